import type { BillState } from '../bill-state.ts';
import type { AxisBill } from './axis-term.ts';
import { isUrgent } from './bill-kinds.ts';
import { dateWishes, type DatesFrame } from './date-wishes.ts';
import type { Density } from './density.ts';
import { placeInside, placeLabels, type Label } from './place-labels.ts';
import { textWidth } from './text-width.ts';

/** A bill as it is drawn: a bar for its period, a mark on its day, a line to the day it is due; in units. */
export interface DrawnBill {
  readonly index: number;
  /** Its day, where the mark is and the bar begins. */
  readonly x: number;
  readonly width: number;
  readonly state: BillState;
  /** Past the end of the term. */
  readonly overrun: boolean;
  readonly small: boolean;
  readonly amount?: Pick<Label, 'text' | 'x'>;
  /** Where it is due, unless on its day. */
  readonly due?: number;
}

/** The three bands of some bills. */
export interface Bands {
  readonly bills: readonly DrawnBill[];
  readonly labels: readonly Label[];
}

/** What the bands of some bills are drawn by. */
export interface BandsFrame extends DatesFrame {
  /** Days outside these are not drawn. */
  readonly span: readonly [first: string, last: string];
  readonly density: Exclude<Density, 'merged'>;
  readonly room: number;
  /** The end of the term; dated where it is drawn. */
  readonly end: string;
}

/** Places the periods, marks and dates of bills. */
export function describeBands(bills: readonly AxisBill[], frame: BandsFrame): Bands {
  const { scale, span, density, end, today, room, host } = frame;
  const line = today === undefined ? undefined : scale(today);
  const drawn = bills.map((bill): DrawnBill => {
    const { index, date, dueDate, state } = bill;
    const [x, to] = [scale(date), scale(bill.end)];
    const text = density === 'full' && bill.amount ? host.formats.money(bill.amount) : '';
    const inside = text ? placeInside(x, to, textWidth(text), line) : undefined;
    const isDue = density !== 'small' && dueDate !== date && dueDate >= span[0] && dueDate <= span[1];
    return {
      index,
      x,
      width: Math.max(1, to - x),
      state,
      overrun: date >= end,
      small: density === 'small' && !isUrgent(state),
      ...(inside !== undefined && { amount: { text, x: inside } }),
      ...(isDue && { due: scale(dueDate) }),
    };
  });
  const wishes = [...dateWishes(bills, frame)];
  const text = host.formats.dayMonth(end);
  if (end <= span[1]) wishes.push({ text, at: scale(end), rank: 0, strong: false, clamped: false });
  return { bills: drawn, labels: placeLabels(wishes, room, line ?? 0) };
}
