import { html, nothing } from 'lit';
import type { Quote } from '@keyturn/sdk';
import { dialog, showModal } from '../../shared/dialog.ts';
import { icon } from '../../shared/icons.ts';
import { refusalText } from '../../shared/refusal-text.ts';
import { troubleLine } from '../../shared/trouble-line.ts';
import { focusIn } from '../focus-in.ts';
import { notices } from '../notices.ts';
import type { MakePage } from '../wizard-host.ts';
import { confirmRequest } from './confirm-request.ts';

/** The page that repeats the whole request in a modal and creates the booking (domain.md §2). */
export const confirmPage: MakePage = (host) => {
  /** Whether the modal is wanted; it waits until the request is complete, and then stays. */
  let wanted = false;
  let open = false;
  /** Whether it is on top, as far as is known: one that was just closed must not be opened before it has said so. */
  let up = false;
  /** The quote that was sent last, to tell what changed since. */
  let sent: Quote | null = null;

  const sending = (): boolean => host.asking || host.state.creation.phase === 'sending';
  /** Whether a request without an answer waits to be sent once more. */
  const again = (): boolean => host.state.creation.phase === 'unknown';
  const ready = (): boolean => {
    const { next, creation } = host.state;
    return next.allowed || (again() && Boolean(creation.fault ?? creation.refusal));
  };

  const review = (): void => {
    if (again() && !ready()) return;
    wanted = true;
    host.requestUpdate();
    if (again()) create();
  };
  const closed = (): void => {
    wanted = false;
    open = false;
    up = false;
    host.withdraw();
    focusIn(host, '#review');
  };
  const create = (): void => {
    if (sending() || !ready()) return;
    sent = host.state.quote.value;
    host.submit();
  };

  /** Why the booking cannot be created at the moment. */
  const why = (): string => {
    const { words, writer, state } = host;
    const { problems, waitingFor } = state.next;
    // Said in full where the refusal stands.
    if (problems[0] && state.creation.refusal) return words.plain('notReady');
    if (problems[0]) return refusalText(problems[0], writer);
    return waitingFor === 'quote' ? words.plain('need_quote') : '';
  };

  const foot = (): unknown => {
    const { words, session, state } = host;
    const label = sending() ? 'creating' : again() ? 'tryAgain' : 'createBooking';
    return html`<small class="grow row" id="consequence">${again() ? nothing : [icon('info'), why() || words.plain('consequence')]}</small>
      <span class="vh" role="status">${sending() ? words.plain('creating') : nothing}</span>
      <button
        type="button"
        class="large"
        aria-disabled=${state.locked ? 'true' : nothing}
        @click=${() => session.back()}
      >
        ${words.plain('back')}
      </button>
      <button
        type="button"
        class="primary large"
        part="button primary"
        aria-busy=${sending()}
        aria-disabled=${sending() || ready() ? nothing : 'true'}
        aria-describedby="consequence"
        @click=${create}
      >
        ${words.plain(label)}
      </button>`;
  };

  const body = (): unknown => [
    html`<div class="news stack" aria-live="polite">${notices(host, sent)}${troubleLine(host.writer, 'notPriced', host.state.quote.fault, host.session.refresh)}</div>`,
    confirmRequest(host),
  ];

  return {
    entered() {
      wanted = true;
      open = false;
      up = false;
      sent = null;
    },
    updated() {
      const element = host.renderRoot.querySelector<HTMLDialogElement>('#confirm');
      // Moved in the document, it says that it is open without being on top.
      if (!element?.isConnected || !open || host.resuming || (up && !element.open)) return;
      showModal(element);
      up = true;
    },
    render() {
      const { words, state } = host;
      open ||= wanted && (ready() || state.locked);
      const beneath = html`${body()}
        <p class="row">
          <button
            type="button"
            id="review"
            class="primary large"
            aria-disabled=${ready() || (state.locked && !again()) ? nothing : 'true'}
            aria-describedby="why"
            @click=${review}
          >
            ${words.plain(again() ? 'tryAgain' : 'review')}
          </button>
          <small id="why">${why()}</small>
        </p>`;
      return html`${open ? nothing : beneath}
      ${dialog({
        id: 'confirm',
        words,
        title: words.plain('requestHeading'),
        lead: words.plain('requestLead'),
        body: open ? body() : nothing,
        foot: open ? foot() : nothing,
        closed,
      })}`;
    },
  };
};
