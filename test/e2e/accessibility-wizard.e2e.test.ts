import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { createAuditor } from './audit.ts';
import { complete, press, see, seeHeading, usualRequest, type StepName } from './booking-flow.ts';
import { openDemo, type OpenDemo } from './open-demo.ts';
import { turnOff, turnOn } from './scenarios.ts';

describe('the wizard for everybody, on every page and in every state', () => {
  const { audit, verdict } = createAuditor();
  let demo: OpenDemo;
  let page: Page;
  let other: Page;
  before(async () => {
    demo = await openDemo();
    const visit = await demo.visit({ hash: '#/bookings/new' });
    ({ page } = visit);
    await seeHeading(page, 'When does it start?');
    other = await visit.newTab();
    await other.goto(demo.url);
  });
  afterEach(verdict);
  after(() => demo.close());

  const goOn = (name: StepName): Promise<void> => complete(page, name, { ...usualRequest, handover: 'Collection' });

  it('the start: empty, told what is missing, and its calendar', async () => {
    await audit(page, 'when');
    await page.getByRole('button', { name: 'Search assets' }).click({ force: true });
    await page.getByRole('group', { name: 'This is missing before you can go on' }).waitFor();
    await audit(page, 'when, incomplete');
    await press(page, 'Start date and time Choose…');
    await page.getByRole('gridcell', { name: usualRequest.day }).click();
    await audit(page, 'calendar');
    await press(page, 'Apply');
    await press(page, 'Search assets');
  });

  it('the assets: found and not found', async () => {
    await seeHeading(page, 'Which vehicle?');
    await page
      .getByRole('button', { name: /^Select/ })
      .first()
      .waitFor();
    await audit(page, 'assets');
    await page.getByRole('searchbox').fill('zzz');
    await seeHeading(page, 'No asset matches “zzz”');
    await audit(page, 'no asset');
    await goOn('asset');
  });

  it('the package: empty, priced, with a promo code that applies and one that is refused', async () => {
    await seeHeading(page, 'Package and extras');
    await audit(page, 'package');
    await page.getByLabel('Mileage allowance').selectOption(usualRequest.mileage);
    await page.getByLabel('Duration').selectOption(usualRequest.duration);
    for (const code of ['SPRING10', 'FLEET100']) {
      await page.getByLabel('Promo code').fill(code);
      await press(page, 'Add code');
    }
    await see(page, '“FLEET100” has been used up.');
    await audit(page, 'package, priced');
  });

  it('a price that cannot be read', async () => {
    await turnOn(other, 'Offline');
    await page.getByRole('checkbox', { name: 'Child seat' }).check();
    await see(page, 'No up-to-date price');
    await audit(page, 'package, offline');
    await turnOff(other, 'Offline');
    await see(page, 'Up to date');
    await press(page, 'Next step');
  });

  it('the accounts: the list, an incomplete form, an e-mail in use', async () => {
    await seeHeading(page, 'Who pays?');
    await page
      .getByRole('button', { name: /^Select/ })
      .first()
      .waitFor();
    await audit(page, 'accounts');
    await press(page, 'Add new account');
    await press(page, 'Add account');
    await see(page, 'Enter a name.');
    await audit(page, 'account form, incomplete');
    for (const [label, value] of [
      ['Name', 'Imogen Archer'],
      ['Billing e-mail', 'imogen.archer@example.com'],
      ['Phone', '+44 20 7946 0101'],
      ['Street and number', '4 Bramley Close'],
      ['Town', 'Richmond'],
      ['Postcode', 'TW9 1AB'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(value);
    await press(page, 'Add account');
    await page.getByRole('button', { name: 'Use this account' }).waitFor();
    await audit(page, 'account form, e-mail in use');
    await press(page, 'Cancel');
    await goOn('account');
  });

  it('the drivers: the list, and the form', async () => {
    await seeHeading(page, 'Who drives?');
    await page
      .getByRole('button', { name: /^Select/ })
      .first()
      .waitFor();
    await press(page, 'Add driver');
    await audit(page, 'drivers');
    await press(page, 'Cancel');
    await goOn('driver');
  });

  it('the handover, with an address that is missing', async () => {
    await seeHeading(page, 'How is it handed over?');
    await page.getByRole('radio', { name: 'Delivery' }).check();
    await page.getByLabel('Street and number').waitFor();
    await see(page, 'Up to date');
    await page.getByRole('button', { name: 'Next step' }).click({ force: true });
    await page.getByRole('group', { name: 'This is missing before you can go on' }).waitFor();
    await audit(page, 'handover');
    await goOn('handover');
  });

  it('the modal, what lies beneath it, and a quote that has changed', async () => {
    await page.getByRole('dialog', { name: 'Create booking request' }).waitFor();
    await audit(page, 'confirm');
    await press(page, 'Close');
    await audit(page, 'confirm, closed');
    await turnOn(other, 'Conflict once');
    await press(page, 'Review and create');
    await press(page, 'Create booking');
    await see(page, 'dates or terms have changed since you saw them');
    await audit(page, 'confirm, stale');
  });

  it('an answer that was lost, and the confirmation', async () => {
    await turnOn(other, 'Lose answers');
    await press(page, 'Create booking');
    await see(page, 'It is not known yet');
    await press(page, 'Give up and edit');
    await audit(page, 'confirm, lost');
    await press(page, 'Cancel');
    await turnOff(other, 'Lose answers');
    await press(page, 'Try again');
    await seeHeading(page, 'Booking request created');
    await audit(page, 'created');
  });

  it('a draft about to be thrown away, a page of the dealer, and a wizard that cannot begin', async () => {
    await press(page, 'Add another');
    await seeHeading(page, 'When does it start?');
    await press(page, 'Discard draft');
    await audit(page, 'discard');
    await press(page, 'Cancel');
    await turnOn(other, 'Short flow');
    await page.reload();
    for (const name of ['when', 'asset', 'package', 'account', 'driver'] as const) await goOn(name);
    await seeHeading(page, 'Credit check');
    await audit(page, 'page of the dealer');
    await turnOn(other, 'Offline');
    await page.reload();
    await see(page, 'The booking request could not be started');
    await audit(page, 'cannot begin');
  });
});
