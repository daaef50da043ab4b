import * as z from 'zod/mini';
import { bookingStatuses } from '../../booking/transitions.ts';
import { localDate } from './common.ts';
import { paging, searchText } from './query.ts';

/** Every order of the bookings list; a minus sorts downwards. */
export const bookingSorts = ['-createdAt', 'createdAt', 'start', '-start', 'reference', '-reference'] as const;

/** Query of the bookings list: `from` and `to` bound the local start date, both inclusive. */
export const bookingQuery = z.strictObject({
  status: z.exactOptional(z.enum(bookingStatuses)),
  query: searchText,
  from: z.exactOptional(localDate),
  to: z.exactOptional(localDate),
  sort: z.exactOptional(z.enum(bookingSorts)),
  ...paging,
});
