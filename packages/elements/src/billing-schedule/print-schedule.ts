import { html, nothing, render } from 'lit';
import { axisStyles, markStyles } from '../shared/axis/axis.styles.ts';
import { baseStyles } from '../shared/base.styles.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { DescribedSchedule } from './describe-schedule.ts';
import type { ScheduleData } from './schedule-data.ts';
import { scheduleFrom } from './schedule-from.ts';
import { createSchedulePicture } from './schedule-picture.ts';
import { scheduleTable } from './schedule-table.ts';
import { scheduleStyles } from './schedule.styles.ts';
import { createTableRows } from './table-rows.ts';

/**
 * Prints the schedule alone, without the page around it: drawn once more in a frame of its own, which is taken away when
 * the print dialog is closed.
 */
export async function printSchedule(
  host: ViewHost,
  described: DescribedSchedule,
  data: ScheduleData,
  sums: unknown,
): Promise<void> {
  const page = host.renderRoot.ownerDocument;
  const frame = page.createElement('iframe');
  frame.className = 'paper';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  host.renderRoot.append(frame);
  const { contentDocument: paper, contentWindow: view } = frame;
  const element = host.renderRoot instanceof ShadowRoot ? host.renderRoot.host : page.body;
  if (!paper || !view) return frame.remove();
  const { direction, fontFamily } = getComputedStyle(element);
  paper.documentElement.lang = page.documentElement.lang;
  paper.title = data.reference ?? page.title;
  paper.dir = direction;
  paper.body.style.fontFamily = fontFamily;
  // The picture would become narrower by a scroll bar as soon as it is drawn.
  paper.documentElement.style.scrollbarWidth = 'none';
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
  const { words, formats } = host;
  const own: ViewHost = { ...host, words, formats, renderRoot: root };
  const rows = createTableRows(own, () => undefined);
  const body = rows.show(described);
  rows.finish();
  render(
    html`<div class="schedule stack">
      <div>
        <h2>${words.plain('scheduleHeading')} <bdi>${data.reference}</bdi></h2>
        <p class="muted small">${scheduleFrom(data.terms, own)}</p>
      </div>
      ${sums ?? nothing} ${createSchedulePicture(own)(described, data.today)} ${scheduleTable(described, own, body)}
    </div>`,
    root,
  );
  // The picture is drawn as wide as its place, which is known with the next frame.
  await new Promise((resolve) => view.requestAnimationFrame(() => view.requestAnimationFrame(resolve)));
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}
