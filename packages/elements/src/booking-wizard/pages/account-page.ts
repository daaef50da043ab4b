import { html, nothing } from 'lit';
import type { Account } from '@keyturn/sdk';
import { icon } from '../../shared/icons.ts';
import { skeleton } from '../../shared/panels.ts';
import { statusLine } from '../../shared/status-line.ts';
import { createPagedSearch } from '../paged-search.ts';
import { createAccountForm } from '../people/account-form.ts';
import { formKeeper } from '../people/form-keeper.ts';
import { homeCountry } from '../people/home-country.ts';
import { marked } from '../people/marked.ts';
import { createPersonRows } from '../people/person-row.ts';
import { troubleLine } from '../people/trouble-line.ts';
import type { MakePage } from '../wizard-host.ts';

const rowsAtOnce = 10;

/** The page on which an approved account is selected, or one is approved or added in place (domain.md §2). */
export const accountPage: MakePage = (host) => {
  const search = createPagedSearch<Account>({
    limit: rowsAtOnce,
    read: (input, options) => host.context.backend.listAccounts(input, options),
    changed: host.requestUpdate,
    answered: () => host.announce(results()),
  });
  const results = (): string => {
    const { words } = host;
    const accounts = words.counted('accounts', search.items?.length ?? 0);
    const found = search.query ? words.plain('found', { count: accounts, query: search.query }) : accounts;
    return search.hasMore ? words.plain('soFar', { count: found }) : found;
  };
  const focus = (selector: string, n = 0): void =>
    void host.updateComplete.then(() => host.renderRoot.querySelectorAll<HTMLElement>(selector)[n]?.focus());
  const select = (accountId: string): void => void host.session.answer({ accountId });

  const form = createAccountForm({
    host,
    added(account) {
      search.put(account);
      host.announce(host.words.plain('added', { name: account.name }));
      focus('.person.chosen button');
    },
    use(id) {
      select(id);
      focus('#accountId');
    },
  });
  const rows = createPersonRows<Account>({
    host,
    make: ['approve', 'approving'],
    send: (id) => host.session.approveAccount(id),
    sent(account) {
      search.put(account);
      host.announce(`${account.name}: ${statusOf(account)}`);
    },
    select,
  });
  const statusOf = ({ status }: Account): string => {
    const key = `account_${status}`;
    return host.words.has(key) ? host.words.plain(key) : status;
  };
  const row = (account: Account): unknown => {
    const { id, name, email, driverCount } = account;
    return rows.render({
      id,
      name,
      shownName: marked(name, search.query),
      details: marked(email, search.query),
      fact: host.words.counted('drivers', driverCount),
      ready: account.status === 'approved',
      status: statusOf(account),
      chosen: id === host.state.answers.accountId,
      note: 'refusal_ACCOUNT_NOT_APPROVED',
    });
  };
  const accounts = (): readonly Account[] => {
    const selected = host.state.account.value;
    const found = search.items ?? [];
    if (!selected) return found;
    return found.some(({ id }) => id === selected.id)
      ? found.map((each) => (each.id === selected.id ? selected : each))
      : [selected, ...found];
  };
  const more = async (): Promise<void> => {
    const shown = accounts().length;
    await search.more();
    if (!search.trouble) focus('.person button', shown);
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
      const { words, state } = host;
      const shown = accounts();
      const country = homeCountry(host.policy);
      return html`<div class="row finder">
          <div class="search">
            ${icon('search')}
            <input
              type="search"
              aria-label=${words.plain('searchAccounts')}
              maxlength="200"
              placeholder=${words.plain('accountHint')}
              autocomplete="off"
              .value=${search.typed}
              @input=${({ target }: { target: HTMLInputElement }) => search.type(target.value)}
            />
          </div>
          <button
            type="button"
            class="soft"
            id="add-person"
            aria-expanded=${Boolean(form.draft)}
            @click=${() =>
              form.open({ kind: 'person', 'billingAddress.country': country, 'holderDrives.licence.country': country })}
          >
            ${icon('add')}${words.plain('addAccount')}
          </button>
        </div>
        ${form.render()} ${troubleLine(host, 'accountsFailed', search.trouble, search.retry)}
        ${troubleLine(
          host,
          'accountFailed',
          state.account.fault ?? state.account.refusal ?? state.drivers.fault ?? state.drivers.refusal,
          () => host.session.refresh(),
        )}
        <div class="stack" id="accountId" tabindex="-1">
          ${
            shown.length > 0
              ? html`<ul class="box people" aria-labelledby="page-heading" aria-busy=${search.busy}>
                  ${shown.map(row)}
                </ul>`
              : search.busy
                ? skeleton(rowsAtOnce)
                : nothing
          }
          ${
            search.items?.length === 0
              ? statusLine({
                  tone: 'info',
                  text: search.query ? words.rich('noAccount', { query: search.query }) : words.plain('noAccounts'),
                  actions: search.query
                    ? html`<button type="button" @click=${() => search.type('')}>${words.plain('clear')}</button>`
                    : nothing,
                })
              : nothing
          }
          <div class="row">
            <small class="grow">${search.items?.length ? results() : nothing}</small>
            ${
              search.hasMore
                ? html`<button type="button" aria-busy=${search.busy} @click=${() => search.busy || void more()}>
                    ${words.plain('showMore')}
                  </button>`
                : nothing
            }
          </div>
        </div>`;
    },
  };
};
