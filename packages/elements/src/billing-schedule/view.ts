import { axis } from '../locales/en/axis.ts';
import { reasons } from '../locales/en/reasons.ts';
import { refusals } from '../locales/en/refusals.ts';
import { schedule } from '../locales/en/schedule.ts';
import { axisStyles, markStyles } from '../shared/axis/axis.styles.ts';
import { scheduleStyles } from './schedule.styles.ts';

export { createScheduleView } from './create-schedule-view.ts';
export { createSchedulePage } from './schedule-page.ts';

/** The viewer's texts in English. */
export const english = { ...axis, ...reasons, ...refusals, ...schedule };
/** The viewer's style sheets. */
export const styles = [markStyles, axisStyles, scheduleStyles];
