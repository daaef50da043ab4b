/** A span of time, from one instant until before another, as it looks at `now`. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly now: string;
}

/** What a booking says about its vehicle. */
export interface Allocation {
  readonly status: string;
  readonly vehicle: { readonly id: string } | null;
  readonly startAt: string;
  readonly endAt: string;
}

const holding: readonly string[] = ['approved', 'in_progress'];

/**
 * Whether a booking takes its vehicle at some time in a span: from its start until before its end, and until nobody
 * knows when while it is in progress past its end (domain.md §3). Instants are ISO; spans that only touch do not
 * overlap.
 */
export function takesVehicle({ status, vehicle, startAt, endAt }: Allocation, { from, to, now }: Span): boolean {
  if (vehicle === null || !holding.includes(status)) return false;
  const overruns = status === 'in_progress' && Date.parse(endAt) <= Date.parse(now);
  return Date.parse(startAt) < Date.parse(to) && (overruns || Date.parse(endAt) > Date.parse(from));
}
