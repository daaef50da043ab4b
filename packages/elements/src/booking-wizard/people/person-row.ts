import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Outcome } from '@keyturn/sdk';
import type { TextKey } from '../../locales/translation.ts';
import { attempt } from '../../shared/attempt.ts';
import { fieldError } from '../../shared/field.ts';
import { icon } from '../../shared/icons.ts';
import { statusGlyph } from '../../shared/status-glyph.ts';
import { whyText } from '../../shared/why-text.ts';
import type { WizardHost } from '../wizard-host.ts';

/** A person in a list: who, and how far. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  /** The name as it is shown, where a search marks a part of it. */
  readonly shownName?: unknown;
  readonly details: unknown;
  readonly fact?: unknown;
  readonly status: string;
  /** What speaks against them without keeping them out. */
  readonly warning?: unknown;
}

/** What the rows of a list of people do. */
export interface PersonRowsOptions<T> {
  readonly host: WizardHost;
  /** The status in which somebody may be selected. */
  readonly ready: 'approved' | 'verified';
  /** The texts of making somebody ready: the button, while it is under way, and why the chosen one needs it. */
  readonly make: readonly [idle: TextKey, busy: TextKey, note: TextKey];
  readonly send: (id: string) => Promise<Outcome<T>>;
  readonly sent?: (value: T) => void;
  readonly chosen: () => string | undefined;
  readonly select: (id: string) => void;
}

/** Makes a list of people; each row keeps its own command under way and what went wrong with it. */
export function createPersonRows<T>(options: PersonRowsOptions<T>): (rows: readonly PersonRow[]) => TemplateResult {
  const { host, make, ready } = options;
  const busy = new Set<string>();
  const errors = new Map<string, string>();
  const act = async ({ id, name, status }: PersonRow): Promise<void> => {
    if (status === ready) return options.select(id);
    if (busy.has(id)) return;
    busy.add(id);
    errors.delete(id);
    host.requestUpdate();
    const came = await attempt(() => options.send(id));
    busy.delete(id);
    if (came.ok) options.sent?.(came.value);
    else errors.set(id, whyText(came.why, host.writer));
    const said = [
      host.words.plain(`status_${ready}`),
      ...(id === options.chosen() ? [host.words.plain('selected')] : []),
    ];
    host.announce(errors.get(id) ?? `${name}: ${said.join('. ')}`);
  };
  const show = (row: PersonRow): TemplateResult => {
    const { words } = host;
    const { id, name, status } = row;
    const [idle, under, note] = make;
    const fits = status === ready;
    const chosen = id === options.chosen();
    const waits = busy.has(id);
    const error = errors.get(id);
    return html`<li class="person ${chosen ? 'chosen' : ''}" part="row ${chosen ? 'selected' : ''}">
      <div>
        <b><bdi>${row.shownName ?? name}</bdi></b><br /><small>${row.details}</small>
      </div>
      <small class="num">${row.fact}</small>
      ${statusGlyph(status, words)}
      <button
        type="button"
        class=${fits ? (chosen ? 'soft' : '') : 'warn'}
        aria-pressed=${fits ? chosen : nothing}
        aria-busy=${waits}
        @click=${() => void act(row)}
      >
        ${fits && chosen ? icon('check') : nothing}${words.plain(fits ? (chosen ? 'selected' : 'select') : waits ? under : idle)}
        <span class="vh">${name}</span>
      </button>
      ${row.warning ? html`<p class="note small">${icon('warning')} ${row.warning}</p>` : nothing}
      ${error ? fieldError(error) : chosen && !fits ? html`<p class="note small">${words.plain(note)}</p>` : nothing}
    </li>`;
  };
  return (rows) =>
    html`<ul class="box people" aria-labelledby="page-heading">
      ${repeat(rows, ({ id }) => id, show)}
    </ul>`;
}
