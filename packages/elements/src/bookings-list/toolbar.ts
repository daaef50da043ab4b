import { html, nothing, type TemplateResult } from 'lit';
import { field } from '../shared/field.ts';
import { icon } from '../shared/icons.ts';
import { onValue } from '../shared/on-value.ts';
import { searchField } from '../shared/search-field.ts';
import { select } from '../shared/select.ts';
import { isInverted, sorts, statuses, totalOf } from './list-query.ts';
import type { ListView } from './list-view.ts';
import { readAt } from './messages.ts';
import { moveFocus } from '../shared/move-focus.ts';

/** The tabs: all, then each status, with their counts over the same search. */
export const tabs = ({ words, formats, query, shown, choose }: ListView): TemplateResult => html`<div
  class="tabs"
  role="tablist"
  aria-label=${words.plain('status')}
  part="tabs"
  @keydown=${moveFocus}
>
  ${[undefined, ...statuses].map((status) => {
    const selected = status === query.status;
    const counted = shown && totalOf(status, shown.page.counts);
    return html`<button
      type="button"
      role="tab"
      id="tab-${status ?? 'all'}"
      part="tab ${selected ? 'selected' : ''}"
      aria-controls="panel"
      aria-selected=${selected}
      tabindex=${selected ? 0 : -1}
      @click=${() => choose({ status })}
    >
      ${words.plain(status ? `status_${status}` : 'all')}
      ${counted === undefined ? nothing : html`<small class="num">${formats.number(counted)}</small>`}
    </button>`;
  })}
</div>`;

/** Search, filter, and how fresh the list is. */
export const toolbar = (view: ListView): TemplateResult => {
  const { words, query, shown } = view;
  const filters = [query.from, query.to].filter(Boolean).length;
  return html`<div class="row bar" part="toolbar">
    ${searchField({
      label: words.plain('search'),
      hint: words.plain('searchBookings'),
      value: view.typed,
      type: view.search,
    })}
    <button type="button" class=${filters ? 'soft' : ''} part="filter" popovertarget="filter">
      ${icon('filter')}${filters ? words.plain('filtered', { count: filters }) : words.plain('filter')}
    </button>
    <span class="grow end">
      ${view.trouble && shown ? html`<span class="chip warning">${icon('warning')}${words.plain('stale')}</span>` : nothing}
      ${shown ? html`<small class="num">${words.rich('updated', { time: readAt(view) })}</small>` : nothing}
    </span>
    <button
      type="button"
      class="quiet icon-only"
      part="refresh"
      aria-label=${words.plain('refresh')}
      title=${words.plain('refresh')}
      aria-busy=${view.busy}
      @click=${view.refresh}
    >
      ${view.busy ? nothing : icon('refresh')}
    </button>
    ${filterPanel(view)}
  </div>`;
};

const filterPanel = ({ words, query, choose }: ListView): TemplateResult => {
  const inverted = isInverted(query);
  const date = (name: 'from' | 'to', label: string) =>
    field({
      id: name,
      label,
      error: name === 'to' && inverted && words.plain('filterInverted'),
      control: html`<input
        type="date"
        id=${name}
        aria-invalid=${inverted ? 'true' : 'false'}
        aria-describedby="to-note"
        .value=${query[name] ?? ''}
        @change=${onValue((value) => choose({ [name]: value || undefined }))}
      />`,
    });
  return html`<div popover id="filter" role="dialog" aria-label=${words.plain('filter')}>
    ${date('from', words.plain('startsFrom'))} ${date('to', words.plain('startsTo'))}
    ${field({
      id: 'sort',
      label: words.plain('sortBy'),
      control: select({
        id: 'sort',
        options: sorts.map((sort) => [sort, words.plain(`sort_${sort}`)]),
        chosen: query.sort,
        choose: (sort) => choose({ sort }),
      }),
    })}
    <button type="button" @click=${() => choose({ from: undefined, to: undefined })}>${words.plain('clearFilter')}</button>
  </div>`;
};
