import { retryPlan } from './attempts.ts';
import { dateText } from './calendar-date.ts';
import { each, fields, freeze, oneField } from './check.ts';
import { createSchedule } from './schedule.ts';
import {
  bookingDurations,
  type Duration,
  type Frequency,
  frequencyName,
  stubPolicyKnown,
  type StubPolicy,
  termsDays,
} from './terms.ts';

/** A duration that holds for any start. */
export type BookingDuration = Exclude<Duration, { readonly until: string }>;

/** What a policy lets its bookings choose and how their bills are collected; defaults as in `ScheduleTerms` and `CollectionPolicy`. */
export interface BillingPolicy {
  readonly frequency: Frequency;
  readonly durations: readonly BookingDuration[];
  readonly paymentTermsDays?: number;
  readonly stubPolicy?: StubPolicy;
  readonly retryDays?: readonly number[];
}

/**
 * A worst case that a policy allows. `shortBill`: a duration ends in a cut period; from the start on `start` its
 * `bill`-th bill is for the fewest `days` out of `of`, and the stub policy decides what it costs. `openBills`: before one
 * is due, up to `bills` are open, `days` being the payment terms. `attemptCut`: the attempt number `n`, planned so many
 * `days` after the first, is not made, because the next bill can be due after `of` days.
 */
export type PolicyFinding =
  | {
      readonly code: 'shortBill';
      readonly duration: BookingDuration;
      readonly start: string;
      readonly bill: number;
      readonly days: number;
      readonly of: number;
      readonly stubPolicy: StubPolicy;
    }
  | { readonly code: 'openBills'; readonly bills: number; readonly days: number }
  | { readonly code: 'attemptCut'; readonly n: number; readonly days: number; readonly of: number };

// 1 January 2025, and the days of four years: every day of the month, in common years and in a leap year.
const [FIRST_START, STARTS] = [20_089, 1461];

/**
 * Lists the worst cases of a billing policy, as data that `explain` of the elements puts into words (billing.md 5, 6, 9).
 * Each duration is tried with every start of four years; none is found where nothing surprising can happen.
 * @throws RangeError or TypeError for an impossible policy, the field named, such as `policy.durations[0]`.
 */
export function lintPolicy(policy: BillingPolicy): PolicyFinding[] {
  const { frequency, durations, paymentTermsDays, stubPolicy, retryDays } = fields({
    frequency: frequencyName,
    durations: each(oneField(bookingDurations)),
    paymentTermsDays: termsDays,
    stubPolicy: stubPolicyKnown,
    retryDays: retryPlan,
  })('policy', policy);
  const findings: PolicyFinding[] = [];
  for (const given of durations) {
    const duration = given as BookingDuration; // it has its one unit
    let shortest = Infinity;
    let found: PolicyFinding | undefined;
    for (let i = 0; i < STARTS; i++) {
      const anchor = { date: dateText(FIRST_START + i), time: '12:00', timeZone: 'UTC' };
      const schedule = createSchedule({ anchor, frequency, duration });
      const { stub } = schedule.occurrence(schedule.count - 1);
      if (!stub || stub.days >= shortest) continue;
      shortest = stub.days;
      found = { code: 'shortBill', duration, start: anchor.date, bill: schedule.count, ...stub, stubPolicy };
    }
    if (found) findings.push(found);
  }
  const of = frequency === 'weekly' ? 7 : 28;
  const bills = Math.ceil(paymentTermsDays / of);
  if (bills > 1) findings.push({ code: 'openBills', bills, days: paymentTermsDays });
  retryDays.forEach((days, i) => {
    if (i && days >= of) findings.push({ code: 'attemptCut', n: i + 1, days, of });
  });
  return findings.map((finding) => freeze(finding));
}
