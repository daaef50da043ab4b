import { daysApart } from './calendar-date.ts';
import { oneOf } from './check.ts';
import { frozen } from './frozen.ts';
import { scale } from './decimal.ts';
import { type LocalStart, localStart } from './local-start.ts';
import { type Money, sumOf } from './money.ts';
import { priceBill, recurs } from './price-occurrence.ts';
import { type PriceTerms, optionalPrices } from './price-terms.ts';
import { createSchedule, readSchedule, type Schedule } from './schedule.ts';

/**
 * What the drift means for one occurrence: its date and the one that a re-approval would have given (null where that
 * schedule has no such occurrence; the days are then those of the drift), how many days early it is issued and
 * collected (negative: late), with the gross amount of its bill; how many of its period's days lie before the handover,
 * with the gross amount billed for them.
 */
export interface DriftRow {
  readonly index: number;
  readonly date: string;
  readonly reapprovedDate: string | null;
  readonly issuedEarlyDays: number;
  readonly dueDate: string;
  readonly collectedEarlyDays: number;
  readonly amount?: Money;
  readonly unusedDays: number;
  readonly unusedOf: number;
  readonly unusedAmount?: Money;
}

/**
 * What a handover away from the approved start means: local days and minutes between the two (negative: handed over
 * early), a row per occurrence, the ends as they are and as a re-approval would have set them. In total: how many bills
 * are collected early, by how many days at the most, and all that they claim; all days and money billed unused. Amounts
 * are there when prices were given (billing.md 21, domain.md 5).
 */
export interface DriftAssessment {
  readonly days: number;
  readonly minutes: number;
  readonly rows: readonly DriftRow[];
  readonly end: { readonly approved: string; readonly reapproved: string };
  readonly early: { readonly bills: number; readonly days: number; readonly amount?: Money };
  readonly unused: { readonly days: number; readonly amount?: Money };
}

/**
 * Compares a schedule with the actual handover: what is issued and collected early, what is billed unused, and the
 * dates that a re-approval for the actual start would have given (billing.md 21, domain.md 5). The schedule stays as it is.
 * @throws RangeError when the zones differ, when an end given by date is not after the actual start, or for an impossible
 * start or price; TypeError for wrong types; the message names the field.
 */
export function assessDrift(schedule: Schedule, actualStart: LocalStart, prices?: PriceTerms): DriftAssessment {
  const start = localStart('actualStart', actualStart);
  oneOf(readSchedule('schedule', schedule).anchor.timeZone)('actualStart.timeZone', start.timeZone);
  const reapproved = createSchedule({ ...schedule.toJSON(), anchor: start });
  const known = optionalPrices('input', prices);
  const days = daysApart(schedule.anchor.date, start.date);
  const rows = Array.from(schedule, (occurrence) => {
    const { index, date, dueDate, period } = occurrence;
    const reapprovedDate = index < reapproved.count ? reapproved.dateAt(index) : null;
    // Payment terms stay, so an occurrence is collected as early as it is issued.
    const early = reapprovedDate ? daysApart(date, reapprovedDate) : days;
    const unusedOf = daysApart(...period);
    const amounts = known && priceBill(schedule, known, occurrence)[0];
    const unusedDays = Math.min(Math.max(daysApart(date, start.date), 0), unusedOf);
    return {
      index,
      date,
      reapprovedDate,
      issuedEarlyDays: early,
      dueDate,
      collectedEarlyDays: early,
      unusedDays,
      unusedOf,
      ...(amounts && {
        amount: amounts.gross,
        unusedAmount: scale(
          sumOf(amounts.lines.map(({ kind, gross }) => (recurs(kind) ? gross : 0n))),
          unusedDays,
          unusedOf,
        ),
      }),
    };
  });
  const early = rows.filter((row) => row.collectedEarlyDays > 0);
  return frozen(
    {
      days,
      minutes: Math.round(
        (Date.parse(reapproved.occurrence(0).instant) - Date.parse(schedule.occurrence(0).instant)) / 60_000,
      ),
      rows,
      end: { approved: schedule.end.date, reapproved: reapproved.end.date },
      early: {
        bills: early.length,
        days: Math.max(0, ...early.map((row) => row.collectedEarlyDays)),
        ...(known && { amount: sumOf(early.map((row) => row.amount ?? 0n)) }),
      },
      unused: {
        days: rows.reduce((sum, row) => sum + row.unusedDays, 0),
        ...(known && { amount: sumOf(rows.map((row) => row.unusedAmount ?? 0n)) }),
      },
    },
    known?.currency,
  );
}
