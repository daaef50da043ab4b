import { type Duration, type Frequency, priceOccurrence, type StubPolicy, toDecimal } from '@keyturn/billing';
import { exampleSchedule, packagePrice } from './example.ts';
import { bar, dayMonth, type Picture, scale, text } from './svg.ts';

/** The last bills of a year billed weekly, and of eighty days billed monthly, with what each costs. */
export function stubs(): Picture {
  const weekly = bills('weekly', { months: 12 }, 12_000);
  const monthly = bills('monthly', { days: 80 }, 45_000);
  return {
    title: 'Stubs',
    description: `Twelve months billed weekly at 120.00 give ${weekly.count} bills; the last is for one day and costs ${weekly.price(weekly.count - 1)}. Eighty days billed monthly at 450.00 give ${monthly.count} bills; the last is for 21 of 31 days and costs ${monthly.price(monthly.count - 1)}.`,
    height: 336,
    content: [
      text(16, 28, `Weekly, twelve months: last 3 of ${weekly.count} bills`, 'head'),
      ...weekly.draw(weekly.count - 3, 13, 44),
      text(16, 192, `Monthly, eighty days: ${monthly.count} bills`, 'head'),
      ...monthly.draw(0, 2.4, 208),
    ],
  };
}

function bills(frequency: Frequency, duration: Duration, amount: number) {
  const make = (stubPolicy: StubPolicy) => exampleSchedule('2026-01-15', duration, { frequency, stubPolicy });
  const schedule = make('prorate');
  const price = (index: number, policy: StubPolicy = 'prorate'): string =>
    toDecimal(priceOccurrence(make(policy), packagePrice(amount), index).gross);
  const draw = (from: number, perDay: number, top: number): string[] => {
    const x = scale(schedule.dateAt(from), 16, perDay);
    const last = schedule.count - 1;
    const rows = [...schedule].slice(from).flatMap(({ index, period: [start, end], stub }, row) => {
      const y = top + row * 30;
      return [
        bar(x(start), y, x(end) - x(start), 20, stub ? 'cut' : 'bar'),
        text(x(start) + (stub ? -6 : 6), y + 14.5, dayMonth(start), '', stub ? 'end' : 'start'),
        text(320, y + 14.5, price(index), '', 'end'),
        ...(stub ? [text(16, y + 14.5, `${stub.days} of ${stub.of} days`, 'warn')] : []),
      ];
    });
    const others = `or by policy: full ${price(last, 'full')}, free ${price(last, 'free')}`;
    return [...rows, text(320, top + 108, others, 'muted', 'end')];
  };
  return { count: schedule.count, price, draw };
}
