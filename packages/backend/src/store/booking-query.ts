import type { BookingStatus } from '@keyturn/sdk';

/** Which bookings, in which order (wire.md, bookings). */
export interface BookingQuery {
  readonly status?: BookingStatus;
  /** Looked for in reference, account, driver, asset and registration, whatever the case. */
  readonly text?: string;
  /** First and last local start date, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly sort: BookingSort;
}

/** By request, by instant of the start, or by reference; `-` is descending. */
export type BookingSort = '-createdAt' | 'createdAt' | 'start' | '-start' | 'reference' | '-reference';
