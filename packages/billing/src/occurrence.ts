/**
 * Why an occurrence lies where it lies (billing.md 19): `clamped` the month has no day `wanted`, its last is `last`;
 * `shifted` the clock skips the wall time `from` and shows `to` (`YYYY-MM-DDTHH:MM`) instead, `minutes` later;
 * `repeated` the first of two equal wall times; `stub` a cut period of `days` out of `of`; `overrun` past the end.
 */
export type OccurrenceReason =
  | { readonly code: 'clamped'; readonly wanted: number; readonly last: number }
  | { readonly code: 'shifted'; readonly minutes: number; readonly from: string; readonly to: string }
  | { readonly code: 'repeated' }
  | { readonly code: 'stub'; readonly days: number; readonly of: number }
  | { readonly code: 'overrun' };

/** A part of a period: local days of it, out of the local days of the whole (billing.md 6). */
export interface Stub {
  readonly days: number;
  readonly of: number;
}

/**
 * The `index`-th scheduled billing (0 is the first bill). `date`, `period` (start, exclusive end) and `dueDate` are
 * local dates and stay nominal; `instant` is UTC and derived last; `wallTime` is there only when a gap in the clock
 * moved it; `stub` only when the period is cut; `reasons` always (billing.md 2–8, 19).
 */
export interface Occurrence {
  readonly index: number;
  readonly date: string;
  readonly instant: string;
  readonly wallTime?: string;
  readonly period: readonly [start: string, end: string];
  readonly dueDate: string;
  readonly stub?: Stub;
  readonly reasons: readonly OccurrenceReason[];
}
