import { html, nothing } from 'lit';
import type { Booking } from '@keyturn/sdk';
import type { ConfirmationDialogOptions } from '../confirmation/confirmation-dialog.ts';
import { axis } from '../locales/en/axis.ts';
import { booking as texts } from '../locales/en/booking.ts';
import { refusals } from '../locales/en/refusals.ts';
import { attempt } from '../shared/attempt.ts';
import { dialogStyles } from '../shared/dialog.styles.ts';
import { startText } from '../shared/start-text.ts';
import { statusLine } from '../shared/status-line.ts';
import type { ViewHost } from '../shared/view-host.ts';
import { actionStyles } from './booking-actions.styles.ts';
import { createCommandDialog } from './command-dialog.ts';
import { isCommand, type ActionTarget, type CommandEvent } from './commands.ts';
import { tellNotLoaded } from './loaded-part.ts';

export type { ActionTarget } from './commands.ts';

/** The texts of the actions in English. */
export const english = { ...axis, ...refusals, ...texts };
/** The style sheets of the actions. */
export const styles = [dialogStyles, actionStyles];

/** What can be done with a booking, with the dialogs that it needs. */
export interface BookingActions {
  /** Opens the dialog of an event; one that no release performs yet opens nothing. */
  readonly open: (target: ActionTarget, event: string) => Promise<void>;
  /** What was done last, as a line that stays, and the dialogs. */
  readonly render: () => unknown;
  /** Takes the line away. */
  readonly forget: () => void;
  /** Closes what is open, as its element was taken away; a command under way goes on. */
  readonly close: () => void;
}

/**
 * Told after each change with the newest copy of the booking; `event` is `null` where somebody else had changed it.
 */
export type ActionDone = (booking: Booking, event: ConfirmEvent | CommandEvent | null) => void;

type ConfirmEvent = 'approve' | 'reapprove';

/** A dialog that is loaded when it is first needed. */
interface ConfirmDialog {
  readonly show: (bookingId: string) => void;
  readonly render: () => unknown;
  readonly close: (reason: string) => void;
}

const isConfirm = (event: string): event is ConfirmEvent => event === 'approve' || event === 'reapprove';

/** Where the dialogs come from; their texts and looks come along. */
const load: Readonly<
  Record<
    ConfirmEvent,
    (host: ViewHost, done: (booking: Booking) => void, options: ConfirmationDialogOptions) => Promise<ConfirmDialog>
  >
> = {
  async approve(host, done, options) {
    const view = await import('../approve-dialog/view.ts');
    host.adopt(view);
    return view.createApproveDialog(host, done, options);
  },
  async reapprove(host, done, options) {
    const view = await import('../reapprove-dialog/view.ts');
    host.adopt(view);
    return view.createReapproveDialog(host, done, options);
  },
};

/** Makes the actions of bookings for the element of a page or list; only one is under way at a time. */
export function createBookingActions(host: ViewHost, done: ActionDone): BookingActions {
  const dialogs: Partial<Record<ConfirmEvent, ConfirmDialog>> = {};
  const loading: Partial<Record<ConfirmEvent, Promise<ConfirmDialog>>> = {};
  /** What was done last. */
  let last: { readonly booking: Booking; readonly event: ConfirmEvent | CommandEvent } | undefined;
  /** What could not be opened, as its dialog was not loaded. */
  let stuck: { readonly target: ActionTarget; readonly event: ConfirmEvent } | undefined;
  /** What was sent and has no answer, once its dialog was closed. */
  let doubt: { readonly target: ActionTarget; readonly event: ConfirmEvent | CommandEvent } | undefined;
  /** The booking of the dialog of a confirmation, as it was told last. */
  let known: ActionTarget | undefined;

  const finish: ActionDone = (booking, event) => {
    if (event) {
      doubt = undefined;
      last = { booking, event };
      host.announce(host.words.plain(`done_${event}`, { reference: booking.reference }));
    }
    done(booking, event);
    host.requestUpdate();
  };
  /** Finds out what became of it, which is told as what somebody else did: who did it cannot be known. */
  const leaveOpen = async (target: ActionTarget, event: ConfirmEvent | CommandEvent): Promise<void> => {
    const { backend } = host.context ?? {};
    const mine = (doubt = { target, event });
    host.requestUpdate();
    const came = backend && (await attempt(() => backend.getBooking({ id: target.id })));
    if (doubt !== mine || !came?.ok || came.value.version === target.version) return;
    doubt = undefined;
    finish(came.value, null);
  };
  const command = createCommandDialog(host, finish, (target, event) => void leaveOpen(target, event));
  const optionsOf = (event: ConfirmEvent): ConfirmationDialogOptions => ({
    read(booking) {
      if (booking.id !== known?.id || booking.version <= known.version) return;
      known = booking;
      finish(booking, null);
    },
    closed: (_reason, unknown) => {
      if (unknown && known) void leaveOpen(known, event);
    },
  });

  const open: BookingActions['open'] = async (target, event) => {
    last = stuck = doubt = undefined;
    host.requestUpdate();
    if (isCommand(event)) return command.show(target, event);
    if (!isConfirm(event)) return;
    try {
      // A second press while it is loaded must not make a second one.
      const dialog = await (loading[event] ??= load[event](
        host,
        (booking) => finish(booking, event),
        optionsOf(event),
      ));
      dialogs[event] = dialog;
      known = target;
      await host.updateComplete;
      if (host.renderRoot.isConnected) dialog.show(target.id);
    } catch (error) {
      delete loading[event];
      stuck = { target, event };
      tellNotLoaded(host, error);
    }
    host.requestUpdate();
  };

  const line = (): unknown => {
    const { words, formats, context } = host;
    if (stuck) {
      const { target, event } = stuck;
      return statusLine({
        tone: 'danger',
        title: words.plain('notLoaded'),
        text: words.plain('notLoadedText'),
        actions: html`<button type="button" @click=${() => void open(target, event)}>${words.plain('tryAgain')}</button>`,
      });
    }
    if (doubt) {
      const { target, event } = doubt;
      const { reference } = target;
      return statusLine({
        tone: 'warning',
        title: words.rich('doubtOf', { action: words.plain(`event_${event}`), reference }),
        text: `${words.plain('commandUnknown')}. ${words.plain('commandUnknownText')}`,
        actions: html`<button type="button" @click=${() => void open(target, event)}>${words.plain('tryAgain')}</button>`,
      });
    }
    if (!last) return nothing;
    const { booking, event } = last;
    const { reference, start, firstBill, reason } = booking;
    const inserts = {
      start: startText(start, context?.timeZone ?? start.timeZone, words, formats),
      bill: firstBill?.number,
      reason,
    };
    return statusLine({
      tone: 'success',
      title: words.rich(`done_${event}`, { reference }),
      text: words.rich(`doneText_${event}`, inserts),
    });
  };

  return {
    open,
    forget() {
      last = stuck = doubt = undefined;
      host.requestUpdate();
    },
    close() {
      command.close();
      for (const dialog of Object.values(dialogs)) dialog.close('removed');
    },
    render: () => [line(), command.render(), dialogs.approve?.render(), dialogs.reapprove?.render()],
  };
}
