import { html, nothing } from 'lit';
import { createFrozenCommand, isRefusal, type Backend, type Booking, type FrozenCommand } from '@keyturn/sdk';
import { allBills } from '../shared/all-bills.ts';
import { changerOf } from '../shared/changer-of.ts';
import { dialog, showModal } from '../shared/dialog.ts';
import { field } from '../shared/field.ts';
import { icon } from '../shared/icons.ts';
import { onValue } from '../shared/on-value.ts';
import { instantText, refusalText } from '../shared/refusal-text.ts';
import { createSource } from '../shared/source.ts';
import { statusLine } from '../shared/status-line.ts';
import type { ViewHost } from '../shared/view-host.ts';
import { whyText } from '../shared/why-text.ts';
import { billsThatStay } from './bills-that-stay.ts';
import { changesText } from './changes-text.ts';
import { commands, type ActionTarget, type CommandEvent, type CommandInput } from './commands.ts';
import { consequenceText } from './consequence-text.ts';
import { writerFor } from './writer-for.ts';

/** One change of one booking that somebody is about to make. */
interface Intent {
  readonly event: CommandEvent;
  readonly command: FrozenCommand<CommandInput, Booking>;
  target: ActionTarget;
  /** As typed; kept while the dialog is closed. */
  reason: string;
  /** Whether it was tried without a reason. */
  lacking: boolean;
  /** The booking as somebody else left it, with what they changed, and who did where that is known. */
  conflict: { readonly current: Booking; readonly changes: string; readonly by?: string | undefined } | undefined;
}

/** The dialog that confirms a change of a booking, and asks for its reason. */
export interface CommandDialog {
  readonly show: (target: ActionTarget, event: CommandEvent) => Promise<void>;
  readonly close: () => void;
  readonly render: () => unknown;
}

/** What the dialog tells: a change that was made, or the copy of a booking that somebody else changed (`null`). */
export type Changed = (booking: Booking, event: CommandEvent | null) => void;

const id = 'booking-command';
const longest = 500;

/**
 * Makes the dialog. Body and idempotency key of an intent are frozen together and sent again until there is a definite
 * answer, also over closing and opening; a conflict shows what changed and keeps what was typed (domain.md §2, §3).
 * `left` hears of a change of which nobody knows whether it was made, once the dialog is closed.
 */
export function createCommandDialog(
  host: ViewHost,
  changed: Changed,
  left: (target: ActionTarget, event: CommandEvent) => void,
): CommandDialog {
  const intents = new Map<string, Intent>();
  let source: Backend | undefined;
  let open: Intent | undefined;
  /** Whether it is on top, as far as is known: one that was just closed must not be opened before it has said so. */
  let up = false;

  const bills = createSource(host, (backend, options) => allBills(backend, open?.target.id ?? '', options));

  const element = () => host.renderRoot.querySelector<HTMLDialogElement>(`#${id}`);
  const closed = (): void => {
    // The news of an earlier closing may come when it is open once more.
    if (element()?.open) return;
    const intent = open;
    open = undefined;
    up = false;
    host.requestUpdate();
    if (intent?.command.state.phase === 'unknown') left(intent.target, intent.event);
  };
  const close = (): void => {
    element()?.close();
    closed();
  };

  const tellWho = async (backend: Backend, intent: Intent): Promise<void> => {
    const { conflict } = intent;
    const by = conflict && (await changerOf(backend, conflict.current));
    if (by && intent.conflict === conflict) intent.conflict = { ...conflict, by };
    host.requestUpdate();
  };

  const makeIntent = (backend: Backend, target: ActionTarget, event: CommandEvent): Intent => {
    const intent: Intent = {
      event,
      target,
      reason: '',
      lacking: false,
      conflict: undefined,
      command: createFrozenCommand<CommandInput, Booking>({
        call: (input, key) => commands[event].send(backend, target.id, input, key),
        newKey: () => host.context?.platform.newKey() ?? '',
        now: () => host.context?.platform.now() ?? '',
        persist: () => Promise.resolve(),
        learn: (refusal) => {
          if (!isRefusal(refusal, 'VERSION_CONFLICT')) return;
          const { current } = refusal.facts;
          intent.conflict = { current, changes: changesText(intent.target, current, host) };
          intent.target = current;
          changed(current, null);
          void tellWho(backend, intent);
        },
        changed: host.requestUpdate,
        restored: null,
      }),
    };
    return intent;
  };

  const sync = (): void => {
    const modal = element();
    // Moved in the document, it says that it is open without being on top.
    if (!modal?.isConnected || !open || (up && !modal.open) || modal.matches(':modal')) return;
    showModal(modal);
    up = true;
    modal.querySelector('textarea')?.focus();
  };

  const send = async (intent: Intent): Promise<void> => {
    const { command, event, target } = intent;
    const reason = intent.reason.trim();
    if (command.state.phase === 'sending' || refusalNow(intent)) return;
    intent.lacking = commands[event].reason && !reason;
    host.requestUpdate();
    if (intent.lacking) return element()?.querySelector('textarea')?.focus();
    if (command.expired) command.abandon();
    try {
      const outcome = await command.send({ version: target.version, reason });
      if (!outcome.ok) return;
      intents.delete(keyOf(target, event));
      if (open === intent) close();
      changed(outcome.value, event);
      host.emit(commands[event].done, { id: target.id, reference: target.reference });
    } catch {
      // The fault stands in the command's state, and is shown.
    } finally {
      const { fault, refusal, phase } = command.state;
      const why = fault ?? refusal;
      if (why && open === intent) element()?.querySelector<HTMLElement>('.primary')?.focus();
      // The dialog says it itself while it is open.
      else if (why) {
        host.announce(whyText(why, writerFor(host, target.start)));
        if (phase === 'unknown') left(target, event);
      }
    }
  };

  const news = (intent: Intent): unknown => {
    const { command, conflict, target, event } = intent;
    const { words } = host;
    const writer = writerFor(host, target.start);
    // What can be sent once more, or cannot be any more, stands in the footer.
    const kept = phaseOf(intent) === 'idle' && intent.reason && !refusalNow(intent) ? words.plain('commandKept') : '';
    const { phase, fault, refusal } = command.state;
    const title = words.plain(phase === 'unknown' ? 'commandUnknown' : `commandFailed_${event}`);
    if (fault)
      return statusLine({
        tone: phase === 'unknown' ? 'warning' : 'danger',
        title,
        text: `${whyText(fault, writer)} ${kept}`,
      });
    if (refusal && !isRefusal(refusal, 'VERSION_CONFLICT'))
      return statusLine({ tone: 'danger', title, text: refusalText(refusal, writer) });
    if (!conflict) return nothing;
    const { current, changes, by } = conflict;
    const time = instantText(current.updatedAt, writer);
    return statusLine({
      tone: 'info',
      title: by ? words.rich('changedBy', { name: by, time }) : words.plain('changedElsewhere', { time }),
      text: `${changes} ${kept}`,
    });
  };

  const reasonField = (intent: Intent): unknown => {
    const { words } = host;
    const locked = ['sending', 'unknown'].includes(phaseOf(intent));
    return field({
      id: 'booking-reason',
      label: words.plain('reasonFor'),
      hint: locked ? words.plain('reasonLocked') : words.plain('reasonHint'),
      error: intent.lacking ? words.plain('reasonMissing') : undefined,
      control: html`<textarea
        id="booking-reason"
        rows="3"
        maxlength=${longest}
        required
        aria-describedby="booking-reason-note"
        aria-invalid=${intent.lacking}
        ?readonly=${locked}
        .value=${intent.reason}
        @input=${onValue((reason) => {
          intent.reason = reason;
          intent.lacking &&= !reason.trim();
          host.requestUpdate();
        })}
      ></textarea>`,
    });
  };

  const foot = (intent: Intent): unknown => {
    const { words } = host;
    const phase = phaseOf(intent);
    const refusal = refusalNow(intent);
    const { event } = intent;
    const after = words.plain(phase === 'unknown' ? 'commandUnknownText' : `after_${event}`);
    const label = words.plain(
      phase === 'sending' ? `doing_${event}` : phase === 'unknown' ? 'tryAgain' : `event_${event}`,
    );
    return html`<small class="grow row" id="booking-consequence"
        >${icon('info')}<span>${refusal ? refusalText(refusal, writerFor(host, intent.target.start)) : after}</span></small
      >
      <button type="button" class="large" @click=${close}>${words.plain('back')}</button>
      <button
        type="button"
        class="primary large ${commands[event].ends ? 'ends' : ''}"
        part="button primary"
        aria-busy=${phase === 'sending'}
        aria-disabled=${refusal ? 'true' : nothing}
        aria-describedby="booking-consequence"
        @click=${() => void send(intent)}
      >
        ${label}
      </button>`;
  };

  return {
    close,
    async show(target, event) {
      const backend = host.context?.backend;
      if (!backend) return;
      if (backend !== source) intents.clear();
      source = backend;
      const key = keyOf(target, event);
      const known = intents.get(key);
      const intent = known ?? makeIntent(backend, target, event);
      if (known && known.command.state.phase !== 'unknown' && known.target.version !== target.version) {
        known.target = target;
        known.conflict = undefined;
        known.command.dismiss();
      }
      intents.set(key, intent);
      open = intent;
      up = false;
      bills.clear();
      if (event === 'cancel') void bills.read();
      host.requestUpdate();
      await host.updateComplete;
      sync();
    },
    render() {
      const { words } = host;
      if (open) void host.updateComplete.then(sync);
      const { reference } = open?.target ?? {};
      return dialog({
        id,
        words,
        title: open ? words.rich(`ask_${open.event}`, { reference }) : nothing,
        lead: open ? consequenceText(open.target, open.event, host) : nothing,
        body: open
          ? [
              html`<div class="news" aria-live="polite">${news(open)}</div>`,
              billsThatStay(bills, writerFor(host, open.target.start), host),
              commands[open.event].reason ? reasonField(open) : nothing,
            ]
          : nothing,
        foot: open ? foot(open) : nothing,
        closed,
      });
    },
  };
}

const keyOf = ({ id: booking }: ActionTarget, event: CommandEvent): string => `${event} ${booking}`;

const phaseOf = ({ command }: Intent): FrozenCommand<CommandInput, Booking>['state']['phase'] => command.state.phase;

/** Why it cannot be done any more, as the copy says that somebody else left. */
const refusalNow = ({ conflict, event }: Intent) => {
  const action = conflict?.current.actions.find((each) => each.event === event);
  return !conflict || action?.allowed ? undefined : (action?.refusal ?? { code: 'WRONG_STATUS', facts: {} });
};
