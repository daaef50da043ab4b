import { describe, it } from 'node:test';
import { assert } from 'chai';
import type { Page } from 'playwright-core';
import { createdReference, press, reach, see, usualRequest } from './booking-flow.ts';
import { demoOfTests } from './demo-of-tests.ts';
import type { Visit } from './open-demo.ts';
import { turnOn } from './scenarios.ts';

/** The amounts of the billing summary, once they are those of the answers. */
async function summaryOf(page: Page): Promise<string> {
  const summary = page.getByRole('complementary', { name: 'Billing summary' });
  await summary.getByText('Up to date').waitFor();
  return summary.innerText();
}

async function tryCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Promo code').fill(code);
  await press(page, 'Add code');
}

describe('the price in front of the person', () => {
  const demo = demoOfTests();

  const wizard = async (options: Visit = {}): Promise<Page> => {
    const { page } = await demo.visit({ hash: '#/bookings/new', ...options });
    return page;
  };
  const priced = async (): Promise<Page> => {
    const page = await wizard();
    await reach(page, 'package');
    await page.getByLabel('Mileage allowance').selectOption(usualRequest.mileage);
    await page.getByLabel('Duration').selectOption(usualRequest.duration);
    return page;
  };

  it('a promo code that is refused says why and changes nothing', async () => {
    const page = await priced();
    const amounts = await summaryOf(page);
    const refused = [
      ['WELCOME25', '“WELCOME25” ran out on Sun, 31 May 2026, 14:10.'],
      ['FLEET100', '“FLEET100” has been used up.'],
      ['NOSUCH', 'There is no promo code “NOSUCH”.'],
    ] as const;
    for (const [code, reason] of refused) {
      await tryCode(page, code);
      await see(page, reason);
      assert.equal(await page.getByLabel('Promo code').inputValue(), code, 'what was typed stays');
      assert.equal(await summaryOf(page), amounts);
      assert.equal(await page.getByRole('button', { name: /^Remove/ }).count(), 0);
    }
    await press(page, 'Next step');
    await see(page, 'Only an approved account can hold a booking.');
  });

  it('a promo code that applies shows the struck price, and gives it back when it is removed', async () => {
    const page = await priced();
    const amounts = await summaryOf(page);
    await tryCode(page, 'spring10');
    const summary = page.getByRole('complementary', { name: 'Billing summary' });
    await summary.getByRole('deletion').filter({ hasText: '£359.00' }).waitFor();
    await summary.getByText('£323.10').waitFor();
    await page.getByText('10% off the package, first 6 bills').waitFor();
    assert.notEqual(await summaryOf(page), amounts);
    await page.getByRole('button', { name: /^Remove/ }).click();
    await summary.getByRole('deletion').waitFor({ state: 'detached' });
    assert.equal(await summaryOf(page), amounts);
  });

  it('two codes that do not go together are refused as a pair', async () => {
    const page = await priced();
    await tryCode(page, 'SPRING10');
    await page.getByRole('button', { name: /^Remove/ }).waitFor();
    await tryCode(page, 'STAFF20');
    await see(page, '“STAFF20” cannot be combined with SPRING10.');
  });

  it('a price that a colleague changes before the request is shown again and must be confirmed again', async () => {
    const { page, newTab } = await demo.visit({ hash: '#/bookings/new' });
    const colleague = await newTab();
    await colleague.goto(`${demo.url}#/bookings`);
    await reach(page, 'confirm', { ...usualRequest, handover: 'Evening handover' });
    await turnOn(colleague, 'Conflict once');
    await press(page, 'Create booking');
    const modal = page.getByRole('dialog', { name: 'Create booking request' });
    await modal.getByText('The price has changed since you saw it. Check the new one.').waitFor();
    await modal.getByText('First bill: £763.60 before, £775.60 now.').waitFor();
    await colleague.reload();
    await colleague.getByRole('tab', { name: 'All 200' }).waitFor();
    await press(page, 'Create booking');
    await createdReference(page);
    await see(page, 'The first bill of £775.60 comes when the booking is approved.');
  });
});
