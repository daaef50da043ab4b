import * as z from 'zod/mini';
import { assetKinds } from './asset.ts';
import { id, startDateInput, timeZoneInput, wallTime } from './common.ts';
import { paging, searchText, wholeNumber } from './query.ts';

/** Query of the asset search: a whole start or none of it; of each kind that is named only its assets. */
export const assetQuery = z.strictObject({
  startDate: z.exactOptional(startDateInput),
  startTime: z.exactOptional(wallTime),
  timeZone: z.exactOptional(timeZoneInput),
  query: searchText,
  ...z.partial(z.object(assetKinds)).shape,
  ...paging,
});

/** Query for vehicles free over a whole term; exactly one of `months` and `weeks`. */
export const vehicleQuery = z.strictObject({
  startDate: startDateInput,
  startTime: wallTime,
  timeZone: timeZoneInput,
  months: z.exactOptional(wholeNumber(1, 600)),
  weeks: z.exactOptional(wholeNumber(1, 2600)),
  /** A booking whose own allocation does not count as taken. */
  exceptBookingId: z.exactOptional(id),
  ...paging,
});
