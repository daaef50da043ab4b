import { nothing, svg, type SVGTemplateResult } from 'lit';
import { at, text } from './axis-drawing.ts';
import { isRaised } from './bill-kinds.ts';
import type { Density } from './density.ts';
import type { Bands, DrawnBill } from './describe-bands.ts';
import { markShape, toneOf } from './marks.ts';
import type { Label } from './place-labels.ts';

/** Where bands stand, downwards: the bars, the line of the marks, the foot of the dates. */
export interface BandHeights {
  readonly bars: number;
  readonly bar: number;
  readonly base: number;
  readonly dates: number;
}

/** The heights of bands that begin at `bars`. */
export const bandHeights = (density: Density, bars: number): BandHeights => {
  const bar = density === 'full' ? 30 : 24;
  return { bars, bar, base: bars + bar + 22, dates: bars + bar + 48 };
};

/** Puts something around the mark of a bill, by which it can be opened. */
export type Openable = (bill: DrawnBill, shape: SVGTemplateResult) => unknown;

/** A date under the axis, with the dotted line of one that was moved to the month's last day. */
const date = ({ x, width, text: words, strong, clamped }: Label, y: number): SVGTemplateResult =>
  svg`${text(x, y, words, strong ? 'strong' : '')}${
    clamped ? svg`<path class="clamped" d=${`M${x - width / 2 + 4} ${y + 5}h${width - 8}`} />` : nothing
  }`;

/** The dates under an axis. */
const drawDates = (labels: readonly Label[], y: number): SVGTemplateResult[] => labels.map((label) => date(label, y));

/** A period, tinted by the state of its bill. */
const bar = (bill: DrawnBill, { bars, bar: height }: BandHeights): SVGTemplateResult => {
  const { index, x, width, state, overrun, small, amount } = bill;
  const gap = small ? 0.5 : 1;
  return svg`<rect class=${`bar ${toneOf(state)} ${state} ${index % 2 ? 'odd' : ''} ${overrun ? 'past' : ''}`}
    x=${x + gap} y=${bars} width=${Math.max(1, width - 2 * gap)} height=${height} rx=${Math.min(small ? 2 : 4, width / 4)} />${
      amount ? text(amount.x, bars + height / 2 + 4, amount.text, isRaised(state) ? 'strong' : '') : nothing
    }`;
};

/** Periods, occurrences with their due bars, and dates; `between` lies under the marks. */
export const drawBands = (
  { bills, labels }: Bands,
  [from, to]: readonly [number, number],
  heights: BandHeights,
  between: unknown,
  openable: Openable = (_, shape) => shape,
): SVGTemplateResult => {
  const { base, dates } = heights;
  return svg`${bills.map((bill) => bar(bill, heights))}
    <path class="base" d=${`M${from} ${base}H${to}`} />
    ${bills.map(({ x, due }) => (due === undefined ? nothing : svg`<path class="base" d=${`M${x} ${base}H${due}m0-5v10`} />`))}
    ${between}
    ${bills.map((bill) => at(bill.x, base, openable(bill, markShape(bill.state, bill.small))))}
    ${drawDates(labels, dates)}`;
};

/** The line of today. */
export const drawLine = (x: number, from: number, to: number): SVGTemplateResult =>
  svg`<path class="today" d=${`M${x} ${from}V${to}`} />`;

/** The flag at the end of a term. */
export const drawFlag = (x: number, from: number, to: number): SVGTemplateResult =>
  svg`<path class="flag" d=${`M${x} ${to}V${from}h-7v5h7`} />`;
