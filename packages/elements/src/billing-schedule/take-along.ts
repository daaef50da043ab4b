import { html, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { DescribedSchedule } from './describe-schedule.ts';
import type { ScheduleData } from './schedule-data.ts';
import { scheduleCells, toCsv, toHarmless, toTabs } from './schedule-csv.ts';

type Cells = readonly (readonly string[])[];

/** Makes the buttons that copy the schedule, save it as a file, or print it alone; what came of copying stays to be read. */
export function createTakeAlong(
  host: ViewHost,
): (described: DescribedSchedule, data: ScheduleData, print: () => void) => TemplateResult {
  let said: 'tableCopied' | 'copyRefused' | undefined;
  return ({ rows }, { reference = 'billing-schedule' }, print) => {
    const { words } = host;
    const page = host.renderRoot.ownerDocument;
    const cells = (): string[][] => scheduleCells(rows, host);
    const copy = async (): Promise<void> => {
      said = await copyTable(page, cells()).then(
        () => 'tableCopied',
        () => 'copyRefused',
      );
      host.announce(host.words.plain(said));
      host.requestUpdate();
    };
    const button = (
      name: 'copyTable' | 'downloadCsv' | 'printSchedule',
      act: () => void,
      picture?: 'copy',
    ): TemplateResult =>
      html`<button type="button" class="small" @click=${act}>${picture ? icon(picture) : ''}${words.plain(name)}</button>`;
    return html`<div class="row take-along screen" part="actions">
      ${said ? html`<small>${words.plain(said)}</small>` : ''} ${button('copyTable', () => void copy(), 'copy')}
      ${button('downloadCsv', () => save(page, toCsv(cells()), `${reference}.csv`))}
      ${button('printSchedule', print)}
    </div>`;
  };
}

/** Copies cells as a table and as lines with tabs; rejects where the browser does not let it. */
async function copyTable(page: Document, cells: Cells): Promise<void> {
  const table = page.createElement('table');
  for (const row of toHarmless(cells)) {
    const line = table.insertRow();
    for (const cell of row) line.insertCell().textContent = cell;
  }
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([new XMLSerializer().serializeToString(table)], { type: 'text/html' }),
      'text/plain': new Blob([toTabs(cells)], { type: 'text/plain' }),
    }),
  ]);
}

/** Saves a text as a file, as a link with `download` does. */
function save(page: Document, text: string, name: string): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  link.click();
  // Some browsers read the file only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
