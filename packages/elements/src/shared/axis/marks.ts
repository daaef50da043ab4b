import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { BillState } from '../bill-state.ts';
import type { Texts } from '../texts.ts';

/** Outline, what is drawn into it, how it is filled, and its tone: a class of the base styles. */
type Shape = readonly [outline: string, detail: string, fill: string, tone: string];

const circle = (r: number): string => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const ring = circle(5);
const diamond = 'M0-4.7L4.7 0 0 4.7-4.7 0z';

/** States by shape first, colour second (LOOK.md, time axis); around 0 0 and 14 wide. */
const shapes: Readonly<Record<BillState, Shape>> = {
  paid: [circle(5.3), 'M-2.7 .3l1.9 1.9 3.5-4', 'full', 'success'],
  unpaid: [ring, 'M0 0v.01', 'dot', 'warning'],
  overdue: ['M0-5.2L5.8 4.8H-5.8z', 'M0-2v2.6M0 2.9v.01', 'full', 'danger'],
  processing: [ring, 'M0-4.6a4.6 4.6 0 0 1 0 9.2z', 'half', 'info'],
  partially_paid: [ring, 'M-4.6 0a4.6 4.6 0 0 0 9.2 0z', 'half', 'warning'],
  scheduled: [diamond, '', '', ''],
  skipped: [diamond, 'M-5 5L5-5', '', ''],
  draft: [ring, '', 'dashed', ''],
  replaced: [ring, 'M-3.5 3.5l7-7', '', ''],
  credited: [ring, 'M-2.4 0h4.8', '', ''],
};

/** The class of the base styles that a state takes its colours from; none where it has none of its own. */
export const toneOf = (state: BillState): string => shapes[state][3];

/** The mark of a bill's state around 0 0, for drawings; what is small is drawn without detail. */
export const markShape = (state: BillState, small = false): SVGTemplateResult => {
  const [outline, detail, fill, tone] = shapes[state];
  const filled = small ? `tiny ${tone && 'full'}` : fill;
  return svg`<g class=${`mark ${filled} ${tone}`}><path d=${outline} />${detail && !small ? svg`<path class="detail" d=${detail} />` : nothing}</g>`;
};

/** The mark of a bill's state for tables, lists and legends, beside the word that says the same. */
export const mark = (state: BillState): TemplateResult =>
  html`<svg class="glyph" viewBox="-7 -7 14 14" aria-hidden="true">${markShape(state)}</svg>`;

/** The word for a bill's state. */
export const markWord = (state: BillState, words: Texts): string => words.plain(`bill_${state}`);
