import { refuse } from '@keyturn/sdk';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { allByRole, assertAccessible, byRole, textOf, unmount, until } from './mount.ts';
import { announced, fill, summaryOf, wizardAt, type WizardAt, type WizardAtOptions } from './wizard-at.ts';
import { focused, press, wholeWizard } from './whole-wizard.ts';

const chosen = { mileageAllowanceId: 'mi-800', duration: { months: 12 } } as const;
const select = ({ element }: WizardAt, name: string): HTMLSelectElement =>
  byRole(element, 'combobox', name) as HTMLSelectElement;
const options = (open: WizardAt, name: string): string[] => Array.from(select(open, name).options, textOf);
const choose = async (open: WizardAt, name: string, text: string): Promise<void> => {
  const option = Array.from(select(open, name).options).find((each) => textOf(each) === text);
  fill(select(open, name), option?.value ?? assert.fail(`no option ${text}`));
  await open.element.updateComplete;
};
const shownOf = (open: WizardAt, name: string): string => textOf(select(open, name).selectedOptions[0] as Element);
const pageOf = ({ element }: WizardAt): string => textOf(element.renderRoot.querySelector('[part=page]') as Element);
const codeField = ({ element }: WizardAt): HTMLInputElement =>
  byRole(element, 'textbox', 'Promo code') as HTMLInputElement;
const addCode = (open: WizardAt, code: string): void => {
  fill(codeField(open), code);
  byRole(open.element, 'button', 'Add code').click();
};

async function shown(settings: WizardAtOptions = {}): Promise<WizardAt> {
  const open = await wizardAt('package', settings);
  await until(() => open.session.state.asset.value);
  await open.session.settled();
  await open.element.updateComplete;
  return open;
}

const refuseWithoutFacts = async () => ({ ok: false, refusal: { code: 'INVALID_INPUT', facts: {} } });

describe('wizard: page package', () => {
  afterEach(async () => {
    unmount();
    await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  });

  it('offers each mileage allowance once and only the durations that go with it', async () => {
    const open = await shown();
    assert.deepEqual(options(open, 'Mileage allowance'), ['Choose…', '800 miles a month', '1,200 miles a month']);
    assert.deepEqual(options(open, 'Duration'), ['Choose…', '1 month', '3 months', '12 months', '2 weeks']);
    await choose(open, 'Mileage allowance', '1,200 miles a month');
    assert.deepEqual(options(open, 'Duration'), ['Choose…', '12 months']);
    await choose(open, 'Duration', '12 months');
    assert.deepEqual(open.session.state.answers.duration, { months: 12 });
    assert.include(pageOf(open), 'then £0.12 a mile, plus VAT');
    assert.include(pageOf(open), '2 Feb 2026 to 2 Feb 2027, 12 bills');
  });

  it('another mileage allowance keeps a duration that it has, and says so when it has not', async () => {
    const open = await shown({ answers: chosen });
    assert.equal(shownOf(open, 'Duration'), '12 months');
    await choose(open, 'Mileage allowance', '1,200 miles a month');
    assert.equal(shownOf(open, 'Duration'), '12 months');
    await choose(open, 'Mileage allowance', '800 miles a month');
    await choose(open, 'Duration', '3 months');
    await choose(open, 'Mileage allowance', '1,200 miles a month');
    assert.equal(shownOf(open, 'Duration'), 'Choose…');
    assert.equal(select(open, 'Duration').getAttribute('aria-invalid'), 'true');
    assert.include(pageOf(open), '3 months is not offered with this mileage.');
    assert.include(announced(open.element), '3 months is not offered');
    await choose(open, 'Duration', '12 months');
    assert.notInclude(pageOf(open), 'is not offered');
  });

  it('without a choice, Next step says what is missing and leads to the field', async () => {
    const open = await shown();
    byRole(open.element, 'button', 'Next step').click();
    const lead = await until(() => allByRole(open.element, 'button', 'Choose a mileage allowance.')[0]);
    lead.click();
    assert.equal(open.element.renderRoot.querySelector(':focus'), select(open, 'Mileage allowance'));
  });

  it('extras are ticked and unticked; mandatory ones stay, and say why', async () => {
    const open = await shown({ answers: chosen });
    const box = (name: string): HTMLInputElement => byRole(open.element, 'checkbox', name) as HTMLInputElement;
    assert.isTrue(box('Roadside assistance').checked);
    assert.equal(box('Roadside assistance').getAttribute('aria-disabled'), 'true');
    box('Roadside assistance').click();
    assert.isTrue(box('Roadside assistance').checked);
    assert.include(pageOf(open), 'Part of every package');
    box('Child seat').click();
    assert.deepEqual(open.session.state.answers.extraIds, ['ext-child-seat']);
    await until(() => /Child seat once £39.00/.test(summaryOf(open.element)));
    box('Child seat').click();
    assert.deepEqual(open.session.state.answers.extraIds, []);
  });

  it('a promo code that applies becomes a chip in words, by Enter too, and can be removed', async () => {
    const open = await shown({ answers: chosen });
    codeField(open).focus();
    await sendKeys({ type: 'spring10' });
    await sendKeys({ press: 'Enter' });
    const remove = await until(() => allByRole(open.element, 'button', 'Remove SPRING10')[0]);
    assert.include(pageOf(open), '10% off the package, first 3 bills');
    assert.equal(codeField(open).value, '');
    assert.equal(announced(open.element), 'spring10 is added.');
    remove.click();
    await until(() => allByRole(open.element, 'button', 'Remove SPRING10').length === 0);
    assert.equal(open.element.renderRoot.querySelector(':focus'), codeField(open));
  });

  it('a refused code is kept as typed, with the reason until it is changed', async () => {
    const open = await shown({ answers: chosen });
    for (const [code, reason] of [
      ['OLD5', /“OLD5” ran out on/],
      ['GONE', /“GONE” has been used up/],
      ['NOPE', /There is no promo code “NOPE”/],
      ['🎟️ مرحبا', /There is no promo code/],
      ['x'.repeat(40), /There is no promo code/],
      ['a\u0007b', /There is no promo code/],
      ['   ', /Enter a code/],
    ] as const) {
      addCode(open, code);
      await until(() => reason.test(pageOf(open)));
      assert.equal(codeField(open).value, code);
      assert.equal(codeField(open).getAttribute('aria-invalid'), 'true');
      assert.match(announced(open.element), reason);
      fill(codeField(open), `${code}!`);
      await open.element.updateComplete;
      assert.notMatch(pageOf(open), reason);
    }
    assert.deepEqual(open.session.state.answers.voucherCodes, []);
  });

  it('a code that does not combine, and one that is there already, are told apart', async () => {
    const open = await shown({ answers: { ...chosen, voucherCodes: ['SPRING10'] } });
    addCode(open, 'SOLO25');
    await until(() => /“SOLO25” cannot be combined with SPRING10/.test(pageOf(open)));
    addCode(open, 'spring10');
    await until(() => /This code is applied already/.test(pageOf(open)));
  });

  it('a code whose answer is lost stays typed and is tried again', async () => {
    const plan = [{ fault: { kind: 'lost_answer' } as const, route: 'createQuote' as const, call: 2 }];
    const open = await shown({ answers: chosen, plan });
    addCode(open, 'SPRING10');
    await until(() => /There was no answer/.test(pageOf(open)));
    assert.equal(codeField(open).value, 'SPRING10');
    byRole(open.element, 'button', 'Add code').click();
    await until(() => allByRole(open.element, 'button', 'Remove SPRING10')[0]);
  });

  it('says while a code is being checked, and sends it once', async () => {
    const plan = [{ fault: { kind: 'silence' } as const, route: 'createQuote' as const, call: 2 }];
    const open = await shown({ answers: chosen, plan });
    addCode(open, 'SPRING10');
    const busy = await until(() => allByRole(open.element, 'button', 'Checking')[0]);
    assert.equal(busy.getAttribute('aria-busy'), 'true');
    busy.click();
    await open.element.updateComplete;
    assert.lengthOf(
      open.fetch.calls.filter(({ route }) => route === 'createQuote'),
      2,
    );
  });

  it('an asset that cannot be read says so and is read again on demand', async () => {
    const plan = [{ fault: { kind: 'unavailable' } as const, route: 'getAsset' as const, call: 1 }];
    const open = await wizardAt('package', { plan });
    const again = await until(() => allByRole(open.element, 'button', 'Try again')[0]);
    assert.include(pageOf(open), 'The asset could not be read');
    again.click();
    await until(() => allByRole(open.element, 'combobox', 'Duration')[0]);
  });

  it('is done by keyboard alone', async () => {
    const open = await shown();
    select(open, 'Mileage allowance').focus();
    await sendKeys({ type: '8' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '12' });
    await until(() => open.session.state.answers.duration);
    assert.equal(open.session.state.answers.mileageAllowanceId, 'mi-800');
    assert.deepEqual(open.session.state.answers.duration, { months: 12 });
    byRole(open.element, 'checkbox', 'Tyre cover').focus();
    await sendKeys({ press: 'Space' });
    assert.deepEqual(open.session.state.answers.extraIds, ['ext-tyres']);
  });

  it('keeps what was typed over another page and a run-time change of locale', async () => {
    const open = await shown({ answers: chosen });
    fill(codeField(open), 'SPRI');
    open.session.goTo('account');
    open.session.goTo('package');
    open.provider.setAttribute('locale', 'de-DE');
    await until(() => /279,00\s€|279,00\s£/.test(summaryOf(open.element)));
    assert.equal(codeField(open).value, 'SPRI');
  });

  for (const scheme of ['light', 'dark'] as const)
    it(`is accessible: ${scheme}, from right to left too`, async () => {
      await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const open = await shown({ answers: { ...chosen, voucherCodes: ['SPRING10'] } });
      open.provider.style.colorScheme = scheme;
      open.provider.style.background = scheme === 'dark' ? '#17191e' : '#fff';
      addCode(open, 'OLD5');
      await until(() => /ran out/.test(pageOf(open)));
      await assertAccessible(open.element);
      open.provider.dir = 'rtl';
      await assertAccessible(open.element);
    });

  it('says of each code what became of it, whatever is typed meanwhile', async () => {
    const open = await shown({ answers: chosen });
    addCode(open, 'NOPE');
    fill(codeField(open), 'SPRING10');
    await until(() => announced(open.element) === 'There is no promo code “NOPE”.');
    assert.equal(codeField(open).value, 'SPRING10');
    assert.deepEqual(open.session.state.answers.voucherCodes, []);
  });

  it('names the city of the start where the viewer has another clock', async () => {
    const open = await shown({ answers: chosen, provider: { 'time-zone': 'America/New_York' } });
    assert.include(pageOf(open), 'from Mon, 2 Feb 2026, 10:00 London time');
  });

  it('shows why there is no price where the refusal has no facts', async () => {
    const open = await shown({ answers: chosen });
    Object.assign(open.provider, { backend: { ...open.backend, createQuote: refuseWithoutFacts } });
    await until(() => textOf(open.element).includes('This was refused (INVALID_INPUT).'));
  });

  it('does not go on where no vehicle is free for the term, and leads to the asset page', async () => {
    const open = await wholeWizard('package');
    const refusal = refuse('ASSET_UNAVAILABLE', { assetId: 'linnet', alternatives: ['heron'] });
    Object.assign(open.provider, { backend: { ...open.backend, createQuote: async () => ({ ok: false, refusal }) } });
    await until(() => open.session.state.quote.refusal && open.element.updateComplete);
    assert.equal(byRole(open.element, 'button', 'Next step').ariaDisabled, 'true');
    press(open, 'Next step');
    await until(() => focused(open).includes('No vehicle of this kind is free for the whole term.'));
    assert.equal(open.session.state.page, 'package');
    // Beside the message, the billing summary leads there too.
    allByRole(open.element, 'button', 'Go to Asset')[0]?.click();
    await until(() => focused(open).includes('Which vehicle?'));
  });
});
