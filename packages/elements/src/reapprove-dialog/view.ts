/** What `kt-reapprove-dialog` loads when it is first connected, and whoever else opens the dialog. */
import { axis } from '../locales/en/axis.ts';
import { confirmation } from '../locales/en/confirmation.ts';
import { refusals } from '../locales/en/refusals.ts';

export { confirmationStyles as styles } from '../confirmation/style-sheets.ts';
export { createReapproveDialog } from './create-reapprove-dialog.ts';

/** The texts of the dialog in English. */
export const english = { ...axis, ...refusals, ...confirmation };
