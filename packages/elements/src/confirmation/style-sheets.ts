import { axisStyles, markStyles } from '../shared/axis/axis.styles.ts';
import { startPickerStyles } from '../shared/calendar/start-picker.styles.ts';
import { dialogStyles } from '../shared/dialog.styles.ts';
import { confirmationStyles as ownStyles } from './confirmation.styles.ts';

/** Every style sheet of the dialogs, beside the base ones; later ones win. */
export const confirmationStyles = [dialogStyles, startPickerStyles, markStyles, axisStyles, ownStyles];
