import { html, nothing } from 'lit';
import type { Outcome, Refusal } from '@keyturn/sdk';
import type { TextKey } from '../../locales/translation.ts';
import { attempt } from '../../shared/attempt.ts';
import { icon } from '../../shared/icons.ts';
import { issuesOf, needText, refusalText } from '../../shared/refusal-text.ts';
import { statusLine } from '../../shared/status-line.ts';
import { whyText } from '../../shared/why-text.ts';
import { focusIn } from '../focus-in.ts';
import { operatorCountry } from '../operator-country.ts';
import { inputField, type InputSpec } from '../input-field.ts';
import type { WizardHost } from '../wizard-host.ts';
import { formKeeper, type FormDraft, type FormName } from './form-keeper.ts';
import { bodyOf, needOf, todayOf } from './person-inputs.ts';

/** Writes fields in columns. */
export type WriteFields = (inputs: readonly InputSpec[]) => unknown;

/** What a form in which a person is added is made of. */
export interface PersonFormOptions<T> {
  readonly host: WizardHost;
  readonly name: FormName;
  readonly texts: Readonly<Record<'open' | 'title' | 'send' | 'note', TextKey>>;
  /** What the form begins with; `country` is the one of the operator's locale, if it names one. */
  readonly first: (country: string) => FormDraft;
  /** Every field in force. */
  readonly inputs: (draft: FormDraft) => readonly InputSpec[];
  /** The fields as they are laid out, with what else there is to choose. */
  readonly content: (draft: FormDraft, write: WriteFields) => unknown;
  readonly send: (body: Record<string, unknown>, draft: FormDraft) => Promise<Outcome<T>>;
  readonly sent?: (value: T) => void;
  /** What is said once somebody was added and is the one that is chosen: how far they are. */
  readonly added: (value: T) => TextKey;
  /** What a refusal means for a field, by its path, where it is no issue of the input. */
  readonly refused?: (refusal: Refusal) => Readonly<Record<string, string>> | undefined;
  /** Whose drivers the form adds to: what was typed for another account is not shown. */
  readonly accountId?: () => string | undefined;
}

/** A form in place: half typed it is kept, through faults and refusals too, until it is sent or cancelled. */
export interface PersonForm {
  readonly draft: FormDraft | undefined;
  readonly close: () => void;
  /** The button that opens the form. */
  readonly button: () => unknown;
  readonly render: () => unknown;
}

/** Makes a form. Errors show once sending was tried, and then with each change. */
export function createPersonForm<T extends { readonly id: string; readonly name: string }>(
  options: PersonFormOptions<T>,
): PersonForm {
  const { host, name, texts } = options;
  const keeper = formKeeper(host);
  let errors: Readonly<Record<string, string | undefined>> = {};
  let trouble: string | undefined;
  let tried = false;
  /** The sending under way; it is no longer this one once the form was cancelled. */
  let sending: object | undefined;

  const current = (): FormDraft | undefined => {
    const draft = keeper.get(name);
    return draft?.['accountId'] === options.accountId?.() ? draft : undefined;
  };
  const errorOf = (input: InputSpec, draft: FormDraft): string | undefined => {
    const key = needOf(input, draft, todayOf(host));
    return key && host.words.plain(key);
  };
  const open = (): void => {
    if (!current()) keeper.set(name, options.first(operatorCountry(host.policy)));
    focusIn(host, 'form [type=text]');
  };
  const close = (): void => {
    keeper.set(name, undefined);
    errors = {};
    trouble = undefined;
    tried = false;
    sending = undefined;
    focusIn(host, '#add-person');
  };
  const typed = ({ target, type }: Event): void => {
    // The controls of the form are the only ones that are typed into.
    const { name: path, type: kind, value, checked } = target as HTMLInputElement;
    const draft = { ...current(), [path]: kind === 'checkbox' && !checked ? '' : value };
    keeper.set(name, draft);
    // An error that goes only with the focus would move the button away from under the click that took it.
    if (type === 'input' && !errors[path]) return;
    const input = options.inputs(draft).find((each) => each.path === path);
    if (tried && input) errors = { ...errors, [path]: errorOf(input, draft) };
    host.requestUpdate();
  };
  const refused = (refusal: Refusal, inputs: readonly InputSpec[]): void => {
    const found: Record<string, string> = { ...options.refused?.(refusal) };
    const others: string[] = [];
    for (const issue of issuesOf(refusal)) {
      const text = needText(issue, host.words);
      if (inputs.some(({ path }) => path === issue.path)) found[issue.path] = text;
      else others.push(text);
    }
    errors = found;
    trouble = Object.keys(found).length > 0 ? others.join(' ') : refusalText(refusal, host.writer);
  };
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const draft = current();
    if (sending || !draft) return;
    const inputs = options.inputs(draft);
    tried = true;
    trouble = undefined;
    errors = Object.fromEntries(inputs.map((input) => [input.path, errorOf(input, draft)]));
    if (!Object.values(errors).some(Boolean)) {
      const own = (sending = {});
      const { accountId, driverId } = host.state.answers;
      host.requestUpdate();
      const came = await attempt(() => options.send(bodyOf(inputs, draft), draft));
      const cancelled = sending !== own;
      if (came.ok) {
        const isChosen = (): boolean => host.state.answers[`${name}Id`] === came.value.id;
        if (!cancelled) close();
        // It was too late to take it back, but not to leave the choice as it was.
        else if (isChosen()) host.session.answer({ accountId, driverId });
        options.sent?.(came.value);
        host.announce(
          host.words.plain(isChosen() ? options.added(came.value) : 'addedOnly', { name: came.value.name }),
        );
        if (isChosen() && !cancelled) focusIn(host, '.person.chosen button');
        return;
      }
      if (cancelled) return;
      sending = undefined;
      if (came.why instanceof Error) trouble = whyText(came.why, host.writer);
      else refused(came.why, inputs);
      if (trouble) host.announce(trouble);
    }
    focusIn(host, 'form [aria-invalid=true]');
  };

  return {
    get draft() {
      return current();
    },
    close,
    button: () => html`<button
      type="button"
      class="soft"
      id="add-person"
      aria-expanded=${Boolean(current())}
      @click=${open}
    >
      ${icon('add')}${host.words.plain(texts.open)}
    </button>`,
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
        ${options.content(draft, write)} ${trouble ? statusLine({ tone: 'danger', text: trouble }) : nothing}
        <div class="row">
          <button aria-busy=${Boolean(sending)}>${words.plain(sending ? 'adding' : texts.send)}</button>
          <button type="button" class="quiet" @click=${close}>${words.plain('cancel')}</button>
          <small>${words.plain(texts.note)}</small>
        </div>
      </form>`;
    },
  };
}
