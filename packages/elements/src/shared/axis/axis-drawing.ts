import { html, render, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { ViewHost } from '../view-host.ts';

/** A drawing in a box of its own, drawn anew when what it shows or its width changes. */
export interface Drawing<T> {
  /** Shows something; what comes back is put into the page. */
  readonly show: (shown: T) => TemplateResult;
  /** Draws the same again, because something of its own has changed. */
  readonly redraw: () => void;
}

/**
 * Makes a drawing as wide as its place. `draw` is given the width in units, of which the host's text is 14 high; it is
 * measured by one observer on a ruler in the box, so nothing is read from the layout while the page is rendered.
 */
export function createDrawing<T>(
  host: Pick<ViewHost, 'renderRoot'>,
  draw: (shown: T, width: number, resized: boolean) => unknown,
): Drawing<T> {
  let box: HTMLElement | undefined;
  let width = 0;
  let current: { readonly shown: T } | undefined;
  const redraw = (resized = false): void => {
    if (box && width && current) render(draw(current.shown, width, resized), box);
  };
  const createBox = ({ ownerDocument }: ViewHost['renderRoot']): HTMLElement => {
    const made = ownerDocument.createElement('div');
    made.className = 'axis';
    // The drawing's height follows its width: an observer of the box itself would set itself off.
    const ruler = ownerDocument.createElement('div');
    ruler.className = 'ruler';
    made.append(ruler);
    // On paper, which is a document of its own, that document's: another one would be told too late.
    const { ResizeObserver: Observer } = ownerDocument.defaultView ?? { ResizeObserver };
    new Observer(([entry]) => {
      const { width: pixels = 0, height = 0 } = entry?.contentRect ?? {};
      const units = height && Math.round((pixels * 14) / height);
      if (!units || units === width) return;
      width = units;
      redraw(true);
    }).observe(ruler);
    return made;
  };
  return {
    show(shown) {
      current = { shown };
      box ??= createBox(host.renderRoot);
      redraw();
      return html`${box}`;
    },
    redraw,
  };
}

/** Something at a place. */
export const at = (x: number, y: number, content: unknown): SVGTemplateResult =>
  svg`<g transform=${`translate(${x} ${y})`}>${content}</g>`;

/** A text around a place, isolated from the direction of the page; `kind` are classes. */
export const text = (x: number, y: number, content: unknown, kind = ''): SVGTemplateResult =>
  svg`<text x=${x} y=${y} class=${kind}>\u2068${content}\u2069</text>`;
