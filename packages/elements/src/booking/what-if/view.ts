/** What the page loads when somebody asks *What if nobody re-approves?*. */
import { whatIf } from '../../locales/en/what-if.ts';
import { axisStyles } from '../../shared/axis/axis.styles.ts';
import { whatIfStyles } from './what-if.styles.ts';

export { createWhatIf } from './what-if.ts';

/** Its texts in English. */
export const english = whatIf;
/** Its style sheets. */
export const styles = [axisStyles, whatIfStyles];
