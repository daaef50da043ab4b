import { axis } from './ar/axis.ts';
import { booking } from './ar/booking.ts';
import { common } from './ar/common.ts';
import { confirmationCounts } from './ar/confirmation-counts.ts';
import { confirmation } from './ar/confirmation.ts';
import { counts } from './ar/counts.ts';
import { findings } from './ar/findings.ts';
import { list } from './ar/list.ts';
import { reasons } from './ar/reasons.ts';
import { refusals } from './ar/refusals.ts';
import { scheduleCounts } from './ar/schedule-counts.ts';
import { schedule } from './ar/schedule.ts';
import { terms } from './ar/terms.ts';
import { wizard } from './ar/wizard.ts';
import type { Translation } from './translation.ts';

/**
 * Every text of the kit in Modern Standard Arabic; for `texts` of `kt-provider` beside a locale such as `ar-AE`. The
 * direction is the page's: `dir="rtl"`.
 */
export const ar: Translation = {
  ...common,
  ...confirmation,
  ...confirmationCounts,
  ...axis,
  ...booking,
  ...findings,
  ...list,
  ...reasons,
  ...refusals,
  ...schedule,
  ...scheduleCounts,
  ...terms,
  ...wizard,
  ...counts,
};
