import { html, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { DescribedSchedule } from './describe-schedule.ts';
import { printSchedule } from './print-schedule.ts';
import type { ScheduleData } from './schedule-data.ts';
import { scheduleCells, toCsv, toTabs } from './schedule-csv.ts';

/** Buttons that copy the schedule, save it as a file, or print it alone. */
export function takeAlong(
  described: DescribedSchedule,
  data: ScheduleData,
  host: ViewHost,
  printed: () => TemplateResult,
): TemplateResult {
  const { words } = host;
  const cells = (): string[][] => scheduleCells(described.rows, host);
  const view = (): (Window & typeof globalThis) | null => host.renderRoot.ownerDocument?.defaultView ?? null;
  const copy = async (): Promise<void> => {
    const done = await copyTable(view(), cells()).catch(() => false);
    host.announce(words.plain(done ? 'tableCopied' : 'copyRefused'));
  };
  const button = (
    name: 'copyTable' | 'downloadCsv' | 'printSchedule',
    act: () => void,
    picture?: 'copy',
  ): TemplateResult =>
    html`<button type="button" class="small" @click=${act}>${picture ? icon(picture) : ''}${words.plain(name)}</button>`;
  return html`<div class="row take-along screen" part="actions">
    ${button('copyTable', () => void copy(), 'copy')}
    ${button('downloadCsv', () => save(host.renderRoot.ownerDocument, toCsv(cells()), `${data.reference ?? 'billing-schedule'}.csv`))}
    ${button('printSchedule', () => void printSchedule(host, printed))}
  </div>`;
}

const blob = (type: string, text: string): Blob => new Blob([text], { type });

/** Copies cells as a table and as lines with tabs; tells whether the browser let it. */
async function copyTable(
  view: (Window & typeof globalThis) | null,
  cells: readonly (readonly string[])[],
): Promise<boolean> {
  if (!view?.navigator.clipboard) return false;
  const table = view.document.createElement('table');
  for (const row of cells) {
    const line = table.insertRow();
    for (const cell of row) line.insertCell().textContent = cell;
  }
  await view.navigator.clipboard.write([
    new ClipboardItem({
      'text/html': blob('text/html', table.outerHTML),
      'text/plain': blob('text/plain', toTabs(cells)),
    }),
  ]);
  return true;
}

/** Saves a text as a file, as a link with `download` does. */
function save(page: Document | null, text: string, name: string): void {
  if (!page) return;
  const link = page.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  link.click();
  URL.revokeObjectURL(link.href);
}
