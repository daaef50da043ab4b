import { svg } from 'lit';
import { moveFocus } from '../move-focus.ts';
import type { ViewHost } from '../view-host.ts';
import type { AxisBill } from './axis-term.ts';
import type { DrawnBill } from './describe-bands.ts';
import type { Openable } from './draw-bands.ts';
import { markWord } from './marks.ts';

/** Makes the marks of an axis ask why: one of them is in the order of the page, the arrow keys go to the others. */
export function createOpenable(moved: () => void) {
  let focused: number | undefined;
  return (
    drawn: readonly DrawnBill[],
    bills: readonly AxisBill[],
    open: (index: number) => void,
    { words, formats }: Pick<ViewHost, 'formats' | 'words'>,
  ): Openable => {
    const dates = new Map(bills.map(({ index, date }) => [index, date]));
    const inOrder = drawn.some(({ index }) => index === focused) ? focused : drawn[0]?.index;
    const press = (event: KeyboardEvent, index: number): void => {
      const { key, altKey, ctrlKey, metaKey } = event;
      if (key !== 'Enter' && key !== ' ') return moveFocus(event);
      if (altKey || ctrlKey || metaKey) return;
      event.preventDefault();
      open(index);
    };
    return ({ index, state }, shape) => {
      const date = formats.shortDate(dates.get(index) ?? '');
      const enter = (): void => {
        focused = index;
        moved();
      };
      return svg`<g class="why" role="button" tabindex=${index === inOrder ? 0 : -1}
        aria-label=${words.plain('axisWhy', { date, state: markWord(state, words) })}
        @click=${() => open(index)} @focus=${enter} @keydown=${(event: KeyboardEvent) => press(event, index)}>
        <circle class="hit" r="12" />${shape}</g>`;
    };
  };
}
