import { html, type TemplateResult } from 'lit';
import type { ViewHost } from '../shared/view-host.ts';

/** How wide a place is, and the box that measures it. */
export interface Measure {
  /** In CSS pixels, 0 while it is not shown. */
  readonly width: number;
  /** Whether a table as wide as it was last seen has room there. */
  readonly fits: boolean;
  readonly box: TemplateResult;
}

/** Below this width, in CSS pixels, no table is tried. */
const leastWidth = 600;

/**
 * Makes a measure that asks for an update when the width changes, or when `rows` need more than there is: how wide a table
 * becomes depends on language, font and amounts. The layout is read once, while the element is still empty: what is drawn
 * for the right width at once need not be laid out twice.
 */
export function createMeasure(
  host: Pick<ViewHost, 'renderRoot' | 'requestUpdate' | 'words'>,
  rows: HTMLTableSectionElement,
): () => Measure {
  const { renderRoot } = host;
  let width = renderRoot instanceof ShadowRoot ? renderRoot.host.clientWidth : 0;
  let need = 0;
  let neededBy: unknown;
  const ruler = renderRoot.ownerDocument.createElement('div');
  onResize(ruler, (now) => {
    if (now === width) return;
    width = now;
    host.requestUpdate();
  });
  onResize(rows, (now) => {
    // The table stands in a border of a pixel on either side.
    if (now <= width - 1) return;
    need = now + 2;
    // A list in its place may take a scroll bar from the page, which an observer may not see in the same frame.
    requestAnimationFrame(() => host.requestUpdate());
  });
  return () => {
    // Texts change with the language, and so may what they need.
    if (host.words !== neededBy) need = 0;
    neededBy = host.words;
    return { width, fits: width >= Math.max(leastWidth, need), box: html`${ruler}` };
  };
}

/** What is not shown has no width. */
const onResize = (element: Element, resized: (width: number) => void): void =>
  new ResizeObserver(([entry]) => entry?.contentRect.width && resized(entry.contentRect.width)).observe(element);
