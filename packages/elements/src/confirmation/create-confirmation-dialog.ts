import type { Booking, ConfirmationState, DraftStorage } from '@keyturn/sdk';
import { html, nothing } from 'lit';
import { askHost } from '../shared/ask-host.ts';
import { codeOf } from '../shared/code-of.ts';
import { dialog, showModal } from '../shared/dialog.ts';
import { durationText } from '../shared/duration-text.ts';
import type { ViewHost } from '../shared/view-host.ts';
import { confirmationBody } from './confirmation-body.ts';
import type { ConfirmationDialog, ConfirmationDialogOptions, ConfirmationKind } from './confirmation-dialog.ts';
import type { ConfirmedBooking } from './confirmation-events.ts';
import { confirmationFoot, consequence, ready } from './confirmation-foot.ts';
import { createOpening, type Opening } from './opening.ts';

/** Makes the dialog of a kind; `done` hears of each booking that was saved, after the event that tells so. */
export function createConfirmationDialog(
  kind: ConfirmationKind,
  host: ViewHost,
  done: (booking: Booking) => void,
  { storage, opened, closed, read }: ConfirmationDialogOptions = {},
): ConfirmationDialog {
  const id = `${kind.event}-dialog`;
  /** One that was closed while its command had no answer waits here to be shown again. */
  const openings = new Map<string, Opening>();
  let current: Opening | undefined;
  /** Stands for the host's sign-off that is waited for; one that comes after the person left counts for nothing. */
  let asking: object | undefined;
  /** Whether the dialog is about to come up, and whether its first field waits for the focus. */
  let comesUp = false;
  let focusField = false;

  const find = (css: string) => host.renderRoot.querySelector<HTMLElement>(css);
  const focus = (selector: string): void => {
    host.requestUpdate();
    void host.updateComplete.then(() => find(selector)?.focus());
  };
  const isSending = (): boolean => current?.session.state.saving.phase === 'sending';

  /** Puts it on top, also after its element was moved; a focus that was lost with what had it goes to the body. */
  const raise = async (): Promise<void> => {
    await host.updateComplete;
    const element = find(`#${id}`) as HTMLDialogElement | null;
    if (!current || !element?.isConnected) return;
    showModal(element, '.dialog-body');
    if (comesUp) opened?.(current.bookingId);
    comesUp = false;
    const field = focusField && find('#start');
    if (field) {
      focusField = false;
      field.focus();
    } else if (!element.contains((element.getRootNode() as ShadowRoot).activeElement))
      find(`#${id} .dialog-body`)?.focus();
  };

  const hide = (reason: string): void => {
    const opening = current;
    if (!opening) return;
    current = asking = undefined;
    (find(`#${id}`) as HTMLDialogElement | null)?.close();
    const { phase } = opening.session.state.saving;
    if (phase === 'idle' || phase === 'done') end(opening);
    host.requestUpdate();
    closed?.(reason, phase === 'unknown');
  };
  const end = (opening: Opening): void => {
    opening.stop();
    openings.delete(opening.bookingId);
  };

  /** Closes for a person, unless that would lose picks and the host of the page objects. */
  const leave = async (reason: string): Promise<void> => {
    const opening = current;
    if (!opening || isSending()) return;
    if (opening.unsaved() && !(await askHost(host, 'kt-before-close', { reason }))) return;
    if (current === opening && !isSending()) hide(reason);
  };
  /** A browser may close a modal on a second Escape without asking; one that is open again was closed by `hide`. */
  const closedByBrowser = async (): Promise<void> => {
    if ((find(`#${id}`) as HTMLDialogElement | null)?.open) return;
    await leave('escape');
    host.requestUpdate();
  };

  const saved = (opening: Opening, booking: Booking): void => {
    const detail: ConfirmedBooking = {
      id: booking.id,
      reference: booking.reference,
      revision: booking.revision ?? 0,
    };
    host.emit(kind.saved, detail);
    if (current === opening) hide('saved');
    else end(opening);
    done(booking);
  };
  const show = (bookingId: string): void => {
    const { context } = host;
    if (!context || current?.bookingId === bookingId) return;
    hide('other');
    let told: unknown;
    const changed = ({ booking, saving }: ConfirmationState): void => {
      const opening = openings.get(bookingId);
      const trouble = booking.refusal ?? booking.fault;
      if (trouble && trouble !== told) host.emit('kt-failed', { code: codeOf(trouble) });
      told = trouble;
      host.requestUpdate();
      if (opening && saving.value) saved(opening, saving.value);
      else if (booking.value) read?.(booking.value);
    };
    const kept = openings.get(bookingId);
    const place = storage?.() ?? context.confirmationStorage?.(bookingId);
    const startOver = (): void => void forget(bookingId, place);
    current = kept ?? createOpening({ kind, host, context, bookingId, storage: place, changed, focus, startOver });
    openings.set(bookingId, current);
    comesUp = focusField = true;
    host.requestUpdate();
  };

  /** Begins without the picks of a draft that was left. */
  const forget = async (bookingId: string, place: DraftStorage | undefined): Promise<void> => {
    const opening = current;
    try {
      await place?.clear();
    } catch {
      // What a host's storage throws is its own; the next pick takes the place of what it keeps.
    }
    // Meanwhile it may be another one, or be sent.
    if (!opening || current !== opening || opening.session.state.saving.phase !== 'idle') return;
    end(opening);
    current = undefined;
    show(bookingId);
    comesUp = false;
  };

  const submit = async (): Promise<void> => {
    const opening = current;
    if (!opening || asking || isSending()) return;
    const { session } = opening;
    const { saving, preview, vehicleId } = session.state;
    if (!ready(opening.view())) return focus(vehicleId === null ? `#${kind.event}-vehicle` : '#start');
    if (saving.phase !== 'unknown') {
      const mine = (asking = {});
      host.requestUpdate();
      const agreed = await askHost(host, 'kt-before-submit');
      if (asking !== mine) return;
      asking = undefined;
      host.requestUpdate();
      // What the host agreed to is what was on the screen then.
      if (!agreed || !session.state.canSave || session.state.preview.value !== preview.value) return;
    }
    // What came of it stands in the session's state.
    await session.save().catch(() => undefined);
  };

  /** What is read aloud: what is being done, then what saving would do. */
  const spoken = (opening: Opening): string => {
    const { words } = host;
    const { booking, preview } = opening.session.state;
    if (asking || isSending()) return words.plain(kind.texts.saving);
    if (booking.status === 'loading') return words.plain('loading');
    if (preview.status === 'loading') return words.plain('workingOut');
    return consequence(opening.view()).join(' ');
  };

  const render = (): unknown => {
    const opening = current;
    if (!opening) return nothing;
    void raise();
    const { words } = host;
    const { value: booking, status } = opening.session.state.booking;
    return dialog({
      id,
      words,
      title: booking
        ? words.rich(kind.texts.title, { reference: booking.reference })
        : words.plain(status === 'loading' ? 'loading' : 'bookingFailed'),
      lead:
        booking &&
        words.rich('bookingLead', {
          account: booking.account.name,
          asset: [booking.asset.name, booking.vehicle?.registration].filter(Boolean).join(' '),
          duration: durationText(booking.terms.duration, words),
        }),
      body: html`<p class="vh" role="status">${spoken(opening)}</p>
        ${confirmationBody(opening)}`,
      foot: confirmationFoot(opening, Boolean(asking) || isSending(), {
        cancel: () => void leave('cancel'),
        submit: () => void submit(),
      }),
      closed: () => void closedByBrowser(),
      leave: (by) => void leave(by),
    });
  };

  return {
    show,
    render,
    close: (reason = 'host') => hide(reason),
    get busy() {
      return Boolean(asking) || isSending();
    },
  };
}
