import { html, render } from 'lit';
import { mark, markWord } from '../shared/axis/marks.ts';
import type { BillState } from '../shared/bill-state.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { ScheduleRow } from './describe-schedule.ts';
import { issuedText } from './issued-text.ts';
import { stateMore } from './state-more.ts';
import { dueTerms, shortWhy, type Counting } from './why.ts';

/** Id of the pop-up that explains a row. */
export const whyId = 'schedule-why';

/** Writes the rows of the table. */
export interface RowWriter {
  readonly create: () => HTMLTableRowElement;
  /** Writes what differs from what the row showed before. */
  readonly write: (line: HTMLTableRowElement, row: ScheduleRow, before?: ScheduleRow) => void;
}

const model = html`<tr><td class="colNumber num"></td><th scope="row" class="num"></th><td><button type="button" class="why" tabindex="-1" popovertarget="schedule-why"></button></td><td class="num muted"></td><td class="num"></td><td class="colAmount num"><button type="button" class="why" tabindex="-1" popovertarget="schedule-why"><bdi></bdi></button></td><td><span class="state"><i></i><span></span> <span></span></span></td><td class="num muted"><bdi></bdi> <small></small></td></tr>`;

/**
 * Makes the writer of a schedule's rows in one language. A row is a copy of one that is made once, and is written without
 * a template of its own: a schedule has hundreds of them.
 */
export function createRowWriter(
  { words, formats }: Pick<ViewHost, 'words' | 'formats'>,
  counting: Counting,
  page: Document,
): RowWriter {
  const draw = (template: unknown, root: HTMLElement = page.createElement('div')): Element => {
    render(template, root);
    return root.firstElementChild ?? root;
  };
  const first = draw(model) as HTMLTableRowElement; // as the model is
  const period = first.cells[3];
  if (period) draw(words.rich('periodFromTo', { from: 'from', to: 'to' }), period);
  for (const node of Array.from(period?.childNodes ?? [])) if (node.nodeType === Node.COMMENT_NODE) node.remove();
  const endsFirst = first.querySelector('bdi')?.textContent === 'to';

  const glyphs = new Map<BillState, Element>();
  const glyph = (state: BillState): Node => {
    const drawn = glyphs.get(state) ?? draw(mark(state));
    glyphs.set(state, drawn);
    return drawn.cloneNode(true);
  };

  return {
    create: () => first.cloneNode(true) as HTMLTableRowElement, // a copy of one
    write(line, row, before) {
      const { occurrence, bill, state, amounts, dueDate } = row;
      const { index, date, period: days } = occurrence;
      const [number, day, why, span, due, money, stands, billNumber] = line.cells;
      const [glyphAt, word, more] = stands?.firstElementChild?.children ?? [];
      const gross = amounts ? formats.money(amounts.gross) : '';
      const said = stateMore(row, { words });
      if (before?.occurrence !== occurrence) {
        const [from, to] = days.map((each) => formats.dayMonth(each));
        const [start, end] = span?.querySelectorAll('bdi') ?? [];
        const short = shortWhy(occurrence, counting, { words, formats });
        line.id = `bill-${index}`;
        put(number, formats.number(index + 1));
        put(day, formats.date(date));
        put(why?.firstElementChild, short);
        label(why, `${words.plain('whyDate', { date: formats.shortDate(date) })} ${short}`);
        put(start, endsFirst ? to : from);
        put(end, endsFirst ? from : to);
      }
      put(due, dueDate ? formats.weekdayDate(dueDate) : dueTerms(counting, { words }));
      put(money?.querySelector('bdi'), gross);
      label(money, words.plain('whyAmount', { amount: gross }));
      money?.firstElementChild?.toggleAttribute('hidden', !gross);
      if (before?.state !== state) glyphAt?.replaceWith(glyph(state));
      put(word, markWord(state, words));
      put(more, said.text);
      more?.setAttribute('class', said.kind);
      put(billNumber?.firstElementChild, bill?.number ?? '');
      put(billNumber?.lastElementChild, issuedText(row, { words, formats }));
    },
  };
}

function put(into: Element | null | undefined, text = ''): void {
  if (into && into.textContent !== text) into.textContent = text;
}

function label(cell: Element | undefined, name: string): void {
  cell?.firstElementChild?.setAttribute('aria-label', name);
}
