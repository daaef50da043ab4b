import { svg } from 'lit';
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
      // With these it is a shortcut of the browser, such as Alt and an arrow for the page before.
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Enter' || event.key === ' ') open(index);
      else if (!step(event)) return;
      event.preventDefault();
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

/** Goes to the mark beside, where the key is an arrow, or to the first or last one. */
function step({ key, currentTarget }: KeyboardEvent): boolean {
  const far = { Home: 0, End: -1 }[key];
  if (far === undefined && !key.startsWith('Arrow')) return false;
  const button = currentTarget as SVGElement; // the listener sits on one
  const back = button.matches(':dir(rtl)') ? 'ArrowRight' : 'ArrowLeft';
  const all = [...(button.closest('svg')?.querySelectorAll<SVGElement>('.why') ?? [])];
  const beside = all.indexOf(button) + (key === back || key === 'ArrowUp' ? -1 : 1);
  (far === undefined ? all[beside] : all.at(far))?.focus();
  return true;
}
