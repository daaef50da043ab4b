import { sendKeys, setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { byRole, textOf, until } from './mount.ts';
import { closeAlone, long, openAlone, rowsOf, usual, whyDialog } from './open-schedule.ts';

const february = 'Why 28 Feb 2026? Day 31, month too short';

const focused = (element: Element): string | null | undefined => element.shadowRoot?.activeElement?.ariaLabel;

describe('kt-billing-schedule: why', () => {
  beforeEach(() => setViewport({ width: 1280, height: 1100 }));
  afterEach(async () => {
    closeAlone();
    await setViewport({ width: 800, height: 600 });
  });

  it('explains a date at a click, and another one at the next', async () => {
    const element = await openAlone(usual(), 12);
    byRole(element, 'button', february).click();
    await until(() => textOf(byRole(element, 'dialog', 'Why 28 Feb?')).includes('The month has no day 31'));
    rowsOf(element)[11]?.cells[5]?.querySelector('button')?.click();
    await until(() => textOf(byRole(element, 'dialog', 'Why £373.50 on 31 Dec?')).includes('The term ends'));
  });

  it('explains an amount by its lines', async () => {
    const element = await openAlone(usual(), 12);
    const button = rowsOf(element)[0]?.cells[5]?.querySelector('button');
    if (!button) return assert.fail('no button');
    assert.equal(button.ariaLabel, 'Why £668.50?');
    button.click();
    await until(() => textOf(byRole(element, 'dialog', 'Why £668.50 on 31 Jan?')).includes('Deposit £295.00'));
  });

  it('says beside a bill when it was issued on another day', async () => {
    const { schedule, bills } = usual();
    const early = bills.map((bill, n) => (n ? bill : { ...bill, issueDate: '2026-01-12' }));
    const element = await openAlone({ schedule, bills: early }, 12);
    assert.deepEqual(
      rowsOf(element)
        .slice(0, 2)
        .map((row) => textOf(row.cells[7] as Element)),
      ['BILL-1 issued 12 Jan', 'BILL-2'],
    );
  });

  it('opens by Enter with the focus on its way out, and Escape goes back to the button', async () => {
    const element = await openAlone(usual(), 12);
    const button = byRole(element, 'button', february);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => whyDialog(element));
    assert.equal(focused(element), 'Close');
    await sendKeys({ press: 'Escape' });
    assert.isUndefined(whyDialog(element));
    await until(() => focused(element) === february);
  });

  it('opens for another row at once where it was open', async () => {
    const element = await openAlone(usual(), 12);
    const button = byRole(element, 'button', february);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => whyDialog(element));
    byRole(element, 'button', 'Why 31 Mar 2026? Day 31').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => textOf(byRole(element, 'dialog', 'Why 31 Mar?')).includes('Plus 2 months'));
  });

  it('is asked by a mark of the picture, and Escape goes back to the mark', async () => {
    const element = await openAlone(usual(), 12);
    const mark = await until(() => byRole(element, 'button', /28 Feb 2026.*Paid/));
    mark.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => textOf(byRole(element, 'dialog', 'Why 28 Feb?')).includes('The month has no day 31'));
    await sendKeys({ press: 'Escape' });
    assert.isUndefined(whyDialog(element));
    await until(() => focused(element) === mark.ariaLabel);
  });

  it('is asked by a mark whose row is not there yet', async () => {
    const element = await openAlone(long({ duration: { months: 60 } }));
    const marks = await until(() => {
      const found = [...(element.shadowRoot?.querySelectorAll('[part~=picture] [role=button]') ?? [])];
      return found.length === 60 && found;
    });
    marks[59]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(() => textOf(byRole(element, 'dialog', /^Why 31 Dec/)).includes('The term ends'));
  });

  it('tells of a bill that is paid while it is open', async () => {
    const given = usual();
    const element = await openAlone(given, 12);
    byRole(element, 'button', february).click();
    await until(() => whyDialog(element));
    element.bills = given.bills.map((bill) =>
      bill.id === 'b1' ? { ...bill, version: 2, issueDate: '2026-03-02', dueDate: '2026-03-09' } : bill,
    );
    await until(() => /another day ?2 Mar/.test(textOf(byRole(element, 'dialog'))));
  });
});
