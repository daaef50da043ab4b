import { describe, it } from 'node:test';
import { assert } from 'chai';
import { book, createdReference, press, reach, see, seeHeading } from './booking-flow.ts';
import { demoOfTests } from './demo-of-tests.ts';
import { openScenarios, turnOff, turnOn } from './scenarios.ts';
import { visitList } from './visit-list.ts';

describe('lost answers, reloads and other tabs', () => {
  const demo = demoOfTests();

  it('an answer lost at Create booking is asked for again after a reload, and there is exactly one booking', async () => {
    const { page, newTab } = await demo.visit({ hash: '#/bookings/new' });
    const other = await newTab();
    await other.goto(demo.url);
    await reach(page, 'confirm');
    await turnOn(other, 'Lose answers');
    await press(page, 'Create booking');
    await see(page, 'It is not known yet whether the booking was created');
    await see(page, 'trying again cannot make a second booking');
    await press(other, 'Refresh');
    await other.getByRole('tab', { name: 'All 201' }).waitFor();
    await turnOff(other, 'Lose answers');
    await page.reload();
    const reference = await createdReference(page);
    await press(page, 'View all bookings');
    await page.getByRole('tab', { name: 'All 201' }).waitFor();
    await page.getByRole('row').filter({ hasText: reference }).getByText('Created just now').waitFor();
  });

  it('a second tab sees the booking that was made in the first', async () => {
    const { page, newTab } = await visitList(demo);
    const second = await newTab();
    await second.goto(`${demo.url}#/bookings`);
    await second.getByRole('tab', { name: 'All 200' }).waitFor();
    await press(page, 'Add bookings');
    const reference = await book(page);
    await press(second, 'Refresh');
    await second.getByRole('tab', { name: 'All 201' }).waitFor();
    await press(second, reference);
    await seeHeading(second, reference);
    await see(second, 'Olivia Stanning');
    // A deep link finds it too.
    const third = await newTab();
    await third.goto(`${demo.url}#/bookings/${reference}`);
    await see(third, 'Olivia Stanning');
  });

  it('a draft that is open in two tabs makes one booking, which both of them show', async () => {
    const { page, newTab } = await demo.visit({ hash: '#/bookings/new' });
    await reach(page, 'confirm');
    const second = await newTab();
    await second.goto(`${demo.url}#/bookings/new`);
    await seeHeading(second, 'Create booking request');
    await press(page, 'Create booking');
    const reference = await createdReference(page);
    await press(second, 'Create booking');
    assert.equal(await createdReference(second), reference);
    await press(second, 'View all bookings');
    await second.getByRole('tab', { name: 'All 201' }).waitFor();
  });

  it('a half-filled request is there again after a reload, on its page', async () => {
    const { page } = await demo.visit({ hash: '#/bookings/new' });
    await reach(page, 'driver');
    await page.reload();
    await seeHeading(page, 'Who drives?');
    await see(page, 'Hugo Stanning');
    await see(page, 'Halden Fjord');
  });

  it('Reset demo brings every tab back to the beginning', async () => {
    const { page, newTab } = await demo.visit({ hash: '#/bookings/new' });
    await book(page);
    const second = await newTab();
    await second.goto(`${demo.url}#/bookings`);
    await second.getByRole('tab', { name: 'All 201' }).waitFor();
    await openScenarios(page);
    await page.getByText('Reset demo').click();
    await press(page, 'Reset everything');
    await second.getByRole('tab', { name: 'All 200' }).waitFor();
    await page.getByRole('link', { name: 'Bookings 200' }).waitFor();
  });

  it('offline, nothing entered is lost, and the request goes on once the connection is back', async () => {
    const { page } = await demo.visit({ hash: '#/bookings/new' });
    await reach(page, 'package');
    await turnOn(page, 'Offline');
    await page.getByLabel('Mileage allowance').selectOption('1,500 miles a month');
    await page.getByLabel('Duration').selectOption('12 months');
    await see(page, 'There was no answer. Check the connection.');
    await turnOff(page, 'Offline');
    await see(page, 'Up to date');
    assert.equal(await page.getByLabel('Duration').inputValue(), 'halden-fjord-1500-12m');
  });
});
