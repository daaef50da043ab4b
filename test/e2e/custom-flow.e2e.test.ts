import { after, before, describe, it } from 'node:test';
import { assert } from 'chai';
import type { Page } from 'playwright-core';
import { complete, createdReference, press, see, seeHeading } from './booking-flow.ts';
import { openDemo, type OpenDemo } from './open-demo.ts';
import { turnOn } from './scenarios.ts';

describe('a flow that the dealer has customised', () => {
  let demo: OpenDemo;
  let page: Page;
  before(async () => {
    demo = await openDemo();
    ({ page } = await demo.visit());
    await turnOn(page, 'Short flow');
    await press(page, 'Add bookings');
    await seeHeading(page, 'When does it start?');
  });
  after(() => demo.close());

  it('drops a page, inserts one of its own and has another label', async () => {
    const steps = page.getByRole('navigation', { name: 'Steps of the booking request' });
    const labels = (await steps.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/^\d\s*/, ''));
    assert.deepEqual(labels, ['When', 'Vehicle', 'Package', 'Account', 'Driver', 'Credit check', 'Confirm']);
  });

  it('shows the page of the dealer between its own, with heading, steps and Next step', async () => {
    for (const name of ['when', 'asset', 'package', 'account', 'driver'] as const) await complete(page, name);
    await seeHeading(page, 'Credit check');
    await see(page, 'This page belongs to the dealer.');
    await see(page, 'Passed');
    await press(page, 'Next step');
  });

  it('books with the answer that the dropped page was filled with', async () => {
    const modal = page.getByRole('dialog', { name: 'Create booking request' });
    await modal.getByText('Collection').waitFor();
    await modal.getByText('None', { exact: true }).waitFor(); // promo codes
    assert.equal(await modal.getByRole('button', { name: 'Change: Handover' }).count(), 0);
    assert.equal(await modal.getByRole('button', { name: 'Change: Driver' }).count(), 1);
    await modal.getByRole('button', { name: 'Create booking' }).click();
    const reference = await createdReference(page);
    await press(page, 'View all bookings');
    await press(page, reference);
    await page.getByRole('definition').filter({ hasText: 'Collection' }).waitFor();
  });
});
