import type { Booking } from './bookings.ts';

/** How often a subject repeats a start. */
export type Unit = 'months' | 'weeks';

/** Is given each text that a subject made, so that no subject keeps lists for the benchmark's sake. */
export type Take = (text: string) => void;

/**
 * One way to do the work, as its own documentation would write it, at its best: parsed once, always counted from the
 * start. Instants may have milliseconds. What a subject cannot do is left out.
 */
export interface Subject {
  /** Gives local date and instant of so many occurrences. */
  readonly occurrences?: (booking: Booking, unit: Unit, count: number, take: Take) => void;
  /** Gives the local dates of so many monthly occurrences; no zone need take part. */
  readonly dates: (date: string, count: number, take: Take) => void;
  /** Parses a start that is kept; gives local date and instant of any monthly occurrence of it. */
  readonly keep?: (booking: Booking) => (index: number, take: Take) => void;
}
