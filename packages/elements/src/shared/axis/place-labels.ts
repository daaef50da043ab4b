import { textWidth } from './text-width.ts';

/** A text that wants a place on one line; lower ranks go first. */
export interface LabelWish {
  readonly text: string;
  /** Where its middle should be, in units. */
  readonly at: number;
  readonly rank: number;
  /** Billed already, or otherwise not to be muted. */
  readonly strong: boolean;
  readonly clamped: boolean;
}

/** A text that has got its place. */
export interface Label extends Pick<LabelWish, 'text' | 'strong' | 'clamped'> {
  /** Its middle: moved inward where it would pass an edge. */
  readonly x: number;
  readonly width: number;
}

/** What stays free between labels. */
export const gap = 8;

/** One decimal is finer than a screen. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The middle of something that is moved inward where it would pass an edge. */
export const inward = (at: number, width: number, room: number): number =>
  rounded(Math.max(width / 2, Math.min(room - width / 2, at)));

/**
 * Gives places to labels between 0 and `room` so that 8 units stay between them; of two that collide the one of lower
 * rank wins, then the one nearer to `centre`.
 */
export function placeLabels(wishes: readonly LabelWish[], room: number, centre: number): readonly Label[] {
  const far = ({ at }: LabelWish): number => Math.abs(at - centre);
  const placed: Label[] = [];
  for (const { text, at, strong, clamped } of wishes.toSorted((a, b) => a.rank - b.rank || far(a) - far(b))) {
    const width = textWidth(text);
    const x = inward(at, width, room);
    const free = placed.every((other) => Math.abs(other.x - x) >= (other.width + width) / 2 + gap);
    if (free) placed.push({ text, x, width, strong, clamped });
  }
  return placed.toSorted((a, b) => a.x - b.x);
}

/**
 * The middle of a text inside a box: aside where a line crosses it, `undefined` where there is no room for it.
 */
export function placeInside(from: number, to: number, width: number, line?: number): number | undefined {
  const middle = (from + to) / 2;
  if (to - from < width + gap) return undefined;
  if (line === undefined || Math.abs(line - middle) > (width + gap) / 2) return rounded(middle);
  const [start, end] = line > middle ? [from, line] : [line, to];
  return end - start < Math.max(52, width + gap / 2) ? undefined : rounded((start + end) / 2);
}
