/** What `kt-reapprove-dialog` loads when it is first connected, and whoever else opens the dialog. */
import { axis } from '../locales/en/axis.ts';
import { confirmation } from '../locales/en/confirmation.ts';
import { reasons } from '../locales/en/reasons.ts';
import { refusals } from '../locales/en/refusals.ts';
import { terms } from '../locales/en/terms.ts';

export { confirmationStyles as styles } from '../confirmation/style-sheets.ts';
export { createReapproveDialog } from './create-reapprove-dialog.ts';

/** The texts of the dialog in English. */
export const english = { ...axis, ...reasons, ...refusals, ...terms, ...confirmation };
