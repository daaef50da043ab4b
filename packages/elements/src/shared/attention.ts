import { daysBetween, localAt, resolveStart } from '@keyturn/billing';
import type { BookingSummary, FirstBillTrigger } from '@keyturn/sdk';
import type { Texts } from './texts.ts';

/** What an approved booking lacks before its start, worst first. */
export type Lack = 'contractUnsigned' | 'firstBillMissing' | 'firstBillUnpaid' | 'handoverMissing';

/**
 * What needs somebody (domain.md §5): `danger` once the start is reached while nobody handed over or re-approved,
 * `warning` where it is near, or where the term is over and the vehicle was kept (policy `overrun`, domain.md §7).
 */
export interface Attention {
  readonly tone: 'warning' | 'danger';
  /** What has passed; `undefined` before the start. */
  readonly passed: 'start' | 'end' | undefined;
  /** Whole local days since then, 0 on its day and before it. */
  readonly days: number;
  /** Empty once the start is reached. */
  readonly lacks: readonly Lack[];
}

/** What is known beside the row of a list. */
export interface AttentionRules {
  /** The tenant's `driftWarnHours`. Default 48 (domain.md §9). */
  readonly warnHours?: number | undefined;
  /** When the first bill is raised: without it nobody can tell whether one is missing. */
  readonly firstBillTrigger?: FirstBillTrigger | undefined;
}

/** The triggers by which the first bill does not come before the start. */
const late: readonly string[] = ['on_start_date', 'on_begin'];

/**
 * The drift guard: what an approved booking needs at `now`, an ISO instant, and whether one in progress is past its end;
 * `undefined` where it needs nothing or its zone is unknown here (domain.md §5).
 */
export function attentionOf(
  {
    status,
    start,
    endDate,
    contractStatus,
    firstBill,
  }: Pick<BookingSummary, 'status' | 'start' | 'endDate' | 'contractStatus' | 'firstBill'>,
  now: string,
  { warnHours = 48, firstBillTrigger }: AttentionRules = {},
): Attention | undefined {
  const over = status === 'in_progress';
  if (!over && status !== 'approved') return undefined;
  const at = over ? { ...start, date: endDate } : start;
  const left = leftUntil(at, now);
  if (left === undefined || left > (over ? 0 : warnHours * 3_600_000)) return undefined;
  if (left <= 0) {
    const days = daysBetween(at.date, localAt(now, at.timeZone).date);
    return { tone: over ? 'warning' : 'danger', passed: over ? 'end' : 'start', days, lacks: [] };
  }
  const lacks: Lack[] = ['handoverMissing'];
  if (firstBill ? firstBill.status !== 'paid' : firstBillTrigger && !late.includes(firstBillTrigger.trigger))
    lacks.unshift(firstBill ? 'firstBillUnpaid' : 'firstBillMissing');
  if (contractStatus === 'issued') lacks.unshift('contractUnsigned');
  return { tone: 'warning', passed: undefined, days: 0, lacks };
}

/** The worst of it, in the few words of a chip. */
export const attentionText = ({ lacks: [worst], days, passed }: Attention, words: Texts): string => {
  if (worst) return words.plain(worst);
  const what = passed === 'end' ? 'termOver' : 'startPassed';
  return days ? words.counted(what, days) : words.plain(`${what}Today`);
};

/** Milliseconds until a start; of a zone that is unknown here, nothing is known. */
function leftUntil(start: BookingSummary['start'], now: string): number | undefined {
  try {
    return Date.parse(resolveStart(start).instant) - Date.parse(now);
  } catch {
    return undefined;
  }
}
