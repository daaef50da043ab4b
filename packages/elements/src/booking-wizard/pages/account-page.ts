import { html, nothing } from 'lit';
import type { Account } from '@keyturn/sdk';
import { icon } from '../../shared/icons.ts';
import { skeleton } from '../../shared/panels.ts';
import { statusLine } from '../../shared/status-line.ts';
import { createPagedSearch } from '../paged-search.ts';
import { createAccountForm } from '../people/account-form.ts';
import { focusIn } from '../people/focus-in.ts';
import { formKeeper } from '../people/form-keeper.ts';
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
  const select = (accountId: string): void => void host.session.answer({ accountId });
  const form = createAccountForm({
    host,
    sent: search.put,
    use(id) {
      select(id);
      focusIn(host, '#accountId');
    },
  });
  const row = createPersonRows<Account>({
    host,
    ready: 'approved',
    make: ['approve', 'approving', 'refusal_ACCOUNT_NOT_APPROVED'],
    send: (id) => host.session.approveAccount(id),
    sent: search.put,
    chosen: () => host.state.answers.accountId,
    select,
  });
  const rowOf = (account: Account): unknown =>
    row({
      ...account,
      shownName: marked(account.name, search.query),
      details: marked(account.email, search.query),
      fact: host.words.counted('drivers', account.driverCount),
    });
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
    if (!search.trouble) focusIn(host, '.person button', shown);
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
          ${form.button()}
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
                  ${shown.map(rowOf)}
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
