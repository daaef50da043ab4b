import { html } from 'lit';
import type { Account } from '@keyturn/sdk';
import { troubleLine } from '../../shared/trouble-line.ts';
import { createFinder } from '../finder.ts';
import { focusIn } from '../focus-in.ts';
import { createAccountForm } from '../people/account-form.ts';
import { formKeeper } from '../people/form-keeper.ts';
import { marked } from '../people/marked.ts';
import { createPersonRows, type PersonRow } from '../people/person-row.ts';
import { refreshFrom } from '../refresh-from.ts';
import type { MakePage } from '../wizard-host.ts';

/** The page on which an approved account is selected, or one is approved or added in place (domain.md §2). */
export const accountPage: MakePage = (host) => {
  const { search, added, field, results } = createFinder<Account>({
    host,
    id: 'accountId',
    page: 'account',
    limit: 10,
    read: (input, options) => host.context.backend.listAccounts(input, options),
    found: 'accounts',
    texts: {
      label: 'searchAccounts',
      hint: 'accountHint',
      none: 'noAccounts',
      noMatch: 'noAccount',
      failed: 'accountsFailed',
    },
  });
  const select = (accountId: string): void => void host.session.answer({ accountId });
  const form = createAccountForm({
    host,
    sent: added,
    use(id) {
      select(id);
      focusIn(host, '#accountId');
    },
  });
  const people = createPersonRows<Account>({
    host,
    ready: 'approved',
    make: ['approve', 'approving', 'refusal_ACCOUNT_NOT_APPROVED'],
    send: (id) => host.session.approveAccount(id),
    sent: search.put,
    chosen: () => host.state.answers.accountId,
    select,
  });
  const rowOf = (account: Account): PersonRow => ({
    ...account,
    shownName: marked(account.name, search.query),
    details: marked(account.email, search.query),
    fact: host.words.counted('drivers', account.driverCount),
  });
  /** What was found, with the selected account as the session has it, in front where the search does not match it. */
  const accounts = (): readonly Account[] => {
    const selected = host.state.account.value;
    const found = search.items ?? [];
    if (!selected) return found;
    return found.some(({ id }) => id === selected.id)
      ? found.map((each) => (each.id === selected.id ? selected : each))
      : [selected, ...found];
  };

  return {
    entered() {
      void formKeeper(host).restore();
      void search.read();
    },
    left() {
      search.abort();
      form.left();
    },
    render() {
      const { account, drivers } = host.state;
      const trouble = account.fault ?? account.refusal ?? drivers.fault ?? drivers.refusal;
      return html`${field(form.button())} ${form.render()}
      ${troubleLine(host.writer, 'accountFailed', trouble, () => refreshFrom(host))}
      ${results(accounts(), (shown) => people(shown.map(rowOf)))}`;
    },
  };
};
