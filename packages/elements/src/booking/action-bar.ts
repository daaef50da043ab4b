import { html, nothing } from 'lit';
import { icon } from '../shared/icons.ts';
import { refusalText } from '../shared/refusal-text.ts';
import { commands, isCommand } from './commands.ts';
import { describeActions, type ShownAction } from './describe-actions.ts';
import type { PageView } from './page-view.ts';

/** From these nothing leads on. */
const ends: readonly string[] = ['completed', 'declined', 'cancelled'];

/** What can be done with the booking now, and in words why the rest, or all of it, cannot. */
export const actionBar = (page: PageView): unknown => {
  const { words, formats, booking } = page;
  const wordOf = (event: string): string => words.known(`event_${event}`, '');
  const { shown, reasons, elsewhere } = describeActions(
    booking.actions,
    (event) => Boolean(wordOf(event)),
    ({ refusal }) => refusalText(refusal ?? { code: '?', facts: {} }, page),
  );
  const status = words.known(`status_${booking.status}`, booking.status);
  if (!shown.length)
    return ends.includes(booking.status) ? line('why-status', words.plain('ended', { status })) : nothing;
  const button = ({ event, primary, heldBackBy }: ShownAction): unknown => html`<button
    type="button"
    part="action ${primary ? 'primary' : ''}"
    class=${primary ? 'primary' : isCommand(event) && commands[event].ends ? 'quiet ends-quiet' : ''}
    aria-disabled=${heldBackBy === undefined ? nothing : 'true'}
    aria-describedby=${heldBackBy === undefined ? nothing : `why-${heldBackBy}`}
    @click=${() => heldBackBy === undefined && page.act(event)}
  >
    ${wordOf(event)}
  </button>`;
  const listed = (events: readonly string[]): string => formats.list(events.map(wordOf));
  return html`<div class="row actions" part="actions">${shown.map(button)}</div>
    ${reasons.map(({ text, events }, n) =>
      line(`why-${n}`, words.rich('whyNot', { actions: listed(events), reason: text })),
    )}
    ${elsewhere.length ? line('why-status', words.rich('whyNotNow', { actions: listed(elsewhere), status })) : nothing}`;
};

const line = (id: string, text: unknown): unknown =>
  html`<p class="small muted row why-not" id=${id}>${icon('info')}<span>${text}</span></p>`;
