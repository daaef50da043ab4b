import { html, nothing } from 'lit';
import type { Outcome, Refusal } from '@keyturn/sdk';
import type { TextKey } from '../../locales/translation.ts';
import { faultText } from '../../shared/fault-text.ts';
import { issuesOf, needText, refusalText } from '../../shared/refusal-text.ts';
import { statusLine } from '../../shared/status-line.ts';
import { inputField, type InputSpec } from '../input-field.ts';
import type { WizardHost } from '../wizard-host.ts';
import { formKeeper, type FormDraft, type FormName } from './form-keeper.ts';
import { bodyOf, needOf } from './person-inputs.ts';

/** Writes fields in columns. */
export type WriteFields = (inputs: readonly InputSpec[]) => unknown;

/** What a form in which a person is added is made of. */
export interface PersonFormOptions<T> {
  readonly host: WizardHost;
  readonly name: FormName;
  readonly texts: Readonly<Record<'title' | 'send' | 'note', TextKey>>;
  /** Every field in force. */
  readonly inputs: (draft: FormDraft) => readonly InputSpec[];
  /** The fields as they are laid out, with what else there is to choose. */
  readonly content: (draft: FormDraft, write: WriteFields) => unknown;
  readonly send: (body: Record<string, unknown>, draft: FormDraft) => Promise<Outcome<T>>;
  readonly sent: (value: T) => void;
  /** What a refusal means for a field, by its path, where it is no issue of the input. */
  readonly refused?: (refusal: Refusal) => Readonly<Record<string, string>> | undefined;
  /** Whose drivers the form adds to: what was typed for another account is not shown. */
  readonly accountId?: () => string | undefined;
  /** What follows the fields. */
  readonly after?: () => unknown;
}

/** A form in place: half typed it is kept, through faults and refusals too, until it is sent or cancelled. */
export interface PersonForm {
  readonly draft: FormDraft | undefined;
  readonly open: (first: FormDraft) => void;
  readonly close: () => void;
  readonly render: () => unknown;
}

/** Makes a form. Errors show once sending was tried, and then with each change. */
export function createPersonForm<T>(options: PersonFormOptions<T>): PersonForm {
  const { host, name, texts } = options;
  const keeper = formKeeper(host);
  let errors: Readonly<Record<string, string | undefined>> = {};
  let trouble: string | undefined;
  let tried = false;
  let busy = false;

  const current = (): FormDraft | undefined => {
    const draft = keeper.get(name);
    return draft?.['accountId'] === options.accountId?.() ? draft : undefined;
  };
  const focus = (selector: string): void => {
    host.requestUpdate();
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  };
  const errorOf = (input: InputSpec, draft: FormDraft): string | undefined => {
    const key = needOf(input, draft);
    return key && host.words.plain(key);
  };
  const close = (): void => {
    keeper.set(name, undefined);
    errors = {};
    trouble = undefined;
    tried = false;
    host.requestUpdate();
  };
  const cancel = (): void => {
    close();
    focus('#add-person');
  };
  const typed = ({ target, type }: Event): void => {
    // The controls of the form are the only ones that are typed into.
    const { name: path, type: kind, value, checked } = target as HTMLInputElement;
    const draft = { ...current(), [path]: kind === 'checkbox' && !checked ? '' : value };
    keeper.set(name, draft);
    if (type === 'input') return;
    const input = options.inputs(draft).find((each) => each.path === path);
    if (tried && input) errors = { ...errors, [path]: errorOf(input, draft) };
    host.requestUpdate();
  };
  const refused = (refusal: Refusal, inputs: readonly InputSpec[]): void => {
    const others: string[] = [];
    const found: Record<string, string> = { ...options.refused?.(refusal) };
    for (const issue of issuesOf(refusal)) {
      if (inputs.some(({ path }) => path === issue.path)) found[issue.path] = needText(issue, host.words);
      else others.push(needText(issue, host.words));
    }
    errors = found;
    trouble = Object.keys(found).length > 0 ? others.join(' ') : refusalText(refusal, host.writer);
  };
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const draft = current();
    if (busy || !draft) return;
    const inputs = options.inputs(draft);
    tried = true;
    trouble = undefined;
    errors = Object.fromEntries(inputs.map((input) => [input.path, errorOf(input, draft)]));
    if (Object.values(errors).some(Boolean)) return focus('form [aria-invalid=true]');
    busy = true;
    host.requestUpdate();
    try {
      const outcome = await options.send(bodyOf(inputs, draft), draft);
      if (outcome.ok) {
        close();
        options.sent(outcome.value);
      } else {
        refused(outcome.refusal, inputs);
        focus('form [aria-invalid=true]');
      }
    } catch (error) {
      trouble = faultText(host.words, error as Error); // whatever is thrown has a text
    }
    busy = false;
    host.requestUpdate();
  };

  return {
    get draft() {
      return current();
    },
    open(first) {
      if (!current()) keeper.set(name, first);
      focus('form [type=text]');
    },
    close,
    render() {
      const { words } = host;
      const draft = current();
      if (!draft) return nothing;
      const write: WriteFields = (inputs) => html`<div class="columns">
        ${inputs.map((input) => inputField(host, input, draft[input.path], errors[input.path]))}
      </div>`;
      return html`<form
        class="box person-form stack"
        part="form"
        novalidate
        aria-labelledby="form-title"
        @input=${typed}
        @change=${typed}
        @submit=${send}
      >
        <h3 id="form-title">${words.plain(texts.title)}</h3>
        ${options.content(draft, write)} ${options.after?.()}
        ${trouble ? statusLine({ tone: 'danger', text: trouble }) : nothing}
        <div class="row">
          <button aria-busy=${busy}>${words.plain(busy ? 'adding' : texts.send)}</button>
          <button type="button" class="quiet" @click=${cancel}>${words.plain('cancel')}</button>
          <small>${words.plain(texts.note)}</small>
        </div>
        <p class="vh" role="status">${trouble}</p>
      </form>`;
    },
  };
}
