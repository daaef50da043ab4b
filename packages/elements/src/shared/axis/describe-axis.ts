import type { ViewHost } from '../view-host.ts';
import type { AxisTerm } from './axis-term.ts';
import { densityAt, type Density } from './density.ts';
import { nextOf } from './date-wishes.ts';
import { describeBands, type Bands } from './describe-bands.ts';
import { describeRuns, type Runs } from './describe-runs.ts';
import { inward, rounded } from './place-labels.ts';
import { createScale, reach } from './scale.ts';
import { textWidth } from './text-width.ts';

/** The bills that a window shows larger, by position. */
export interface AxisWindow extends Bands {
  readonly density: Exclude<Density, 'merged'>;
  readonly from: number;
  readonly count: number;
  /** Where it lies over the runs, in units. */
  readonly x: number;
  readonly width: number;
  readonly base: readonly [from: number, to: number];
  readonly today: number | undefined;
  readonly flag: number | undefined;
  /** What it shows, in words. */
  readonly text: string;
}

/** A time axis as it is drawn, in units of which the host's text is 14 high. */
export interface AxisPicture {
  readonly density: Density;
  readonly starts: string;
  readonly ends: string;
  /** The pill and its line; `outside` where today is too far away to be drawn, and the pill only points there. */
  readonly today: {
    readonly text: string;
    readonly x: number;
    readonly pill: number;
    readonly width: number;
    readonly outside: -1 | 0 | 1;
  } | null;
  /** The pill stands under the words of the ends, as there is no room between them. */
  readonly twoRows: boolean;
  readonly base: readonly [from: number, to: number];
  readonly flag: number;
  readonly bands: Bands | null;
  readonly overview: (Runs & { readonly window: AxisWindow }) | null;
}

const margin = 28;
/** How many bills a window shows. */
const windowSize = 14;

/**
 * Places everything that a time axis shows (LOOK.md, time axis): for a term, a width in units, and where the window
 * begins, by position; by default around today.
 */
export function describeAxis(
  { term, today }: { readonly term: AxisTerm; readonly today?: string | undefined },
  room: number,
  host: Pick<ViewHost, 'formats' | 'words'>,
  windowAt?: number,
): AxisPicture {
  const { start, bills } = term;
  const last = bills.at(-1);
  const stop = last && last.end > term.end ? last.end : term.end;
  const dues = bills.map(({ dueDate }) => dueDate);
  const span = reach(start, stop, today === undefined ? dues : [...dues, today]);
  const scale = createScale(...span, margin, room - margin);
  const seen = today !== undefined && today >= span[0] && today <= span[1] ? today : undefined;
  const perBill = (scale(stop) - scale(start)) / Math.max(1, bills.length);
  const density = densityAt(perBill);
  const starts = host.words.plain('axisStarts', { date: host.formats.shortDate(start) });
  const ends = host.words.plain('axisEnds', { date: host.formats.shortDate(term.end) });
  const pill = today === undefined ? null : placePill(today, span, scale, room, host);
  const frame = { scale, span, room, end: term.end, today: seen, host };
  return {
    density,
    starts,
    ends,
    today: pill,
    twoRows: pill !== null && collides(pill, textWidth(starts), room - textWidth(ends)),
    base: [scale(start), scale(stop)],
    flag: scale(term.end),
    bands:
      density === 'merged'
        ? null
        : describeBands(bills, {
            ...frame,
            density,
            perBill,
            weekdays: true,
            years: bills.length > 13 && density !== 'full',
          }),
    overview:
      density === 'merged'
        ? { ...describeRuns(bills, frame), window: describeWindow(term, { ...frame, at: windowAt, now: today }) }
        : null,
  };
}

type Pill = NonNullable<AxisPicture['today']>;

function placePill(
  today: string,
  [first, last]: readonly [string, string],
  scale: (date: string) => number,
  room: number,
  host: Pick<ViewHost, 'formats' | 'words'>,
): Pill {
  const text = host.words.plain('axisToday', { date: host.formats.dayMonth(today) });
  const width = textWidth(text) + 16;
  const outside = today < first ? -1 : today > last ? 1 : 0;
  const x = scale(outside < 0 ? first : outside > 0 ? last : today);
  return { text, x, pill: inward(outside ? outside * room : x, width, room), width, outside };
}

const collides = ({ pill, width }: Pill, from: number, to: number): boolean =>
  pill - width / 2 < from + 8 || pill + width / 2 > to - 8;

interface WindowFrame {
  readonly scale: (date: string) => number;
  readonly room: number;
  readonly at: number | undefined;
  readonly now: string | undefined;
  readonly host: Pick<ViewHost, 'formats' | 'words'>;
}

function describeWindow(term: AxisTerm, { scale: whole, room, at, now, host }: WindowFrame): AxisWindow {
  const { bills } = term;
  const from = clampWindow(at ?? nextOf(bills, now) - 6, bills.length);
  const shown = bills.slice(from, from + windowSize);
  const [first, stop] = [shown[0]?.date ?? term.start, shown.at(-1)?.end ?? term.end];
  const scale = createScale(first, stop, margin, room - margin);
  const perBill = (room - 2 * margin) / shown.length;
  const close = densityAt(perBill);
  const density = close === 'merged' ? 'small' : close;
  const today = now !== undefined && now >= first && now <= stop ? now : undefined;
  const span = [first, stop] as const;
  const x = whole(first);
  const { shortDate } = host.formats;
  return {
    ...describeBands(shown, {
      scale,
      span,
      density,
      perBill,
      weekdays: true,
      years: false,
      room,
      end: term.end,
      today,
      host,
    }),
    density,
    from,
    count: shown.length,
    x,
    width: rounded(whole(stop) - x),
    base: [scale(first), scale(stop)],
    today: today === undefined ? undefined : scale(today),
    flag: term.end >= first && term.end <= stop ? scale(term.end) : undefined,
    text: host.words.plain('axisRange', { from: shortDate(first), to: shortDate(shown.at(-1)?.date ?? first) }),
  };
}

/** The nearest position at which a window can begin. */
export const clampWindow = (at: number, bills: number): number =>
  Math.max(0, Math.min(bills - windowSize, Math.round(at)));
