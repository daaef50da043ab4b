import { html, nothing, type TemplateResult } from 'lit';
import { localAt } from '@keyturn/billing';
import { faultText } from '../shared/fault-text.ts';
import { refusalText } from '../shared/refusal-text.ts';
import { statusLine } from '../shared/status-line.ts';
import type { ListView } from './list-view.ts';
import { rangeText } from './paging.ts';
import { totalOf, type ListQuery } from './list-query.ts';
import type { ShownPage } from './page-reader.ts';
import type { Texts } from '../shared/texts.ts';

const troubleText = (view: ListView): string => {
  const { words, formats, timeZone, shown, trouble } = view;
  if (!trouble) return '';
  const why = trouble instanceof Error ? faultText(words, trouble) : refusalText(trouble, view);
  return shown ? `${why} ${words.plain('shownFrom', { time: formats.time(localAt(shown.at, timeZone).time) })}` : why;
};

/** Why the list could not be read, and the way to try again; the rows that were read before stay below. */
export const troubleLine = (view: ListView): TemplateResult => html`<slot name="error"
  >${statusLine({
    tone: 'danger',
    title: view.words.plain('listFailed'),
    text: troubleText(view),
    actions: html`<button type="button" @click=${view.refresh}>${view.words.plain('tryAgain')}</button>`,
  })}</slot
>`;

const emptyTitle = (words: Texts, query: ListQuery): string => {
  if (query.query) return words.plain('noMatch', { query: query.query });
  return words.plain(query.status || query.from || query.to ? 'noneHere' : 'noneYet');
};

/** What was looked for in vain, and one way out. */
export const emptyPanel = (view: ListView, { query }: ShownPage): TemplateResult => {
  const { words, clear, ask } = view;
  const filtered = query.from || query.to;
  const way: readonly [string, () => void] | undefined =
    query.query || filtered
      ? [words.plain(query.query ? 'clear' : 'clearFilter'), clear]
      : query.status
        ? undefined
        : [words.plain('addBookings'), () => ask('kt-add-requested')];
  return html`<slot name="empty"
    ><div class="box empty">
      <h3>${emptyTitle(words, query)}</h3>
      ${query.query ? html`<p class="muted">${words.plain('noMatchText')}</p>` : nothing}
      ${way && html`<button type="button" @click=${way[1]}>${way[0]}</button>`}
    </div></slot
  >`;
};

/** What is said aloud when an answer is there. */
export const announcement = (view: ListView): string => {
  const { words, shown, trouble } = view;
  if (trouble) return `${words.plain('listFailed')}. ${troubleText(view)}`;
  if (!shown) return '';
  const total = totalOf(shown.query.status, shown.page.counts);
  return shown.page.items.length
    ? words.counted('results', total, { range: rangeText(view) })
    : emptyTitle(words, shown.query);
};
