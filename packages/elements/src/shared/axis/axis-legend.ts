import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Texts } from '../texts.ts';
import type { AxisBill } from './axis-term.ts';
import { daysBetween } from '@keyturn/billing';
import type { Bands } from './describe-bands.ts';
import { mark, markWord } from './marks.ts';

const glyph = (kind: string, d: string): TemplateResult =>
  html`<svg class="glyph" viewBox="-7 -7 14 14" aria-hidden="true">${svg`<path class=${kind} d=${d} />`}</svg>`;

/** The days from bill to due date where all agree; the first bill has a trigger of its own and may differ. */
function dueAfter(bills: readonly AxisBill[]): number | undefined {
  const days = new Set(bills.filter(({ index }) => index).map(({ date, dueDate }) => daysBetween(date, dueDate)));
  return days.size === 1 ? [...days][0] : undefined;
}

/** Says what the marks of an axis mean, as far as they occur in it. */
export function axisLegend(
  bills: readonly AxisBill[],
  { bills: drawn, labels }: Bands,
  words: Texts,
  shown: boolean,
): TemplateResult {
  const states = [...new Set(bills.map(({ state }) => state))];
  const days = dueAfter(bills);
  return html`<ul class="legend muted ${shown ? '' : 'printed'}">
    ${states.map((state) => html`<li>${mark(state)} ${markWord(state, words)}</li>`)}
    ${
      drawn.some(({ due }) => due !== undefined)
        ? html`<li>
            ${glyph('base', 'M-6 0H5m0-4.5v9')} ${days ? words.counted('axisDueAfter', days) : words.plain('axisDue')}
          </li>`
        : nothing
    }
    ${
      labels.some(({ clamped }) => clamped)
        ? html`<li>${glyph('clamped', 'M-6 3H6')} ${words.plain('axisClamped')}</li>`
        : nothing
    }
    ${
      drawn.some(({ overrun }) => overrun)
        ? html`<li>${glyph('bar past', 'M-6-4H6V4H-6z')} ${words.plain('axisOverrun')}</li>`
        : nothing
    }
  </ul>`;
}
