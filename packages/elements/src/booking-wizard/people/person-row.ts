import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '@keyturn/sdk';
import { faultText } from '../../shared/fault-text.ts';
import { fieldError } from '../../shared/field.ts';
import { icon } from '../../shared/icons.ts';
import { refusalText } from '../../shared/refusal-text.ts';
import type { WizardHost } from '../wizard-host.ts';
import type { TextKey } from '../../locales/translation.ts';

/** A person in a list: who, how far, and what can be done. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  /** Name and details as they are shown, where a search marks a part. */
  readonly shownName?: unknown;
  readonly details: unknown;
  readonly fact?: unknown;
  /** Whether the person may be selected. */
  readonly ready: boolean;
  readonly status: string;
  readonly chosen: boolean;
  /** Why the chosen one is not enough. */
  readonly note: TextKey;
}

/** The rows of a list of people, in which one is selected and those who are not ready can be made so. */
export interface PersonRows {
  readonly render: (row: PersonRow) => TemplateResult;
}

/** What the rows of a list of people do. */
export interface PersonRowsOptions<T> {
  readonly host: WizardHost;
  /** The texts of making somebody ready: the button, and while it is under way. */
  readonly make: readonly [idle: TextKey, busy: TextKey];
  readonly send: (id: string) => Promise<Outcome<T>>;
  readonly sent: (value: T) => void;
  readonly select: (id: string) => void;
}

/** Makes the rows; each keeps its own command under way and what went wrong with it. */
export function createPersonRows<T>({ host, make, send, sent, select }: PersonRowsOptions<T>): PersonRows {
  const busy = new Set<string>();
  const errors = new Map<string, string>();
  const act = async ({ id, ready }: PersonRow): Promise<void> => {
    if (ready) return select(id);
    if (busy.has(id)) return;
    busy.add(id);
    errors.delete(id);
    host.requestUpdate();
    try {
      const outcome = await send(id);
      if (outcome.ok) sent(outcome.value);
      else errors.set(id, refusalText(outcome.refusal, host.writer));
    } catch (error) {
      errors.set(id, faultText(host.words, error as Error)); // whatever is thrown has a text
    }
    busy.delete(id);
    const error = errors.get(id);
    if (error) host.announce(error);
    host.requestUpdate();
  };
  return {
    render(row) {
      const { words } = host;
      const { id, name, ready, chosen } = row;
      const waits = busy.has(id);
      const error = errors.get(id);
      return html`<li class="person ${chosen ? 'chosen' : ''}" part="row ${chosen ? 'selected' : ''}">
        <div>
          <b><bdi>${row.shownName ?? name}</bdi></b><br /><small>${row.details}</small>
        </div>
        <span class="fact small muted num">${row.fact}</span>
        <span class="state ${ready ? 'ready' : ''}">
          <span class="ring">${ready ? icon('check') : nothing}</span>${row.status}
        </span>
        <button
          type="button"
          class=${ready ? (chosen ? 'soft' : '') : 'warn'}
          aria-pressed=${ready ? chosen : nothing}
          aria-busy=${waits}
          @click=${() => void act(row)}
        >
          ${ready && chosen ? icon('check') : nothing}${words.plain(ready ? (chosen ? 'selected' : 'select') : make[waits ? 1 : 0])}
          <span class="vh">${name}</span>
        </button>
        ${error ? fieldError(error) : chosen && !ready ? html`<p class="note small">${words.plain(row.note)}</p>` : nothing}
      </li>`;
    },
  };
}
