import { html, nothing } from 'lit';
import { isRefusal, type Account, type NewAccount } from '@keyturn/sdk';
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
  readonly sent: (account: Account) => void;
  /** Takes the account that has the e-mail already. */
  readonly use: (id: string) => void;
}

/** The form that adds an account, and the end of its reads. */
export interface AccountForm extends PersonForm {
  readonly left: () => void;
}

/** The form that adds an account; of one whose e-mail is in use it offers the account that has it (domain.md §2). */
export function createAccountForm({ host, sent, use }: AccountFormOptions): AccountForm {
  let finding = new AbortController();
  let existing: { readonly id: string; readonly email: string | undefined; readonly account?: Account } | undefined;

  const find = async (id: string): Promise<void> => {
    finding.abort();
    finding = new AbortController();
    const found = { id, email: form.draft?.['email'] };
    existing = found;
    // It can be used unseen.
    const outcome = await host.context.backend.getAccount({ id }, finding).catch(() => undefined);
    if (existing === found && outcome?.ok) existing = { ...found, account: outcome.value };
    host.requestUpdate();
  };
  const offer = ({ email }: FormDraft): unknown => {
    if (!existing || existing.email !== email) return nothing;
    const { id, account } = existing;
    const take = (): void => {
      form.close();
      use(id);
    };
    return statusLine({
      tone: 'info',
      title: account?.name,
      text: account?.email,
      actions: html`<button type="button" @click=${take}>${host.words.plain('useAccount')}</button>`,
    });
  };
  const form: PersonForm = createPersonForm({
    host,
    name: 'account',
    texts: { open: 'addAccount', title: 'newAccount', send: 'submitAccount', note: 'approveAfterwards' },
    first: (country) => ({
      kind: 'person',
      'billingAddress.country': country,
      'holderDrives.licence.country': country,
    }),
    inputs: (draft) => [...who(draft), ...address, ...(draft['holderDrives'] ? holder : [])],
    content: (draft, write) => html`<fieldset class="segments" aria-label=${host.words.plain('kind')}>
        ${kinds.map(
          (kind) => html`<label
            ><input type="radio" name="kind" .value=${kind} .checked=${draft['kind'] === kind} />${host.words.plain(kind)}</label
          >`,
        )}
      </fieldset>
      ${write(who(draft))}
      <fieldset>
        <legend>${host.words.plain('billingAddress')}</legend>
        ${write(address)}
      </fieldset>
      <label class="row"
        ><input type="checkbox" name="holderDrives" .checked=${Boolean(draft['holderDrives'])} />${host.words.plain(
          'holderDrives',
        )}</label
      >
      ${draft['holderDrives'] ? write(holder) : nothing} ${offer(draft)}`,
    // Light checks only: the backend's issues speak for the rest.
    send: (body, { kind }) => host.session.createAccount({ ...body, kind } as NewAccount),
    sent,
    added: ({ status }) => (status === 'approved' ? 'added' : 'addedToApprove'),
    refused(refusal) {
      if (!isRefusal(refusal, 'EMAIL_IN_USE')) return undefined;
      void find(refusal.facts.accountId);
      return { email: refusalText(refusal, host.writer) };
    },
  });
  return Object.assign(form, { left: () => finding.abort() });
}
