import { html, type TemplateResult } from 'lit';
import { localAt } from '@keyturn/billing';
import { emptyPanel } from '../shared/empty-panel.ts';
import { troubleLine } from '../shared/trouble-line.ts';
import { whyText } from '../shared/why-text.ts';
import type { ListView } from './list-view.ts';
import { rangeText } from './paging.ts';
import { isInverted, totalOf, type ListQuery, type ShownPage } from './list-query.ts';
import type { Texts } from '../shared/texts.ts';

/** When what is shown was read, by the clock of whoever looks: a time, empty where nothing was read yet. */
export const readAt = ({ formats, timeZone, shown }: ListView): string =>
  shown ? formats.time(localAt(shown.at, timeZone).time) : '';

/** How old what is shown is, in a sentence. */
const age = (view: ListView): string => (view.shown ? view.words.plain('shownFrom', { time: readAt(view) }) : '');

/** Why the list could not be read, and the way to try again; the rows that were read before stay below. */
export const listTrouble = (view: ListView): TemplateResult =>
  html`<slot name="error">${troubleLine(view, 'listFailed', view.trouble, view.refresh, age(view))}</slot>`;

const emptyTitle = (words: Texts, query: ListQuery): string => {
  if (query.query) return words.plain('noMatch', { query: query.query });
  return words.plain(query.status || query.from || query.to ? 'noneHere' : 'noneYet');
};

/** What the filter has to do with it that nothing is there; empty without one. */
const filterText = (words: Texts, query: ListQuery): string => {
  if (isInverted(query)) return words.plain('filterInverted');
  return query.from || query.to ? words.plain('filterText') : '';
};

/** What was looked for in vain, and one way out. */
export const listEmpty = (view: ListView, { query }: ShownPage): TemplateResult => {
  const { words, clear, ask } = view;
  const filtered = query.from || query.to;
  const way: readonly [string, () => void] | undefined =
    query.query || filtered
      ? [words.plain(!filtered ? 'clear' : query.query ? 'clearBoth' : 'clearFilter'), clear]
      : query.status
        ? undefined
        : [words.plain('addBookings'), () => ask('kt-add-requested')];
  const text = [query.query && words.plain('noMatchText'), filterText(words, query)].filter(Boolean).join(' ');
  return html`<slot name="empty">${emptyPanel({ title: emptyTitle(words, query), text, way })}</slot>`;
};

/** What is said aloud when an answer is there. */
export const announcement = (view: ListView): string => {
  const { words, shown, trouble } = view;
  if (trouble) return `${words.plain('listFailed')}. ${whyText(trouble, view)} ${age(view)}`;
  if (!shown) return '';
  const total = totalOf(shown.query.status, shown.page.counts);
  return shown.page.items.length
    ? words.counted('results', total, { range: rangeText(view) })
    : [emptyTitle(words, shown.query), filterText(words, shown.query)].filter(Boolean).join('. ');
};
