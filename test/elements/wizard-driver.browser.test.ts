import { afterEach, describe, it } from 'node:test';
import { createMockBackend } from '@keyturn/mocks';
import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { allByRole, assertAccessible, byRole, textOf, until } from './mount.ts';
import { dressPage, leavePage } from './dress-page.ts';
import { openPeople, type OpenPeople } from './open-people.ts';

const bramble = { prefill: { accountId: 'acc-bramble' } };

async function fill(open: OpenPeople): Promise<void> {
  open.button('Add driver').click();
  await until(() => open.field('Name'));
  open.type('Name', 'Hana Field');
  open.type('Date of birth', '1990-01-01');
  open.type('Licence number', 'FIELD901010');
  open.type('Licence expires', '2032-01-01');
}
/** The button that sends the form: the one that opens it has the same words. */
const send = (open: OpenPeople): void => {
  byRole(open.element, 'form').querySelector('button')?.click();
};

describe('the driver page', () => {
  afterEach(() => leavePage());

  it('lists the drivers of the account and selects a verified one', async () => {
    const open = await openPeople('driver', bramble);
    assert.match(textOf(open.row('Tom Ashdown')), /Born 21 Jun 1994.*Verified.*Select/);
    assert.match(textOf(open.row('Una Pell')), /Not verified.*Verify/);
    open.button(/^Select Tom/).click();
    await until(() => open.button(/^Selected Tom/));
    open.button('Next step').click();
    assert.equal(open.session.state.page, 'handover');
    assert.equal(open.session.state.answers.driverId, 'drv-bramble-2');
  });

  it('verifies in place, once, says so, and lets the driver be selected then', async () => {
    const open = await openPeople('driver', bramble);
    const verify = open.button(/^Verify Una/);
    verify.click();
    verify.click();
    await until(() => open.button(/^Select Una/));
    await open.says('Una Pell: Verified');
    assert.equal(open.calls('verifyDriver'), 1);
    assert.isUndefined(open.session.state.answers.driverId);
  });

  it('shows in the row why a driver could not be verified', async () => {
    const mock = await createMockBackend();
    const open = await openPeople('driver', { ...bramble, mock, token: mock.tokens.clerk });
    open.button(/^Verify Una/).click();
    await until(() => textOf(open.row('Una Pell')).includes('Your sign-in does not allow this.'));
  });

  it('adds the first driver of an account: selected, and to be verified', async () => {
    const open = await openPeople('driver', { prefill: { accountId: 'acc-ellis' } });
    assert.include(textOf(open.element), 'This account has no driver yet.');
    await fill(open);
    send(open);
    send(open);
    await until(() => open.button(/^Verify Hana/));
    await open.says('Hana Field is added. Verify the driver to go on.');
    assert.equal(open.calls('createDriver'), 1);
    assert.isNull(open.forms.text);
    assert.include(textOf(open.row('Hana Field')), 'Verify the driver first.');
    await until(() => open.element.shadowRoot?.activeElement === open.button(/^Verify Hana/));
    await sendKeys({ press: 'Enter' });
    await until(() => open.session.state.next.allowed);
  });

  it('selects the only driver with being verified, where nobody is selected', async () => {
    const mock = await createMockBackend();
    await mock.api(mock.tokens.manager).send('createDriver', {
      id: 'acc-ellis',
      body: {
        name: 'Hana Field',
        dateOfBirth: '1990-01-01',
        licence: { number: 'FIELD901010', country: 'GB', expiresOn: '2032-01-01' },
      },
    });
    const open = await openPeople('driver', { mock, prefill: { accountId: 'acc-ellis' } });
    open.button(/^Verify Hana/).click();
    await until(() => open.button(/^Selected Hana/));
    await open.says('Hana Field: Verified. Selected');
    await until(() => open.session.state.next.allowed);
  });

  it('takes a date of birth up to 16 years ago, and a licence up to its last day', async () => {
    const open = await openPeople('driver', bramble);
    await fill(open);
    const form = (): string => textOf(byRole(open.element, 'form'));
    // The clock of the mocks stands on 5 January 2026.
    open.type('Date of birth', '2010-01-06');
    open.type('Licence expires', '2026-01-04');
    send(open);
    await until(() => form().includes('The date of birth must be at least 16 years ago.'));
    assert.include(form(), 'This licence has expired.');
    assert.equal(open.calls('createDriver'), 0);
    open.type('Date of birth', '2010-01-05');
    open.type('Licence expires', '2026-01-05');
    await until(() => !form().includes('16 years') && !form().includes('expired'));
    send(open);
    await until(() => open.button(/^Verify Hana/));
    assert.include(
      textOf(open.row('Hana Field')),
      'The licence ends on 5 Jan 2026, before the term does on 2 Feb 2027.',
    );
    assert.notInclude(textOf(open.row('Tom Ashdown')), 'before the term');
    await assertAccessible(open.element);
  });

  it('leads to the first wrong field, and keeps what is typed through a fault', async () => {
    const open = await openPeople('driver', bramble);
    await fill(open);
    open.type('Date of birth', '');
    send(open);
    await until(() => open.element.shadowRoot?.activeElement === open.field('Date of birth'));
    assert.include(textOf(byRole(open.element, 'form')), 'Enter the date of birth.');
    open.plan.push({ route: 'createDriver', fault: { kind: 'server_error' } });
    open.type('Date of birth', '1800-02-28');
    send(open);
    await until(() => textOf(byRole(open.element, 'form')).includes('The server has a problem'));
    assert.equal(open.field('Licence number').value, 'FIELD901010');
    assert.equal(open.field('Date of birth').value, '1800-02-28');
  });

  it('says at the licence number what the backend does not take', async () => {
    const open = await openPeople('driver', bramble);
    await fill(open);
    open.type('Licence number', '9'.repeat(41));
    send(open);
    await until(() => open.element.shadowRoot?.activeElement === open.field('Licence number'));
    assert.include(textOf(byRole(open.element, 'form')), 'Enter the licence number.');
  });

  it('does not show what was typed for another account', async () => {
    const open = await openPeople('driver', bramble);
    await fill(open);
    open.session.answer({ accountId: 'acc-ellis' });
    await until(() => allByRole(open.element, 'form').length === 0);
    open.session.answer({ accountId: 'acc-bramble' });
    await until(() => open.field('Name').value === 'Hana Field');
  });

  it('says when the drivers cannot be read, and tries again', async () => {
    const open = await openPeople('driver', bramble);
    open.plan.push({ route: 'listDrivers', fault: { kind: 'server_error' } });
    await open.session.refresh();
    await until(() => textOf(open.element).includes('The drivers could not be read'));
    assert.lengthOf(allByRole(open.element, 'button', /^(Select|Verify) /), 3, 'what was read stays');
    open.plan.length = 0;
    open.button('Try again').click();
    await until(() => !textOf(open.element).includes('could not be read'));
  });

  for (const [name, scheme, dir] of [
    ['light', 'light', 'ltr'],
    ['dark', 'dark', 'ltr'],
    ['right to left', 'light', 'rtl'],
  ] as const)
    it(`is accessible ${name}, with a form full of errors`, async () => {
      dressPage(scheme, dir);
      const open = await openPeople('driver', { prefill: { accountId: 'acc-bramble', driverId: 'drv-bramble-3' } });
      open.button('Add driver').click();
      await until(() => open.field('Name'));
      send(open);
      await until(() => textOf(byRole(open.element, 'form')).includes('Enter a name.'));
      await assertAccessible(open.element);
    });

  for (const fails of [true, false])
    it(`a form that was cancelled too late selects nobody and troubles nobody, ${fails ? 'refused' : 'taken'}`, async () => {
      const open = await openPeople('driver', bramble);
      const { promise: asked, resolve: answer } = Promise.withResolvers<void>();
      const createDriver: typeof open.backend.createDriver = async (input, options) => {
        await asked;
        if (fails) throw new Error('no');
        return open.backend.createDriver(input, options);
      };
      Object.assign(open.provider, { backend: { ...open.backend, createDriver } });
      await open.element.updateComplete;
      await until(() => allByRole(open.element, 'button', 'Add driver').length === 1);
      const { driverId } = open.session.state.answers;
      await fill(open);
      send(open);
      open.button('Cancel').click();
      await open.element.updateComplete;
      open.button('Add driver').click();
      await until(() => open.field('Name'));
      answer();
      if (!fails) await open.says('Hana Field is added.');
      await open.session.settled();
      await open.element.updateComplete;
      assert.equal(open.session.state.answers.driverId, driverId);
      assert.equal(open.field('Name').value, '');
      assert.notInclude(textOf(byRole(open.element, 'form')), 'Something went wrong');
    });
});
