import { html, nothing } from 'lit';
import type { Driver, NewDriver } from '@keyturn/sdk';
import { icon } from '../../shared/icons.ts';
import { skeleton } from '../../shared/panels.ts';
import { statusLine } from '../../shared/status-line.ts';
import { formKeeper } from '../people/form-keeper.ts';
import { homeCountry } from '../people/home-country.ts';
import { createPersonForm } from '../people/person-form.ts';
import { licenceInputs } from '../people/person-inputs.ts';
import { createPersonRows } from '../people/person-row.ts';
import { troubleLine } from '../people/trouble-line.ts';
import type { MakePage } from '../wizard-host.ts';

const inputs = [{ path: 'name' }, ...licenceInputs];

/** The page on which a verified driver of the account is selected, or one is verified or added (domain.md §2). */
export const driverPage: MakePage = (host) => {
  const form = createPersonForm<Driver>({
    host,
    name: 'driver',
    accountId: () => host.state.answers.accountId,
    texts: { title: 'newDriver', send: 'addDriver', note: 'verifyAfterwards' },
    inputs: () => inputs,
    content: (_, write) => write(inputs),
    // Light checks only: the backend's issues speak for the rest.
    send: (body) => host.session.createDriver(body as NewDriver),
    sent(driver) {
      host.announce(host.words.plain('added', { name: driver.name }));
      void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('.person.chosen button')?.focus());
    },
  });
  const statusOf = ({ verification }: Driver): string => {
    const key = `driver_${verification}`;
    return host.words.has(key) ? host.words.plain(key) : verification;
  };
  const rows = createPersonRows<Driver>({
    host,
    make: ['verify', 'verifying'],
    send: (id) => host.session.verifyDriver(id),
    sent: (driver) => host.announce(`${driver.name}: ${statusOf(driver)}`),
    select: (driverId) => void host.session.answer({ driverId }),
  });
  const row = (driver: Driver): unknown => {
    const { id, name, dateOfBirth, licence, verification } = driver;
    return rows.render({
      id,
      name,
      details: host.words.rich('driverDetails', {
        born: host.formats.shortDate(dateOfBirth),
        number: licence.number,
        expires: host.formats.shortDate(licence.expiresOn),
      }),
      ready: verification === 'verified',
      status: statusOf(driver),
      chosen: id === host.state.answers.driverId,
      note: 'refusal_DRIVER_NOT_VERIFIED',
    });
  };

  return {
    entered: () => void formKeeper(host).restore(),
    render() {
      const { words, state } = host;
      const { drivers, answers } = state;
      const { accountId } = answers;
      if (accountId === undefined) return statusLine({ tone: 'info', text: words.plain('need_accountId') });
      const add = html`<button
        type="button"
        class="soft"
        id="add-person"
        aria-expanded=${Boolean(form.draft)}
        @click=${() => form.open({ accountId, 'licence.country': homeCountry(host.policy) })}
      >
        ${icon('add')}${words.plain('addDriver')}
      </button>`;
      return html`${troubleLine(host, 'driversFailed', drivers.fault ?? drivers.refusal, () => host.session.refresh())}
        <div id="driverId" tabindex="-1">
          ${
            drivers.value?.length
              ? html`<ul class="box people" aria-labelledby="page-heading">
                  ${drivers.value.map(row)}
                </ul>`
              : drivers.value
                ? statusLine({ tone: 'info', text: words.plain('noDrivers'), actions: add })
                : drivers.status === 'loading'
                  ? skeleton(4)
                  : nothing
          }
        </div>
        ${drivers.value?.length === 0 ? nothing : html`<div>${add}</div>`} ${form.render()}`;
    },
  };
};
