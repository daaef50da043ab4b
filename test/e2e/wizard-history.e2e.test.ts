import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { book, complete, createdReference, press, reach, see, seeHeading, type StepName } from './booking-flow.ts';
import { demoOfTests } from './demo-of-tests.ts';
import { seeScenario, turnOff, turnOn } from './scenarios.ts';

/** Waits until the address names a page of the wizard. */
const seeAddress = (page: Page, step: StepName): Promise<void> => page.waitForURL(`**#/bookings/new/${step}`);

const seeList = (page: Page): Promise<void> => page.getByRole('tab', { name: /^All \d+$/ }).waitFor();

/** The modal that repeats the request. */
const modalOf = (page: Page) => page.getByRole('dialog', { name: 'Create booking request' });

describe('Back, Forward and the address in the wizard', () => {
  const demo = demoOfTests();

  it('Back goes page by page to where the wizard was opened, Forward goes on, and nothing is lost', async () => {
    const { page } = await demo.visit();
    await press(page, 'Add bookings');
    await seeAddress(page, 'when');
    await reach(page, 'account');
    await seeAddress(page, 'account');
    await page.goBack();
    await seeHeading(page, 'Package and extras');
    await page.getByLabel('Duration').filter({ hasText: '12 months' }).waitFor();
    await page.goBack();
    await seeHeading(page, 'Which vehicle?');
    await page.goForward();
    await page.goForward();
    await seeHeading(page, 'Who pays?');
    await seeAddress(page, 'account');
    for (const _ of ['package', 'asset', 'when', 'list']) await page.goBack();
    await seeList(page);
    await page.goForward();
    await seeHeading(page, 'When does it start?');
    for (const name of ['asset', 'package', 'account']) {
      await page.goForward();
      await page.waitForURL(`**/${name}`);
    }
    await seeHeading(page, 'Who pays?');
    await see(page, 'Halden Fjord');
  });

  it('the modal that confirms the request is a page of its own', async () => {
    const { page } = await demo.visit({ hash: '#/bookings/new' });
    await reach(page, 'confirm');
    await seeAddress(page, 'confirm');
    await page.goBack();
    await seeHeading(page, 'How is it handed over?');
    await modalOf(page).waitFor({ state: 'hidden' });
    await page.goForward();
    await modalOf(page).getByText('Hugo Stanning').waitFor();
  });

  it('a reload, and the same address in another tab, open the same page', async () => {
    const { page, newTab } = await demo.visit({ hash: '#/bookings/new' });
    await reach(page, 'driver');
    await page.goBack();
    await page.goBack();
    await seeHeading(page, 'Package and extras');
    await page.reload();
    await seeHeading(page, 'Package and extras');
    await page.goForward();
    await seeHeading(page, 'Who pays?');
    const other = await newTab();
    await other.goto(`${demo.url}#/bookings/new/asset`);
    await seeHeading(other, 'Which vehicle?');
    await seeAddress(other, 'asset');
  });

  it('an address of a page that cannot be reached yet becomes that of the page that is shown', async () => {
    const { page } = await demo.visit({ hash: '#/bookings/new/account' });
    await seeAddress(page, 'when');
    await reach(page, 'asset');
    for (const step of ['confirm', 'nowhere']) {
      await page.evaluate((name) => {
        location.hash = `#/bookings/new/${name}`;
      }, step);
      await seeAddress(page, 'asset');
    }
    await seeHeading(page, 'Which vehicle?');
  });

  it('Back waits with everything else while it is not known whether the booking was created', async () => {
    const { page, newTab } = await demo.visit({ hash: '#/bookings/new' });
    const other = await newTab();
    await other.goto(demo.url);
    await reach(page, 'confirm');
    await turnOn(other, 'Lose answers');
    await seeScenario(page, true);
    await press(page, 'Create booking');
    await see(page, 'It is not known yet whether the booking was created');
    await page.goBack();
    await seeAddress(page, 'confirm');
    await modalOf(page).getByText('Hugo Stanning').waitFor();
    await turnOff(other, 'Lose answers');
    await seeScenario(page, false);
    await press(page, 'Try again');
    await createdReference(page);
  });

  it('once the booking exists, Back leaves the wizard, and the next request begins on its own first page', async () => {
    const { page } = await demo.visit();
    await press(page, 'Add bookings');
    await book(page);
    await page.goBack();
    await seeList(page);
    await press(page, 'Add bookings');
    await book(page);
    await press(page, 'Add another');
    await seeHeading(page, 'When does it start?');
    await seeAddress(page, 'when');
    await complete(page, 'when');
    await seeAddress(page, 'asset');
    await page.goBack();
    await seeHeading(page, 'When does it start?');
  });
});
