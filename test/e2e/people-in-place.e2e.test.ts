import { describe, it } from 'node:test';
import { assert } from 'chai';
import type { Page } from 'playwright-core';
import { complete, press, reach, see, seeHeading } from './booking-flow.ts';
import { demoOfTests } from './demo-of-tests.ts';

const newcomer = {
  Name: 'Marlo Finch',
  'Billing e-mail': 'marlo.finch@example.com',
  Phone: '+44 20 7946 0555',
  'Street and number': '3 Heron Walk',
  Town: 'Richmond',
  Postcode: 'TW9 4AA',
};

const fill = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value);
};

/** The row of somebody in a list of people. */
const rowOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

describe('accounts and drivers, made ready in place', () => {
  const demo = demoOfTests();

  const accountPage = async (): Promise<Page> => {
    const { page } = await demo.visit({ hash: '#/bookings/new' });
    await reach(page, 'account');
    return page;
  };

  it('an account that is not approved cannot be selected before it is approved', async () => {
    const page = await accountPage();
    const row = rowOf(page, 'Desmond Cole');
    await row.getByText('Not approved').waitFor();
    assert.equal(await row.getByRole('button', { name: /^Select/ }).count(), 0);
    await press(page, 'Approve Desmond Cole');
    await row.getByText('Approved', { exact: true }).waitFor();
    await press(page, 'Select Desmond Cole');
    await press(page, 'Next step');
    // The only driver is verified: nobody has to be asked.
    await seeHeading(page, 'How is it handed over?');
    await rowOf(page, 'Driver Desmond Cole').waitFor();
  });

  it('a driver who is not verified cannot be selected before being verified', async () => {
    const page = await accountPage();
    await press(page, 'Select Farah Dunn');
    await press(page, 'Next step');
    await seeHeading(page, 'Who drives?');
    const row = rowOf(page, 'Farah Dunn');
    await row.getByText('Not verified').waitFor();
    await see(page, 'Select a verified driver.');
    await press(page, 'Verify Farah Dunn');
    await row.getByText('Verified', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Selected Farah Dunn' }).waitFor();
    await press(page, 'Next step');
    await seeHeading(page, 'How is it handed over?');
  });

  it('a new account whose holder drives becomes its first driver, who is verified and selected', async () => {
    const page = await accountPage();
    await press(page, 'Add new account');
    await fill(page, newcomer);
    await page.getByRole('checkbox', { name: 'The holder drives too' }).check();
    await fill(page, {
      'Date of birth': '1990-04-12',
      'Licence number': 'FINCH904120M99',
      'Licence expires': '2031-04-11',
    });
    await press(page, 'Add account');
    await press(page, 'Approve Marlo Finch');
    await page.getByRole('button', { name: 'Selected Marlo Finch' }).waitFor();
    await press(page, 'Next step');
    await rowOf(page, 'Marlo Finch').getByText('Not verified').waitFor();
    await press(page, 'Verify Marlo Finch');
    await page.getByRole('button', { name: 'Selected Marlo Finch' }).waitFor();
    await press(page, 'Next step');
    await complete(page, 'handover');
    const modal = page.getByRole('dialog', { name: 'Create booking request' });
    await modal.getByText('Marlo Finch').nth(1).waitFor(); // as account and as driver
    await modal.getByRole('button', { name: 'Create booking' }).click();
    await see(page, 'Marlo Finch, Halden Fjord, starts Wed, 10 Jun 2026, 09:00 London time.');
  });

  it('an e-mail that is in use finds its account and offers it, with nothing typed lost until it is taken', async () => {
    const page = await accountPage();
    await press(page, 'Add new account');
    await press(page, 'Add account');
    await see(page, 'Enter a postcode.');
    await fill(page, { ...newcomer, 'Billing e-mail': 'Imogen.Archer@example.com' });
    // The last error goes before the button is pressed, so that the button stays under the pointer.
    await press(page, 'Add account');
    await see(page, 'There is an account with this e-mail already.');
    assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), newcomer.Name);
    await press(page, 'Use this account');
    await page.getByRole('button', { name: 'Selected Imogen Archer' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'New account' }).count(), 0);
    await press(page, 'Next step');
    await rowOf(page, 'Account Imogen Archer').waitFor();
  });
});
