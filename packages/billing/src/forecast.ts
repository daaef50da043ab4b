import { addDays, localDate } from './calendar-date.ts';
import { iterable, object } from './check.ts';
import { frozen } from './frozen.ts';
import type { Money } from './money.ts';
import { priceBill } from './price-occurrence.ts';
import { type PriceTerms, readPrices } from './price-terms.ts';
import { readSchedule, type Schedule } from './schedule.ts';

/** A schedule and what its bills are priced by. */
export interface PricedSchedule {
  readonly schedule: Schedule;
  readonly prices: PriceTerms;
}

/** What is expected on a local day: how many bills fall due, and their gross amounts, one for each currency. */
export interface ForecastDay {
  readonly date: string;
  readonly bills: number;
  readonly amounts: readonly Money[];
}

const sorted = <V>(map: Map<string, V>): [string, V][] => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

/**
 * Forecasts what falls due on each local date from `from` on and before `to` (`YYYY-MM-DD`), over any number of schedules:
 * only days with bills, in order; amounts by currency, in order of its code, since currencies never mix (billing.md 7, 11).
 * Due dates are each schedule's own local dates. Only the terms count, no overrun and nothing that happened to a bill.
 * @throws RangeError or TypeError for an impossible date, schedule or price, the field named.
 */
export function forecast(priced: Iterable<PricedSchedule>, from: string, to: string): ForecastDay[] {
  const first = localDate('from', from);
  const end = localDate('to', to);
  const days = new Map<string, { bills: number; sums: Map<string, bigint> }>();
  let i = 0;
  for (const each of iterable('priced', priced)) {
    const path = `priced[${i++}]`;
    const given = object(path, each);
    const schedule = readSchedule(`${path}.schedule`, given['schedule']);
    const known = readPrices(`${path}.prices`, given['prices']);
    // A day more on either side, because an instant can lie in the UTC day beside its local date.
    const start = addDays(first, -schedule.paymentTermsDays - 1);
    const stop = addDays(end, 1 - schedule.paymentTermsDays);
    for (const occurrence of schedule.between(`${start}T00:00:00Z`, `${stop}T00:00:00Z`)) {
      const { dueDate } = occurrence;
      if (dueDate < first || dueDate >= end) continue;
      const day = days.get(dueDate) ?? { bills: 0, sums: new Map<string, bigint>() };
      const { gross } = priceBill(schedule, known, occurrence)[0];
      day.bills++;
      day.sums.set(known.currency, (day.sums.get(known.currency) ?? 0n) + gross);
      days.set(dueDate, day);
    }
  }
  return sorted(days).map(([date, { bills, sums }]) => ({
    date,
    bills,
    amounts: sorted(sums).map(([currency, sum]) => frozen(sum, currency)),
  }));
}
