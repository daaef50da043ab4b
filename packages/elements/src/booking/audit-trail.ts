import { html, nothing } from 'lit';
import type { BookingEventEntry } from '@keyturn/sdk';
import { repeat } from 'lit/directives/repeat.js';
import { skeleton } from '../shared/panels.ts';
import { instantText } from '../shared/refusal-text.ts';
import { startText } from '../shared/start-text.ts';
import type { PageView } from './page-view.ts';
import { partTrouble } from './part-trouble.ts';

/** Who did what when, newest first, and what it changed (backend.md, access). */
export const auditTrail = (page: PageView): unknown => {
  const { words, data } = page;
  const { value, trouble, busy } = data.trail;
  return html`<section part="history" aria-labelledby="booking-history">
    <h3 class="section-head" id="booking-history">${words.plain('history')}</h3>
    ${partTrouble(page, 'historyFailed', data.trail)}
    ${
      value
        ? html`<ol class="box trail">
            ${repeat(
              value.entries,
              ({ id }) => id,
              (entry) => row(entry, page),
            )}
          </ol>`
        : trouble
          ? nothing
          : skeleton(3)
    }
    ${
      value?.nextCursor
        ? html`<button type="button" class="quiet" aria-busy=${busy} @click=${() => data.readOlder()}>
            ${words.plain('showMore')}
          </button>`
        : nothing
    }
  </section>`;
};

const row = (entry: BookingEventEntry, page: PageView): unknown => {
  const { words } = page;
  const { event, at, actor } = entry;
  const told = changes(entry, page);
  return html`<li>
    <time class="small muted" datetime=${at}><bdi>${instantText(at, page)}</bdi></time>
    <div>
      <b>${words.known(`did_${event}`, event)}</b>
      <span class="muted">${words.rich('by', { name: actor.name ?? actor.id })}</span>
      ${told.map((each) => html`<p class="small">${each}</p>`)}
    </div>
  </li>`;
};

/** What an event changed, a line each. */
const changes = ({ before, after }: BookingEventEntry, page: PageView): unknown[] => {
  const { words, formats, viewerZone } = page;
  const start = (of: BookingEventEntry['after']): string => startText(of.start, viewerZone, words, formats);
  const told: unknown[] = [];
  if (!before || start(before) !== start(after))
    told.push(
      before
        ? change(words, words.plain('start'), start(before), start(after))
        : words.rich('startsAt', { start: start(after) }),
    );
  const vehicles = [before?.vehicle?.registration, after.vehicle?.registration] as const;
  if (vehicles[0] !== vehicles[1])
    told.push(change(words, words.plain('vehicle'), vehicles[0], vehicles[1] ?? words.plain('none')));
  if (after.revision !== null && after.revision !== before?.revision)
    told.push(words.rich('scheduleRevision', { revision: after.revision + 1 }));
  if (after.reason !== undefined && after.reason !== before?.reason)
    told.push(words.rich('quoted', { text: after.reason }));
  return told;
};

const change = (words: PageView['words'], what: string, before: string | undefined, value: string): unknown => {
  const after = html`<b class="num">${value}</b>`;
  return before ? words.rich('changedFromTo', { what, before, after }) : html`${what}: <bdi>${after}</bdi>`;
};
