import { daysBetween } from '@keyturn/billing';
import type { ViewHost } from '../view-host.ts';
import type { AxisBill } from './axis-term.ts';
import { isRaised, isUrgent } from './bill-kinds.ts';
import type { Density } from './density.ts';
import { gap, type LabelWish } from './place-labels.ts';
import type { Scale } from './scale.ts';
import { textWidth } from './text-width.ts';

/** What the dates of an axis are chosen by. */
export interface DatesFrame {
  readonly scale: Scale;
  readonly density: Density;
  /** Units for each bill. */
  readonly perBill: number;
  /** Weekdays stand before the dates where there is room. */
  readonly weekdays: boolean;
  /** Years are said at some of the dates. */
  readonly years: boolean;
  readonly today: string | undefined;
  readonly host: Pick<ViewHost, 'formats'>;
}

/** The position of the first bill that is not before today; the number of bills where there is none. */
export const nextOf = (bills: readonly AxisBill[], today = ''): number => {
  const next = bills.findIndex(({ date }) => date >= today);
  return next < 0 ? bills.length : next;
};

/**
 * The dates that are to stand under bills (LOOK.md, time axis): always those of the first bill, of the next one and of
 * those that wait for somebody; of the others as many as the density has room for, with the year once a year, or once a
 * quarter where bills are weekly.
 */
export function dateWishes(bills: readonly AxisBill[], frame: DatesFrame): readonly LabelWish[] {
  const { scale, perBill, today, host } = frame;
  const { dayMonth, shortDate, weekdayDate } = host.formats;
  const [step, cycle] = stepsOf(bills, frame);
  const next = nextOf(bills, today);
  const weekdays = frame.weekdays && perBill >= 110 && perBill >= widest(bills, weekdayDate) + gap;
  return bills.flatMap(({ index, date, state, clamped }, n): readonly LabelWish[] => {
    const place = index % cycle;
    const dated = frame.years && place === 0;
    // The last step of a cycle is left out where the next year follows closer than that.
    const regular = place % step === 0 && place + step <= cycle;
    const rank = index === 0 ? 0 : isUrgent(state) || n === next ? 1 : dated ? 2 : regular ? 3 : undefined;
    if (rank === undefined) return [];
    const text = (dated ? shortDate : weekdays ? weekdayDate : dayMonth)(date);
    return [{ text, at: scale(date), rank, strong: dated || isRaised(state), clamped }];
  });
}

const widest = (bills: readonly AxisBill[], write: (date: string) => string): number =>
  Math.max(...bills.slice(0, 13).map(({ date }) => textWidth(write(date))));

/** Each how manieth bill is dated, and each how manieth begins anew with its year. */
function stepsOf(
  bills: readonly AxisBill[],
  { perBill, density, years, host }: DatesFrame,
): readonly [step: number, cycle: number] {
  if (density === 'full') return [1, Infinity];
  const [first, second] = bills;
  const weekly = first && second && daysBetween(first.date, second.date) < 28;
  const year = weekly ? 13 : 12;
  const short = widest(bills, host.formats.dayMonth) + gap;
  const long = widest(bills, host.formats.shortDate) + gap;
  if (density === 'merged') {
    const cycle = Math.ceil(long / (perBill * year)) * year;
    return [cycle, cycle];
  }
  const few = weekly && perBill * 4 >= (long + short) / 2 ? 4 : 6;
  return [density === 'small' ? few : perBill * 2 >= short ? 2 : 3, years ? year : Infinity];
}
