import { resolveStart, type LocalStart } from '@keyturn/billing';
import type { Quote } from '../wire/schemas/quote.ts';
import type { Preview } from '../wire/schemas/booking.ts';
import type { Location, TenantPolicy } from '../wire/schemas/policy.ts';
import { refuse, type Refusal } from './refusal.ts';
import { openingHoursOn } from './opening-hours.ts';

/** Everything that a guard may ask about; each guard names what it needs. */
export interface GuardContext {
  /** The judge's clock: an ISO instant. The backend's decides, anybody else's advises (domain.md §3). */
  readonly now?: string;
  /** The start that is asked for. */
  readonly start?: LocalStart;
  readonly location?: Location;
  readonly policy?: Pick<TenantPolicy, 'stepMinutes' | 'leadTimeMinutes' | 'contract'>;
  readonly account?: { readonly id: string; readonly status: string };
  readonly driver?: { readonly id: string; readonly accountId: string; readonly verification: string };
  /** Whether a vehicle (the named one, where one is named) is free for the whole term. */
  readonly availability?: {
    readonly free: boolean;
    readonly assetId: string;
    readonly vehicleId?: string;
    readonly alternatives: readonly string[];
  };
  /** What stands before the event, for those that must change something. */
  readonly current?: { readonly start: LocalStart; readonly vehicleId: string | null };
  /** The vehicle after the event. */
  readonly vehicleId?: string;
  readonly firstBill?: { readonly id: string } | null;
  /** The first bill's outcome at re-approval, from `firstBillOutcome`. */
  readonly firstBillOutcome?: string;
  readonly contract?: { readonly bookingId: string; readonly status: string | null };
  /** The fingerprint that the person accepted, and the quote as it is now. */
  readonly quote?: { readonly accepted: string; readonly current: Quote };
  /** The fingerprint that the person accepted, and the preview as it is now. */
  readonly preview?: { readonly accepted: string; readonly current: Preview };
  readonly actualStart?: LocalStart;
  /** Anniversaries that passed before the handover, and whether keeping the schedule was chosen. */
  readonly elapsed?: { readonly count: number; readonly keepSchedule: boolean };
}

/** A guard whose needed facts are all there. */
export interface Guard<K extends keyof GuardContext = keyof GuardContext> {
  readonly needs: readonly K[];
  readonly check: (context: Required<Pick<GuardContext, K>>) => Refusal | null;
}

const guard = <K extends keyof GuardContext>(needs: readonly K[], check: Guard<K>['check']): Guard =>
  // `decide` calls `check` only with every key of `needs` present, which this wider type cannot say.
  ({ needs, check }) as unknown as Guard;

const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The named guards of the transition table: each answers `null` or why not (domain.md §2, §3, §5). */
export const guards = {
  startInZone: guard(['start', 'location'], ({ start, location }) =>
    start.timeZone === location.timeZone ? null : refuse('START_WRONG_ZONE', { start, timeZone: location.timeZone }),
  ),
  startOnClock: guard(['start'], ({ start }) => {
    const { shifted } = resolveStart(start);
    if (!shifted) return null;
    const [date, time] = shifted.wallTime.split('T') as [string, string];
    return refuse('START_NOT_ON_CLOCK', { start, suggestion: { date, time, timeZone: start.timeZone } });
  }),
  startInFuture: guard(['start', 'now'], ({ start, now }) =>
    Date.parse(resolveStart(start).instant) > Date.parse(now) ? null : refuse('START_NOT_IN_FUTURE', { start, now }),
  ),
  startOnStep: guard(['start', 'policy'], ({ start, policy: { stepMinutes } }) =>
    minuteOfDay(start.time) % stepMinutes === 0 ? null : refuse('START_OFF_STEP', { start, stepMinutes }),
  ),
  startAfterLeadTime: guard(['start', 'policy', 'now'], ({ start, policy: { leadTimeMinutes }, now }) => {
    const earliest = Date.parse(now) + leadTimeMinutes * 60_000;
    return Date.parse(resolveStart(start).instant) >= earliest
      ? null
      : refuse('START_TOO_SOON', { start, leadTimeMinutes, earliest: new Date(earliest).toISOString() });
  }),
  startInOpeningHours: guard(['start', 'location'], ({ start, location }) => {
    const hours = openingHoursOn(location, start.date);
    if (hours === 'always' || hours.some(({ opens, closes }) => opens <= start.time && start.time < closes))
      return null;
    const [first] = hours;
    const last = hours.at(-1);
    const open = first && last ? { opens: first.opens, closes: last.closes } : {};
    return refuse('START_OUTSIDE_OPENING_HOURS', { start, ...open });
  }),
  accountApproved: guard(['account'], ({ account }) =>
    account.status === 'approved' ? null : refuse('ACCOUNT_NOT_APPROVED', { accountId: account.id }),
  ),
  driverVerified: guard(['account', 'driver'], ({ account, driver }) => {
    if (driver.accountId !== account.id)
      return refuse('DRIVER_NOT_OF_ACCOUNT', { driverId: driver.id, accountId: account.id });
    return driver.verification === 'verified' ? null : refuse('DRIVER_NOT_VERIFIED', { driverId: driver.id });
  }),
  assetAvailable: guard(['availability'], ({ availability }) => unavailable(availability)),
  vehicleFree: guard(['availability'], ({ availability }) => unavailable(availability)),
  quoteFresh: guard(['quote'], ({ quote: { accepted, current } }) =>
    accepted === current.fingerprint ? null : refuse('QUOTE_STALE', { quote: current }),
  ),
  previewFresh: guard(['preview'], ({ preview: { accepted, current } }) =>
    accepted === current.fingerprint ? null : refuse('PREVIEW_STALE', { preview: current }),
  ),
  somethingChanges: guard(['start', 'current', 'vehicleId'], ({ start, current, vehicleId }) => {
    const same =
      start.date === current.start.date &&
      start.time === current.start.time &&
      start.timeZone === current.start.timeZone &&
      vehicleId === current.vehicleId;
    return same ? refuse('NO_CHANGE', { start }) : null;
  }),
  noPaymentInFlight: guard(['firstBill', 'firstBillOutcome'], ({ firstBill, firstBillOutcome }) =>
    firstBill && firstBillOutcome === 'refused' ? refuse('PAYMENT_IN_FLIGHT', { billId: firstBill.id }) : null,
  ),
  firstBillMissing: guard(['firstBill'], ({ firstBill }) =>
    firstBill ? refuse('BILL_EXISTS', { billId: firstBill.id }) : null,
  ),
  contractIssued: guard(['contract'], ({ contract }) =>
    contract.status === 'issued' ? null : refuse('CONTRACT_NOT_ISSUED', { bookingId: contract.bookingId }),
  ),
  contractSigned: guard(['contract', 'policy'], ({ contract, policy }) =>
    policy.contract.used && policy.contract.signatureRequired && contract.status !== 'signed'
      ? refuse('CONTRACT_UNSIGNED', { bookingId: contract.bookingId })
      : null,
  ),
  handoverNotInFuture: guard(['actualStart', 'now'], ({ actualStart, now }) =>
    Date.parse(resolveStart(actualStart).instant) <= Date.parse(now) ? null : refuse('HANDOVER_IN_FUTURE', { now }),
  ),
  noElapsedOccurrences: guard(['elapsed'], ({ elapsed }) =>
    elapsed.count > 0 && !elapsed.keepSchedule ? refuse('ELAPSED_OCCURRENCES', { count: elapsed.count }) : null,
  ),
} satisfies Record<string, Guard>;

/** The name of a guard, as the transition table uses it. */
export type GuardName = keyof typeof guards;

function unavailable({
  free,
  assetId,
  vehicleId,
  alternatives,
}: Required<GuardContext>['availability']): Refusal | null {
  if (free) return null;
  return refuse('ASSET_UNAVAILABLE', { assetId, ...(vehicleId === undefined ? {} : { vehicleId }), alternatives });
}
