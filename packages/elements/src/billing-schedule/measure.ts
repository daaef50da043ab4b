import { html, type TemplateResult } from 'lit';
import type { ViewHost } from '../shared/view-host.ts';

/** How wide a place is, and the box that measures it. */
export interface Measure {
  /** In CSS pixels, 0 until it is known: within the frame in which the box comes into the page. */
  readonly width: number;
  readonly box: TemplateResult;
}

/** Makes a measure that asks for an update when the width changes; the layout is never read while rendering. */
export function createMeasure(host: Pick<ViewHost, 'renderRoot' | 'requestUpdate'>): () => Measure {
  let width = 0;
  let ruler: Element | undefined;
  const observer = new ResizeObserver((entries) => {
    const now = entries.at(-1)?.contentRect.width ?? 0;
    if (!now || now === width) return;
    width = now;
    host.requestUpdate();
  });
  return () => {
    if (!ruler) {
      const page = host.renderRoot.ownerDocument;
      ruler = page?.createElement('div');
      if (ruler) observer.observe(ruler);
    }
    return { width, box: html`${ruler}` };
  };
}
