import { describe, it } from 'node:test';
import { assert } from 'chai';
import { press, see } from './booking-flow.ts';
import { approve, freeVehicles, requestBooking, valueOf } from './make-booking.ts';
import { billDates, openBooking, openDialog } from './open-booking.ts';
import { demoOfTests } from './demo-of-tests.ts';
import { pageBackend } from './page-backend.ts';
import { turnOff, turnOn } from './scenarios.ts';
import { visitList } from './visit-list.ts';

describe('approval at a screen', () => {
  const demo = demoOfTests('2026-01-05T09:10:00Z');

  it('fixes the dates of the bills: 15 January gives 15 February and 15 March', async () => {
    const { page, backend } = await visitList(demo);
    const booking = await requestBooking(backend, { date: '2026-01-15' });
    await openBooking(page, booking);
    const dialog = await openDialog(page, 'Approve');
    await dialog.getByRole('combobox', { name: 'Vehicle' }).selectOption({ index: 1 });
    for (const date of ['Thu, 15 Jan 2026', 'Sun, 15 Feb 2026', 'Sun, 15 Mar 2026'])
      await dialog.getByText(date, { exact: true }).first().waitFor();
    await dialog.getByText('The first bill is raised at once').waitFor();
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Re-approve', exact: true }).waitFor();
    const dates = await billDates(page, 6);
    assert.deepEqual(dates.slice(0, 3), ['Thu, 15 Jan 2026', 'Sun, 15 Feb 2026', 'Sun, 15 Mar 2026']);
    assert.lengthOf(dates, 6);
    const { items } = valueOf(await backend.listBills({ id: booking.id }));
    await see(page, items[0]?.number ?? 'no bill');
    await see(page, 'Approved by Remy Barlow');
  });

  it('explains a bill that a short month moves to its last day', async () => {
    const { page, backend } = await visitList(demo);
    await openBooking(page, await approve(backend, await requestBooking(backend, { date: '2026-01-31' })));
    assert.deepEqual((await billDates(page, 6)).slice(0, 3), [
      'Sat, 31 Jan 2026',
      'Sat, 28 Feb 2026',
      'Tue, 31 Mar 2026',
    ]);
    await page.getByRole('button', { name: 'Why 28 Feb 2026? Day 31, month too short' }).click();
    const why = page.getByRole('dialog', { name: 'Why 28 Feb?' });
    await why.getByText('The month has no day 31: its last one.').waitFor();
    await why.getByText('The next bill counts from the start again').waitFor();
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'hidden' });
    assert.isTrue(
      await page
        .getByRole('button', { name: 'Why 28 Feb 2026? Day 31, month too short' })
        .evaluate((button) => button.matches(':focus')),
    );
  });

  it('bills by the week with a last bill for the days that are left', async () => {
    const { page } = await visitList(demo);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('English');
    await page.getByRole('combobox', { name: 'Dealer' }).selectOption('Havelmobil');
    await page.getByRole('tab', { name: 'All 40' }).waitFor();
    const backend = pageBackend(page, 'havelmobil-manager');
    const booking = await approve(
      backend,
      await requestBooking(backend, { date: '2026-01-14', duration: { months: 12 } }),
    );
    await openBooking(page, booking);
    const dates = await billDates(page, 53);
    assert.deepEqual(dates.slice(0, 2), ['Wed, 14 Jan 2026', 'Wed, 21 Jan 2026']);
    assert.lengthOf(dates, 53);
    assert.equal(dates.at(-1), 'Wed, 13 Jan 2027');
    await page.getByRole('button', { name: 'Why 13 Jan 2027? Last days' }).click();
    await see(page, 'Last bill: 1 of 7 days.');
  });

  it('says that a colleague took the vehicle meanwhile, and keeps what was chosen', async () => {
    const { page, backend } = await visitList(demo);
    const mine = await requestBooking(backend, { date: '2026-01-15' });
    const theirs = await requestBooking(backend, { date: '2026-01-16' });
    assert.equal(mine.asset.id, theirs.asset.id);
    const [first] = await freeVehicles(backend, mine.asset.id, mine.start, mine.terms.duration);
    await openBooking(page, mine);
    const dialog = await openDialog(page, 'Approve');
    const vehicle = dialog.getByRole('combobox', { name: 'Vehicle' });
    await vehicle.selectOption(first?.id ?? '');
    await dialog.getByText('Thu, 15 Jan 2026', { exact: true }).first().waitFor();
    await approve(pageBackend(page, 'fernhill-colleague'), theirs);
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await dialog.getByText(`${first?.registration} is not free`).first().waitFor();
    await vehicle.selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await see(page, 'Approved by Remy Barlow');
  });

  it('an answer lost at Approve is asked for again, and the booking is approved once', async () => {
    const { page, backend, newTab } = await visitList(demo);
    const other = await newTab();
    await other.goto(demo.url);
    const booking = await requestBooking(backend, { date: '2026-01-15' });
    await openBooking(page, booking);
    const dialog = await openDialog(page, 'Approve');
    await dialog.getByRole('combobox', { name: 'Vehicle' }).selectOption({ index: 1 });
    await dialog.getByText('Thu, 15 Jan 2026', { exact: true }).first().waitFor();
    await turnOn(other, 'Lose answers');
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await dialog.getByText('It is not known yet whether the booking was approved').waitFor();
    await turnOff(other, 'Lose answers');
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await see(page, 'Approved by Remy Barlow');
    const { items } = valueOf(await backend.listBookingEvents({ id: booking.id }));
    assert.lengthOf(
      items.filter(({ event }) => event === 'approve'),
      1,
    );
    assert.lengthOf(valueOf(await backend.listBills({ id: booking.id })).items, 1);
  });

  it('is reached from the list, which shows the booking approved', async () => {
    const { page, backend } = await visitList(demo);
    const { reference } = await requestBooking(backend, { date: '2026-01-15' });
    await press(page, 'Refresh');
    await press(page, `Actions for ${reference}`);
    await page.getByRole('menuitem', { name: 'Approve', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `Approve ${reference}` });
    await dialog.getByRole('combobox', { name: 'Vehicle' }).selectOption({ index: 1 });
    await dialog.getByText('Thu, 15 Jan 2026', { exact: true }).first().waitFor();
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('row').filter({ hasText: reference }).getByText('Approved').waitFor();
  });
});
