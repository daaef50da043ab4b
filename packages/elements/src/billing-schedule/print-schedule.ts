import { html, render, type TemplateResult } from 'lit';
import { axisStyles, markStyles } from '../shared/axis/axis.styles.ts';
import { baseStyles } from '../shared/base.styles.ts';
import type { ViewHost } from '../shared/view-host.ts';
import { scheduleStyles } from './schedule.styles.ts';

/**
 * Prints the schedule alone, without the page around it: drawn once more in a frame of its own, which is taken away when
 * the print dialog is closed.
 */
export async function printSchedule(host: Pick<ViewHost, 'renderRoot'>, content: () => TemplateResult): Promise<void> {
  const page = host.renderRoot.ownerDocument;
  const frame = page?.createElement('iframe');
  if (!page || !frame) return;
  frame.hidden = true;
  page.body.append(frame);
  const { contentDocument: paper, contentWindow: view } = frame;
  if (!paper || !view) return frame.remove();
  paper.documentElement.lang = page.documentElement.lang;
  paper.dir = host.renderRoot instanceof ShadowRoot && host.renderRoot.host.matches(':dir(rtl)') ? 'rtl' : 'ltr';
  const box = paper.createElement('div');
  const root = box.attachShadow({ mode: 'open' });
  // A constructed style sheet belongs to one document.
  const { CSSStyleSheet: Sheet } = view as Window & typeof globalThis;
  root.adoptedStyleSheets = [...baseStyles, markStyles, axisStyles, scheduleStyles].map(({ cssText }) => {
    const sheet = new Sheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
  paper.body.append(box);
  render(html`${content()}`, root);
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}
