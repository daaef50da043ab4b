import { html, nothing } from 'lit';
import { createFrozenCommand, isRefusal, type Backend, type Booking, type FrozenCommand } from '@keyturn/sdk';
import { dialog, showModal } from '../shared/dialog.ts';
import { field } from '../shared/field.ts';
import { icon } from '../shared/icons.ts';
import { onValue } from '../shared/on-value.ts';
import { instantText, refusalText } from '../shared/refusal-text.ts';
import { statusLine } from '../shared/status-line.ts';
import type { ViewHost } from '../shared/view-host.ts';
import { whyText } from '../shared/why-text.ts';
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
  /** The booking as somebody else left it, with what they changed. */
  conflict: { readonly current: Booking; readonly changes: string } | undefined;
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
 */
export function createCommandDialog(host: ViewHost, changed: Changed): CommandDialog {
  const intents = new Map<string, Intent>();
  let source: Backend | undefined;
  let open: Intent | undefined;
  /** Whether it is on top, as far as is known: one that was just closed must not be opened before it has said so. */
  let up = false;

  const element = () => host.renderRoot.querySelector<HTMLDialogElement>(`#${id}`);
  const closed = (): void => {
    // The news of an earlier closing may come when it is open once more.
    if (element()?.open) return;
    open = undefined;
    up = false;
    host.requestUpdate();
  };
  const close = (): void => {
    element()?.close();
    closed();
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
      const { fault, refusal } = command.state;
      const why = fault ?? refusal;
      if (why && open === intent) element()?.querySelector<HTMLElement>('.primary')?.focus();
      // The dialog says it itself while it is open.
      else if (why) host.announce(whyText(why, writerFor(host, target.start)));
    }
  };

  const news = ({ command, conflict, target, event }: Intent): unknown => {
    const { words } = host;
    const { phase, fault, refusal } = command.state;
    const title = words.plain(phase === 'unknown' ? 'commandUnknown' : `commandFailed_${event}`);
    if (fault)
      return statusLine({
        tone: phase === 'unknown' ? 'warning' : 'danger',
        title,
        text: `${whyText(fault, writerFor(host, target.start))} ${words.plain(phase === 'unknown' ? 'commandUnknownText' : 'commandKept')}`,
      });
    if (refusal && !isRefusal(refusal, 'VERSION_CONFLICT'))
      return statusLine({ tone: 'danger', title, text: refusalText(refusal, writerFor(host, target.start)) });
    if (!conflict) return nothing;
    return statusLine({
      tone: 'info',
      title: words.plain('changedElsewhere', {
        time: instantText(conflict.current.updatedAt, writerFor(host, target.start)),
      }),
      text: `${conflict.changes} ${words.plain('commandKept')}`,
    });
  };

  const reasonField = (intent: Intent): unknown => {
    const { words } = host;
    const locked = ['sending', 'unknown'].includes(intent.command.state.phase);
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
    const { phase } = intent.command.state;
    const refusal = refusalNow(intent);
    const { event } = intent;
    const label = words.plain(
      phase === 'sending' ? `doing_${event}` : phase === 'unknown' ? 'tryAgain' : `event_${event}`,
    );
    return html`<small class="grow row" id="booking-consequence"
        >${icon('info')}<span>${refusal ? refusalText(refusal, writerFor(host, intent.target.start)) : words.plain(`after_${event}`)}</span></small
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

/** Why it cannot be done any more, as the copy says that somebody else left. */
const refusalNow = ({ conflict, event }: Intent) => {
  const action = conflict?.current.actions.find((each) => each.event === event);
  return action && !action.allowed ? (action.refusal ?? { code: '?', facts: {} }) : undefined;
};
