import { html, nothing } from 'lit';
import { isRefusal, type Account, type NewAccount, type Refusal } from '@keyturn/sdk';
import { refusalText } from '../../shared/refusal-text.ts';
import { statusLine } from '../../shared/status-line.ts';
import { addressInputs } from '../address-fields.ts';
import type { InputSpec } from '../input-field.ts';
import type { WizardHost } from '../wizard-host.ts';
import type { FormDraft } from './form-keeper.ts';
import { createPersonForm, type PersonForm } from './person-form.ts';
import { licenceInputs, under } from './person-inputs.ts';

const kinds = ['person', 'company'] as const;
const address = under('billingAddress', addressInputs);
const holder = under('holderDrives', licenceInputs);

const who = ({ kind }: FormDraft): readonly InputSpec[] => [
  { path: 'name', ...(kind === 'company' && { label: 'companyName' }) },
  { path: 'email', kind: 'email', max: 254 },
  { path: 'phone', kind: 'tel', max: 30 },
  ...(kind === 'company' ? [{ path: 'vatNumber', max: 20, optional: true }] : []),
];

/** What the account form does beside adding one. */
export interface AccountFormOptions {
  readonly host: WizardHost;
  readonly added: (account: Account) => void;
  /** Takes the account that has the e-mail already. */
  readonly use: (id: string) => void;
}

/** The form that adds an account, and the end of its reads. */
export interface AccountForm extends PersonForm {
  readonly left: () => void;
}

/** The form that adds an account; of one whose e-mail is in use it offers the account that has it (domain.md §2). */
export function createAccountForm({ host, added, use }: AccountFormOptions): AccountForm {
  let finding = new AbortController();
  let existing: { readonly id: string; readonly email: string | undefined; readonly account?: Account } | undefined;

  const find = async (id: string): Promise<void> => {
    const email = form.draft?.['email'];
    existing = { id, email };
    finding.abort();
    finding = new AbortController();
    // It can be used unseen.
    const outcome = await host.context.backend.getAccount({ id }, finding).catch(() => undefined);
    if (existing?.id !== id || !outcome?.ok) return;
    existing = { id, email, account: outcome.value };
    host.requestUpdate();
  };
  const form: PersonForm = createPersonForm({
    host,
    name: 'account',
    texts: { title: 'newAccount', send: 'submitAccount', note: 'approveAfterwards' },
    inputs: (draft) => [...who(draft), ...address, ...(draft['holderDrives'] ? holder : [])],
    content: (draft, write) => html`<fieldset class="segments" aria-label=${host.words.plain('kind')}>
        ${kinds.map(
          (kind) => html`<label
            ><input type="radio" name="kind" value=${kind} .checked=${draft['kind'] === kind} />${host.words.plain(kind)}</label
          >`,
        )}
      </fieldset>
      ${write(who(draft))}
      <fieldset>
        <legend>${host.words.plain('billingAddress')}</legend>
        ${write(address)}
      </fieldset>
      <label class="check"
        ><input type="checkbox" name="holderDrives" value="yes" .checked=${Boolean(draft['holderDrives'])} />
        ${host.words.plain('holderDrives')}</label
      >
      ${draft['holderDrives'] ? write(holder) : nothing}`,
    // Light checks only: the backend's issues speak for the rest.
    send: (body, { kind }) => host.session.createAccount({ ...body, kind } as NewAccount),
    sent: added,
    refused(refusal: Refusal) {
      if (!isRefusal(refusal, 'EMAIL_IN_USE')) return undefined;
      void find(refusal.facts.accountId);
      return { email: refusalText(refusal, host.writer) };
    },
    after() {
      if (!existing || existing.email !== form.draft?.['email']) return nothing;
      const { id, account } = existing;
      return statusLine({
        tone: 'info',
        title: account?.name,
        text: account?.email,
        actions: html`<button
          type="button"
          @click=${() => {
            form.close();
            use(id);
          }}
        >
          ${host.words.plain('useAccount')}
        </button>`,
      });
    },
  });
  return Object.assign(form, { left: () => finding.abort() });
}
