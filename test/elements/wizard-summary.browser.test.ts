import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { createMockBackend } from '@keyturn/mocks';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { allByRole, assertAccessible, byRole, textOf, unmount, until } from './mount.ts';
import { wholeWizard } from './whole-wizard.ts';
import { announced, summaryOf, wizardAt, type WizardAt, type WizardAtOptions } from './wizard-at.ts';

const chosen = { mileageAllowanceId: 'mi-800', duration: { months: 12 } } as const;

async function priced(settings: WizardAtOptions = {}): Promise<WizardAt> {
  const open = await wizardAt('package', { ...settings, answers: { ...chosen, ...settings.answers } });
  await until(() => open.session.state.quote.fresh);
  await open.element.updateComplete;
  return open;
}
/** Every amount in a text, in pence. */
const amounts = (text: string): number[] =>
  (text.match(/-?£[\d,]+\.\d\d/g) ?? []).map((each) => Number(each.replaceAll(/[£,.]/g, '')));

describe('wizard: billing summary', () => {
  afterEach(async () => {
    unmount();
    await emulateMedia({ reducedMotion: 'no-preference' });
    await setViewport({ width: 1280, height: 800 });
  });

  it('shows first bill, regular bill, exceptions by name and the whole term, all from the quote', async () => {
    const open = await priced({ answers: { extraIds: ['ext-tyres'], voucherCodes: ['SPRING10'] } });
    const text = summaryOf(open.element);
    assert.include(text, 'First bill when the booking is approved £613.51');
    assert.include(text, 'Linnet 1.0 12 months SPRING10, £27.90 off £279.00 £251.10');
    assert.match(
      text,
      /With SPRING10 2 bills from 2 Mar 2026 £[\d.]+ Regular bill 9 bills from 2 May 2026 £[\d.]+ Whole term/,
      'in the order of their dates',
    );
    assert.match(text, /Whole term 12 bills · incl\. VAT £[\d.,]+ · Deposit £250\.00 · discounts £83\.70 £[\d.,]+/);
    assert.match(text, /then every month, last bill Sat, 2 Jan 2027/);
    assert.include(text, 'Up to date');
  });

  it('its lines add up to the first bill, whatever their basis', async () => {
    const open = await priced({ answers: { extraIds: ['ext-tyres', 'ext-child-seat'], voucherCodes: ['WELCOME50'] } });
    const lines = allByRole(open.element, 'definition').slice(0, -2);
    const sum = lines.map((line) => amounts(textOf(line)).at(-1) ?? 0).reduce((all, each) => all + each, 0);
    assert.equal(sum, open.session.state.quote.value?.summary.first.amounts.gross.amount);
  });

  it('tells under each line what a promo code takes off there, and not its whole amount again', async () => {
    const open = await priced({ answers: { extraIds: ['ext-child-seat'], voucherCodes: ['WELCOME50'] } });
    const off = allByRole(open.element, 'term').flatMap((term) =>
      amounts(/WELCOME50, £[\d.]+ off/.exec(textOf(term))?.[0] ?? ''),
    );
    assert.isAbove(off.length, 1);
    assert.equal(
      off.reduce((all, each) => all + each, 0),
      5_000,
    );
  });

  it('draws one bar for each bill and tells them in one sentence', async () => {
    const open = await priced();
    const picture = byRole(open.element, 'img', /^12 bills\. First bill £\S+ then 11 bills of £/);
    const drawn = [...picture.querySelectorAll('path')].map((path) => path.getAttribute('d')).join('');
    assert.lengthOf(drawn.match(/M/g) ?? [], 12);
  });

  it('tells the bills after the first one in the order of their dates, none left out', async () => {
    const open = await priced({ answers: { voucherCodes: ['SPRING10'] } });
    byRole(open.element, 'img', /First bill £\S+ then 2 bills of £[\d.]+, then 9 bills of £[\d.]+$/);
  });

  it('a start that has passed leads to the page that mends it', async () => {
    const open = await wholeWizard('package');
    open.mock.clock.set('2026-02-02T10:30:00Z');
    open.session.answer({ extraIds: [] });
    const summary = byRole(open.element, 'complementary', 'Billing summary');
    const mend = await until(() => allByRole(summary, 'button', 'Go to When')[0]);
    assert.include(textOf(summary), 'is not in the future');
    assert.lengthOf(allByRole(summary, 'button', 'Try again'), 0);
    mend.click();
    assert.equal(open.session.state.page, 'when');
  });

  it('is told as out of date while a change is priced, and not a moment longer', async () => {
    const plan = [{ fault: { kind: 'latency', ms: 300 } as const, route: 'createQuote' as const, call: 2 }];
    const open = await priced({ plan });
    const before = summaryOf(open.element);
    open.session.answer({ extraIds: ['ext-child-seat'] });
    await open.element.updateComplete;
    assert.include(summaryOf(open.element), 'Out of date');
    assert.include(summaryOf(open.element), 'pricing again');
    assert.notInclude(summaryOf(open.element), 'Up to date');
    await until(() => open.session.state.quote.fresh);
    await open.element.updateComplete;
    assert.include(summaryOf(open.element), 'Up to date');
    assert.notEqual(summaryOf(open.element), before);
    assert.match(announced(open.element), /^First bill £\S+ then 11 bills of £/);
  });

  it('a price that cannot be had leaves the old one, says so, and is asked for again on demand', async () => {
    const plan = [{ fault: { kind: 'unavailable' } as const, route: 'createQuote' as const, call: 2 }];
    const open = await priced({ plan });
    open.session.answer({ extraIds: ['ext-child-seat'] });
    const again = await until(() => allByRole(open.element, 'button', 'Try again')[0]);
    assert.include(summaryOf(open.element), 'No up-to-date price');
    assert.include(summaryOf(open.element), 'Out of date');
    assert.include(announced(open.element), 'The server has a problem');
    again.click();
    await until(() => /Up to date/.test(summaryOf(open.element)));
  });

  it('a refused basket says why', async () => {
    const open = await priced();
    open.session.answer({ voucherCodes: ['GONE'] });
    await until(() => /“GONE” has been used up/.test(summaryOf(open.element)));
    assert.include(summaryOf(open.element), 'Out of date');
  });

  it('says what it needs before there is anything to price', async () => {
    const open = await wizardAt('package');
    assert.include(summaryOf(open.element), 'Choose mileage allowance and duration to see the price.');
  });

  it('names the cut last bill of a weekly tenant, whose first bill is raised by hand', async () => {
    const mock = await createMockBackend();
    const open = await priced({
      mock,
      token: mock.tokens.otherTenant,
      provider: { locale: 'de-DE', 'time-zone': 'Europe/Berlin' },
      answers: {
        locationId: 'loc-mitte',
        start: { date: '2026-02-02', time: '10:00', timeZone: 'Europe/Berlin' },
        assetId: 'amsel',
        extraIds: [],
        mileageAllowanceId: 'km-600',
        duration: { months: 12 },
      },
    });
    const text = summaryOf(open.element);
    assert.include(text, 'First bill when somebody raises it');
    assert.match(text, /Last bill, 1 of 7 days 1 bill, 1\. Feb\. 2027 16,07/);
    assert.include(text, 'then every week, last bill');
  });

  it('a term of one bill has neither regular bill nor later dates', async () => {
    const open = await priced({ answers: { duration: { weeks: 2 } } });
    const text = summaryOf(open.element);
    assert.notInclude(text, 'Regular bill');
    assert.notInclude(text, 'then every');
    assert.include(text, 'Whole term 1 bill');
  });

  it('narrow, it folds into a bar that opens upwards and closes by Escape', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    await setViewport({ width: 360, height: 800 });
    const open = await priced();
    assert.lengthOf(allByRole(open.element, 'complementary'), 0);
    const bar = byRole(open.element, 'button', /^First bill £\S+ then 11 bills of £/);
    assert.equal(bar.ariaExpanded, 'false');
    bar.click();
    await open.element.updateComplete;
    assert.equal(bar.ariaExpanded, 'true');
    assert.include(textOf(byRole(open.element, 'region', 'Billing summary')), 'Whole term');
    await assertAccessible(open.element);
    byRole(open.element, 'region', 'Billing summary').focus();
    await sendKeys({ press: 'Escape' });
    await open.element.updateComplete;
    assert.equal(bar.ariaExpanded, 'false');
    assert.equal(open.element.renderRoot.querySelector(':focus'), bar);
  });
});
