import { html, type TemplateResult } from 'lit';
import type { ViewHost } from '../shared/view-host.ts';

/** How wide a place is, and the box that measures it. */
export interface Measure {
  /** In CSS pixels, 0 while it is not shown. */
  readonly width: number;
  readonly box: TemplateResult;
}

/**
 * Makes a measure that asks for an update when the width changes. The layout is read once, while the element is still
 * empty: what is drawn for the right width at once need not be laid out twice.
 */
export function createMeasure(host: Pick<ViewHost, 'renderRoot' | 'requestUpdate'>): () => Measure {
  const { renderRoot } = host;
  let width = renderRoot instanceof ShadowRoot ? renderRoot.host.clientWidth : 0;
  const ruler = renderRoot.ownerDocument.createElement('div');
  new ResizeObserver(([entry]) => {
    const now = entry?.contentRect.width ?? 0;
    if (!now || now === width) return;
    width = now;
    host.requestUpdate();
  }).observe(ruler);
  return () => ({ width, box: html`${ruler}` });
}
