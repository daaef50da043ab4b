/** What `kt-booking-wizard` loads when it is first connected: everything but its tag and its properties. */
import { refusals } from '../locales/en/refusals.ts';
import { terms } from '../locales/en/terms.ts';
import { wizard } from '../locales/en/wizard.ts';

export { styleSheets as styles } from './style-sheets.ts';
export { createWizard } from './wizard.ts';

/** The texts of the wizard in English. */
export const english = { ...refusals, ...terms, ...wizard };
