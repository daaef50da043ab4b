import { html, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import { select } from '../shared/select.ts';
import { totalOf, type ShownPage } from './list-query.ts';
import type { ListView } from './list-view.ts';

const firstOf = ({ query, cursors }: ShownPage): number => query.limit * cursors.length + 1;

/** `1–15 of 200`, empty where nothing was read yet. */
export const rangeText = ({ words, formats, shown }: ListView): string => {
  if (!shown) return '';
  const { page, query } = shown;
  const first = firstOf(shown);
  const number = formats.number;
  return words.plain('range', {
    from: number(first),
    to: number(first + page.items.length - 1),
    total: number(totalOf(query.status, page.counts)),
  });
};

/** Which rows of how many, how many at once, and the way to the others. */
export const paging = (view: ListView): TemplateResult => {
  const { words, formats, query, shown, choose, turn } = view;
  const { limit } = query;
  const sizes = [...new Set([15, 25, 50, limit])];
  const step = (forward: boolean, possible: boolean) => html`<button
    type="button"
    aria-disabled=${!possible}
    title=${possible ? '' : words.plain(forward ? 'noNext' : 'noPrevious')}
    @click=${() => possible && turn(forward)}
  >
    ${forward ? [words.plain('next'), icon('next')] : [icon('previous'), words.plain('previous')]}
  </button>`;
  return html`<div class="row paging muted" part="paging">
    <span class="num"><bdi>${rangeText(view)}</bdi></span>
    <label for="size">${words.plain('rows')}</label>
    ${select({
      id: 'size',
      options: sizes.map((size) => [String(size), formats.number(size)]),
      chosen: String(limit),
      choose: (size) => choose({ pageSize: Number(size) }),
    })}
    <span class="grow"></span>
    ${step(false, Boolean(shown?.cursors.length))}
    ${step(true, Boolean(shown?.page.nextCursor))}
  </div>`;
};
