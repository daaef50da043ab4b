import { axis } from './de/axis.ts';
import { booking } from './de/booking.ts';
import { common } from './de/common.ts';
import { confirmation } from './de/confirmation.ts';
import { findings } from './de/findings.ts';
import { list } from './de/list.ts';
import { reasons } from './de/reasons.ts';
import { refusals } from './de/refusals.ts';
import { schedule } from './de/schedule.ts';
import { terms } from './de/terms.ts';
import { wizard } from './de/wizard.ts';
import type { Translation } from './translation.ts';

/** Every text of the kit in German, in the polite form; for `texts` of `kt-provider` beside a locale such as `de-DE`. */
export const de: Translation = {
  ...common,
  ...confirmation,
  ...axis,
  ...booking,
  ...findings,
  ...list,
  ...reasons,
  ...refusals,
  ...schedule,
  ...terms,
  ...wizard,
};
