import { html, nothing } from 'lit';
import type { Driver, NewDriver } from '@keyturn/sdk';
import { skeleton } from '../../shared/panels.ts';
import { statusLine } from '../../shared/status-line.ts';
import { troubleLine } from '../../shared/trouble-line.ts';
import { formKeeper } from '../people/form-keeper.ts';
import { createPersonForm } from '../people/person-form.ts';
import { licenceWarning } from '../people/licence-warning.ts';
import { licenceInputs } from '../people/person-inputs.ts';
import { createPersonRows } from '../people/person-row.ts';
import { refreshFrom } from '../refresh-from.ts';
import type { MakePage } from '../wizard-host.ts';

const inputs = [{ path: 'name' }, ...licenceInputs];

/** The page on which a verified driver of the account is selected, or one is verified or added (domain.md §2). */
export const driverPage: MakePage = (host) => {
  const form = createPersonForm<Driver>({
    host,
    name: 'driver',
    accountId: () => host.state.answers.accountId,
    texts: { open: 'addDriver', title: 'newDriver', send: 'addDriver', note: 'verifyAfterwards' },
    first: (country) => ({ accountId: host.state.answers.accountId ?? '', 'licence.country': country }),
    inputs: () => inputs,
    content: (_, write) => write(inputs),
    // Light checks only: the backend's issues speak for the rest.
    send: (body) => host.session.createDriver(body as NewDriver),
    added: ({ verification }) => (verification === 'verified' ? 'added' : 'addedToVerify'),
  });
  const people = createPersonRows<Driver>({
    host,
    ready: 'verified',
    make: ['verify', 'verifying', 'refusal_DRIVER_NOT_VERIFIED'],
    send: (id) => host.session.verifyDriver(id),
    sent({ id }) {
      const { answers, drivers } = host.state;
      const [only, ...others] = drivers.value ?? [];
      // Nobody else could be meant.
      if (answers.driverId === undefined && only?.id === id && others.length === 0)
        host.session.answer({ driverId: id });
    },
    chosen: () => host.state.answers.driverId,
    select: (driverId) => void host.session.answer({ driverId }),
  });
  const details = ({ dateOfBirth, licence }: Driver): unknown =>
    host.words.rich('driverDetails', {
      born: host.formats.shortDate(dateOfBirth),
      number: licence.number,
      expires: host.formats.shortDate(licence.expiresOn),
    });

  return {
    entered: () => void formKeeper(host).restore(),
    render() {
      const { words, state } = host;
      const { drivers, answers } = state;
      if (answers.accountId === undefined) return statusLine({ tone: 'info', text: words.plain('need_accountId') });
      const shown = drivers.value;
      return html`${troubleLine(host.writer, 'driversFailed', drivers.fault ?? drivers.refusal, () => refreshFrom(host))}
        <div id="driverId" tabindex="-1">
          ${
            shown?.length
              ? people(
                  shown.map((driver) => ({
                    ...driver,
                    details: details(driver),
                    status: driver.verification,
                    warning: licenceWarning(host, driver),
                  })),
                )
              : shown
                ? statusLine({ tone: 'info', text: words.plain('noDrivers'), actions: form.button() })
                : drivers.status === 'loading'
                  ? skeleton(4)
                  : nothing
          }
        </div>
        ${shown?.length === 0 ? nothing : html`<div>${form.button()}</div>`} ${form.render()}`;
    },
  };
};
