import type { ViewHost } from '../shared/view-host.ts';
import type { DescribedSchedule, ScheduleRow } from './describe-schedule.ts';
import type { WhySubject } from './why.ts';
import { moveFocus } from '../shared/move-focus.ts';
import { createRowWriter, type RowWriter } from './table-row.ts';

/** Rows that are made at once, and whenever the browser has nothing else to do: a long schedule opens like a short one. */
const firstRows = 16;
const moreRows = 120;
/** When what is seen first stands, in milliseconds. */
const standsAfter = 100;

/** The rows of a schedule's table, in a body of their own. */
export interface TableRows {
  /** Where the rows stand. */
  readonly body: HTMLTableSectionElement;
  /** Shows a schedule: of the rows that are there only those are written that changed. */
  readonly show: (described: DescribedSchedule) => HTMLTableSectionElement;
  /** Makes every row that is still to be made. */
  readonly finish: () => void;
}

/** Makes the rows of one table; `ask` is told whose row is asked about and what of it, just before the pop-up opens. */
export function createTableRows(
  host: Pick<ViewHost, 'words' | 'formats' | 'renderRoot'>,
  ask: (index: number, subject: WhySubject) => void,
): TableRows {
  const page = host.renderRoot.ownerDocument;
  const body = page.createElement('tbody');
  body.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button'); // clicks come from elements
    const row = shown[button?.closest('tr')?.sectionRowIndex ?? -1];
    if (row) ask(row.occurrence.index, button?.closest('.colAmount') ? 'amount' : 'date');
  });
  /** Of the buttons only one is in the order of the page: a long schedule is passed by one Tab. */
  const putInOrder = (one: EventTarget | null): void => {
    for (const button of body.querySelectorAll('button')) button.tabIndex = button === one ? 0 : -1;
  };
  body.addEventListener('focusin', ({ target }) => putInOrder(target));
  body.addEventListener('keydown', (event) => moveFocus(event, shown[0]?.amounts ? 2 : 1));
  let shown: ScheduleRow[] = [];
  let wanted: readonly ScheduleRow[] = [];
  let madeBy: readonly unknown[] = [];
  let writer: RowWriter | undefined;
  let waiting = false;

  const fill = (count: number): void => {
    for (const [n, row] of wanted.slice(0, count).entries()) {
      const before = shown[n];
      if (row === before || !writer) continue;
      const line = body.rows[n] ?? body.appendChild(writer.create());
      writer.write(line, row, before);
      shown[n] = row;
    }
    if (!body.querySelector('[tabindex="0"]:not([hidden])')) putInOrder(body.querySelector('button'));
  };
  const goOn = (): void => {
    if (waiting || shown.length >= wanted.length) return;
    waiting = true;
    whenIdle(page.defaultView, () => {
      waiting = false;
      // Of one that was taken away nobody sees them; it goes on when it is shown again.
      if (!body.isConnected) return;
      fill(shown.length + moreRows);
      goOn();
    });
  };
  return {
    body,
    show({ rows, schedule }) {
      const { words, formats } = host;
      const makers = [words, formats, schedule];
      if (makers.some((maker, n) => maker !== madeBy[n])) {
        madeBy = makers;
        writer = createRowWriter({ words, formats }, schedule, page);
        shown = [];
        body.replaceChildren();
      }
      wanted = rows;
      shown.length = Math.min(shown.length, rows.length);
      while (body.rows.length > rows.length) body.deleteRow(-1);
      fill(Math.max(shown.length, firstRows));
      goOn();
      return body;
    },
    finish: () => fill(wanted.length),
  };
}

/** Once what is seen first stands, whenever the browser has nothing else to do; not every browser tells that. */
function whenIdle(view: (Window & typeof globalThis) | null, run: () => void): void {
  setTimeout(() => {
    if (view && 'requestIdleCallback' in view) view.requestIdleCallback(run, { timeout: 200 });
    else run();
  }, standsAfter);
}
