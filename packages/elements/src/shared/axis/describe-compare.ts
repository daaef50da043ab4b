import { daysBetween } from '@keyturn/billing';
import type { BillState } from '../bill-state.ts';
import type { ViewHost } from '../view-host.ts';
import type { AxisTerm } from './axis-term.ts';
import { dateWishes } from './date-wishes.ts';
import { densityAt, type Density } from './density.ts';
import { placeLabels, type Label } from './place-labels.ts';
import { createScale, type Scale } from './scale.ts';
import { textWidth } from './text-width.ts';

/** One of the two schedules, in units. */
export interface Track {
  /** The name of it, and where there is no room for dates, from when to when it goes. */
  readonly name: string;
  readonly range: string;
  readonly from: number;
  readonly to: number;
  /** Where bills are, the first one included. */
  readonly marks: readonly { readonly x: number; readonly state: BillState }[];
  readonly labels: readonly Label[];
}

/** From an old date to the new one. */
export interface Shift {
  readonly from: number;
  readonly to: number;
  /** By how much, signed; empty where it is said once for all. */
  readonly text: string;
}

/** A schedule before and after, as it is drawn. */
export interface ComparePicture {
  readonly density: Density;
  readonly narrow: boolean;
  readonly before: Track;
  readonly after: Track;
  /** From each date to its new one, the end last. */
  readonly shifts: readonly Shift[];
  /** What moves by how much where it is not said at each arrow; empty where nothing moves. */
  readonly summary: string;
  /** It needs a line of its own. */
  readonly summaryBelow: boolean;
}

type Writer = Pick<ViewHost, 'formats' | 'words'>;

/** Places the tracks of two schedules over one scale, and what moves between them (LOOK.md, compare). */
export function describeCompare(
  { before, after }: { readonly before: AxisTerm; readonly after: AxisTerm },
  room: number,
  host: Writer,
): ComparePicture {
  const { words } = host;
  const names = [words.plain('axisCurrent'), words.plain('axisNew')] as const;
  const narrow = room < 560;
  const left = narrow ? 14 : Math.max(...names.map(textWidth)) + 30;
  const ends = [before.start, before.end, after.start, after.end].toSorted();
  const scale = createScale(ends[0] ?? '', ends.at(-1) ?? '', left, room - (narrow ? 14 : 44));
  const bills = Math.max(1, before.bills.length, after.bills.length);
  const perBill = (scale(after.end) - scale(after.start)) / bills;
  const density = densityAt(perBill);
  const moves = movesOf(before, after);
  const days = moves.map(([from, to]) => daysBetween(from, to));
  const [least, most] = [Math.min(...days), Math.max(...days)];
  const reaches = Math.max(...moves.map(([from, to]) => Math.abs(scale(to) - scale(from))));
  const each = !narrow && reaches > 0 && reaches < perBill && perBill >= (least === most ? 96 : 48);
  const summary = each ? '' : summaryOf(least, most, host);
  const track = (term: AxisTerm, name: string): Track =>
    describeTrack(term, name, { scale, room, perBill, density, narrow, host });
  const fresh = track(after, names[1]);
  return {
    density,
    narrow,
    before: track(before, names[0]),
    after: fresh,
    shifts: moves.map(([from, to], n) => ({
      from: scale(from),
      to: scale(to),
      text: each ? words.plain('axisShift', { days: signed(days[n] ?? 0, host) }) : '',
    })),
    summary,
    summaryBelow: summary !== '' && (!narrow || textWidth(`${fresh.name} ${fresh.range} ${summary}`) > room - 8),
  };
}

/** Old and new dates of the bills that both have, and of the end. */
const movesOf = (before: AxisTerm, after: AxisTerm): readonly (readonly [from: string, to: string])[] => {
  const old = new Map(before.bills.map(({ index, date }) => [index, date]));
  const moves = after.bills.flatMap(({ index, date }) => {
    const from = old.get(index);
    return from === undefined ? [] : [[from, date] as const];
  });
  return [...moves, [before.end, after.end]];
};

const signed = (days: number, { formats }: Writer): string =>
  `${days < 0 ? '−' : '+'}${formats.number(Math.abs(days))}`;

function summaryOf(least: number, most: number, host: Writer): string {
  if (least !== most) return host.words.plain('axisDates', { from: signed(least, host), to: signed(most, host) });
  return least === 0 ? '' : host.words.counted('axisEveryDate', Math.abs(least), { days: signed(least, host) });
}

interface TrackFrame {
  readonly scale: Scale;
  readonly room: number;
  readonly perBill: number;
  readonly density: Density;
  readonly narrow: boolean;
  readonly host: Writer;
}

function describeTrack({ start, end, bills }: AxisTerm, name: string, frame: TrackFrame): Track {
  const { scale, room, density, narrow, host } = frame;
  const { dayMonth, shortDate } = host.formats;
  const write = start.slice(0, 4) === end.slice(0, 4) ? dayMonth : shortDate;
  const marks = bills.map(({ date, state }) => ({ x: scale(date), state }));
  const ending = host.words.plain('axisEnd', { date: dayMonth(end) });
  const wishes = [
    ...dateWishes(bills, { ...frame, weekdays: false, years: bills.length > 13, today: undefined }),
    { text: ending, at: scale(end), rank: 0, strong: false, clamped: false },
  ];
  return {
    name,
    range: narrow ? host.words.plain('axisRange', { from: write(start), to: write(end) }) : '',
    from: scale(start),
    to: scale(end),
    // Of the rest there is none to be seen where bills are that close.
    marks: density === 'merged' ? marks.slice(0, 1) : marks,
    labels: narrow ? [] : placeLabels(wishes, room, 0),
  };
}
