import { addDays, assessDrift, createSchedule, type DriftAssessment, type LocalStart } from '@keyturn/billing';
import type { Booking } from '@keyturn/sdk';

/** What a booking is judged by. */
export type DriftTerms = Pick<Booking, 'terms' | 'prices'>;

/** What a handover on some day means, with what people ask first. */
export interface Drift extends DriftAssessment {
  /** By how many days each bill is early, where all of them are alike. */
  readonly everyBill: number | undefined;
  /** The most by which a bill is early. */
  readonly mostEarly: number;
}

/** The handover that is asked about first: today once the start is reached, else a week after the start. */
export const firstAsked = ({ terms: { anchor } }: DriftTerms, today: string): string =>
  today > anchor.date ? today : addDays(anchor.date, 7);

/**
 * What a handover on a local date, at the time of the approved start, means for every bill (domain.md §5, billing.md 21);
 * `undefined` for what is no date, or for a term that would be over by then.
 */
export function describeDrift({ terms, prices }: DriftTerms, date: string): Drift | undefined {
  const actual: LocalStart = { ...terms.anchor, date };
  try {
    const drift = assessDrift(createSchedule(terms), actual, prices);
    const early = drift.rows.map(({ issuedEarlyDays }) => issuedEarlyDays);
    const [first] = early;
    return {
      ...drift,
      everyBill: early.every((days) => days === first) ? first : undefined,
      mostEarly: Math.max(...early),
    };
  } catch {
    return undefined;
  }
}
