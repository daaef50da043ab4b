import { isRefusal, type Booking } from '@keyturn/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextKey } from '../locales/translation.ts';
import { instantText, refusalText } from '../shared/refusal-text.ts';
import { startText } from '../shared/start-text.ts';
import { statusLine } from '../shared/status-line.ts';
import { troubleLine } from '../shared/trouble-line.ts';
import { whyText } from '../shared/why-text.ts';
import type { BookingView, ConfirmationView } from './confirmation-dialog.ts';
import { firstProblem } from './first-problem.ts';
import { fits } from './fits.ts';
import type { OpenFields } from './opening.ts';
import { problemText } from './problem-text.ts';

/** What stands above everything while it holds: what could not be read or saved, and what somebody else did. */
export function notices(view: ConfirmationView): unknown {
  const { host, kind, state, session, writer } = view;
  const { words } = host;
  const { booking, saving, conflict, storageFault } = state;
  const { phase, refusal, fault } = saving;
  const why = refusal ?? fault;
  // What is said beside its field, or below, is not said twice.
  const elsewhere = refusal && state.problems.some(({ code }) => code === refusal.code);
  return [
    troubleLine(writer, 'bookingFailed', booking.refusal ?? booking.fault, session.refresh),
    phase === 'unknown' ? answerLost(view) : nothing,
    conflict && booking.value ? changedMeanwhile(view, conflict, booking.value) : nothing,
    view.restored && phase === 'idle' && booking.value && fits({ ...view, booking: booking.value })
      ? statusLine({
          tone: 'info',
          text: words.plain('picksRestored'),
          actions: html`<button type="button" @click=${view.startOver}>${words.plain('startOver')}</button>`,
        })
      : nothing,
    phase === 'idle' && why && !(refusal && isRefusal(refusal, 'VERSION_CONFLICT'))
      ? statusLine({
          tone: refusal && isRefusal(refusal, 'PREVIEW_STALE') ? 'warning' : 'danger',
          title: words.plain(kind.texts.notSaved),
          text: elsewhere ? problemText(refusal, view) : whyText(why, writer),
        })
      : nothing,
    storageFault ? statusLine({ tone: 'warning', text: words.plain('picksNotKept') }) : nothing,
  ];
}

/** A command whose answer was lost; without a reason it was sent so long ago that it cannot be sent once more. */
function answerLost({ host, kind, state, session, writer, givingUp, giveUp }: ConfirmationView): TemplateResult {
  const { words } = host;
  const why = state.saving.fault ?? state.saving.refusal;
  const ask = html`<button type="button" id="${kind.event}-give-up" class="quiet" @click=${() => giveUp(true)}>
    ${words.plain('giveUp')}
  </button>`;
  const asked = html`<div class="row ask" role="group" aria-labelledby="${kind.event}-give-up-look">
    <span class="small" id="${kind.event}-give-up-look">${words.plain('giveUpLook')}</span>
    <button
      type="button"
      class="warn"
      @click=${() => {
        giveUp(false);
        session.abandon();
        void session.refresh();
      }}
    >
      ${words.plain('giveUp')}
    </button>
    <button type="button" id="${kind.event}-keep" @click=${() => giveUp(false)}>${words.plain('keepTrying')}</button>
  </div>`;
  return statusLine({
    tone: 'warning',
    title: words.plain(kind.texts.unknown),
    text: why ? whyText(why, writer) : words.plain('answerOld'),
    actions: givingUp ? asked : ask,
  });
}

/** What a session remembers of the booking on which something was picked. */
type SeenBooking = NonNullable<ConfirmationView['state']['conflict']>;

/** What somebody else changed, old and new; what was picked here stays. */
function changedMeanwhile(view: ConfirmationView, before: SeenBooking, after: Booking): TemplateResult {
  const { host, writer, changedBy } = view;
  const { words, formats } = host;
  const viewerZone = writer.viewerZone ?? writer.timeZone;
  const fields: readonly (readonly [TextKey, (booking: SeenBooking) => string])[] = [
    ['confirmedStart', ({ start }) => startText(start, viewerZone, words, formats)],
    ['vehicle', ({ vehicle }) => vehicle?.registration ?? words.plain('vehicleNone')],
    ['status', ({ status }) => words.known(`status_${status}`, status)],
  ];
  const time = instantText(after.updatedAt, writer);
  return statusLine({
    tone: 'info',
    title: changedBy ? words.rich('changedBy', { name: changedBy, time }) : words.rich('changedMeanwhile', { time }),
    text: [
      ...fields.flatMap(([name, of]) =>
        of(before) === of(after)
          ? []
          : [words.rich('changedField', { field: words.plain(name), before: of(before), after: of(after) }), ' '],
      ),
      fits({ ...view, booking: after }) ? words.plain('picksKept') : '',
    ],
  });
}

/** Why nothing can be confirmed at all: the booking's status does not have it (domain.md §3). */
export const wrongStatus = ({ host: { words }, kind }: ConfirmationView, status: string): TemplateResult =>
  statusLine({
    tone: 'info',
    text: words.plain(kind.texts.wrongStatus, { status: words.known(`status_${status}`, status) }),
  });

/** Why there is no preview: what is to be picked first, or what is in the way. */
export function insteadOfPreview(view: BookingView, standing: OpenFields['standing']): unknown {
  const { host, state, session, writer } = view;
  const { words } = host;
  const problem = firstProblem({ ...view, pending: () => false });
  if (!problem) return nothing;
  const hint = (title: TextKey, text: TextKey): TemplateResult => html`<div class="box hint">
    <b>${words.plain(title)}</b>
    <p class="muted">${words.plain(text)}</p>
  </div>`;
  if (isRefusal(problem, 'NO_CHANGE')) return [standing?.(view), hint('pickFirst', 'pickFirstText')];
  // What is in the way is said beside its field.
  if (/^START_|^ASSET_/.test(problem.code)) return hint('nothingToShow', 'nothingToShowText');
  const inFlight = isRefusal(problem, 'PAYMENT_IN_FLIGHT');
  const number = state.booking.value?.firstBill?.number ?? '';
  return statusLine({
    tone: 'danger',
    title: words.plain('previewRefused'),
    text: inFlight
      ? [words.rich('inFlight', { number }), ' ', words.plain('inFlightText')]
      : refusalText(problem, writer),
    actions: html`<button type="button" @click=${() => void session.refresh()}>${words.plain('tryAgain')}</button>`,
  });
}
