import { afterEach, describe, it } from 'node:test';
import { createMockBackend } from '@keyturn/mocks';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { errorOf, names, openFew, shown } from './account-page.ts';
import { dressPage, leavePage } from './dress-page.ts';
import { allByRole, assertAccessible, byRole, textOf, until } from './mount.ts';
import { openPeople } from './open-people.ts';

describe('the account page', () => {
  afterEach(() => leavePage({ width: 1280, height: 800 }));

  it('lists accounts with e-mail, drivers and status in words, and selects an approved one', async () => {
    const open = await openPeople('account');
    await shown(open, 5);
    assert.match(textOf(open.row('Bramble')), /fleet@bramble\.example.*3 drivers.*Approved.*Select/);
    assert.match(textOf(open.row('Desmond Cole')), /1 driver.*Not approved.*Approve/);
    open.button(/^Select Bramble/).click();
    await until(() => open.button(/^Selected Bramble/));
    assert.equal(open.session.state.answers.accountId, 'acc-bramble');
    await open.session.settled();
    open.button('Next step').click();
    assert.equal(open.session.state.page, 'driver');
  });

  it('goes on by itself when Next step is pressed while the account is still being read', async () => {
    const open = await openPeople('account');
    await shown(open, 5);
    open.plan.push({ route: 'getAccount', call: 1, fault: { kind: 'latency', ms: 300 } });
    open.button(/^Select Bramble/).click();
    open.button('Next step').focus();
    open.button('Next step').click();
    await open.element.updateComplete;
    assert.equal(open.session.state.page, 'account');
    assert.lengthOf(allByRole(open.element, 'group', 'This is missing before you can go on'), 0);
    await until(() => textOf(open.element.shadowRoot?.activeElement ?? open.element).endsWith('Who drives?'));
  });

  it('tells what is wrong when the account that was waited for cannot be read', async () => {
    const open = await openPeople('account');
    await shown(open, 5);
    open.plan.push({ route: 'getAccount', call: 1, fault: { kind: 'server_error' } });
    open.button(/^Select Bramble/).click();
    open.button('Next step').click();
    const problems = await until(() => byRole(open.element, 'group', 'This is missing before you can go on'));
    await until(() => open.element.shadowRoot?.activeElement === problems);
    assert.equal(open.session.state.page, 'account');
    // Read again by another way, the problem is gone; the focus is not lost with it.
    await open.session.refresh();
    await until(() => /^Step .*Who pays\?$/.test(textOf(open.element.shadowRoot?.activeElement ?? open.element)));
  });

  it('searches once typing has paused, marks the matched part and tells how many there are', async () => {
    const open = await openPeople('account');
    await shown(open, 5);
    const before = open.calls('listAccounts');
    for (const text of ['b', 'br', 'bra', 'bram']) open.type('Search accounts', text);
    await shown(open, 1);
    assert.equal(open.calls('listAccounts') - before, 1);
    assert.deepEqual(
      [...open.row('Bramble').querySelectorAll('mark')].map((mark) => mark.textContent),
      ['Bram', 'bram'],
    );
    await open.says('1 account for “bram”');
  });

  it('shows only what was searched for last, whatever order answers come in', async () => {
    const open = await openPeople('account');
    await shown(open, 5);
    open.plan.push({
      route: 'listAccounts',
      call: open.calls('listAccounts') + 1,
      fault: { kind: 'latency', ms: 9_000 },
    });
    open.type('Search accounts', 'farah');
    await until(() => open.calls('listAccounts') === 2);
    open.type('Search accounts', 'gwen');
    await shown(open, 1);
    assert.deepEqual(names(open), ['Gwen Ellis']);
    assert.isTrue(open.fetch.calls.some(({ request }) => request.url.includes('farah') && request.signal.aborted));
  });

  it('keeps the selected account in sight where the search does not match it', async () => {
    const open = await openPeople('account', { prefill: { accountId: 'acc-bramble' } });
    await shown(open, 5);
    open.type('Search accounts', 'gwen');
    await shown(open, 2);
    assert.deepEqual(names(open), ['Bramble & Daughters Ltd', 'Gwen Ellis']);
  });

  it('says when nothing matches, and clears the search', async () => {
    const open = await openPeople('account');
    await shown(open, 5);
    for (const text of ['zzz', '😀', 'أحمد', '%_\\', '<b>'.repeat(60), 'a\u0000b']) {
      open.type('Search accounts', text);
      await until(() => textOf(open.element).includes(`No account matches “${text}”`));
      assert.equal(open.field('Search accounts').value, text);
    }
    open.button('Clear search').click();
    await shown(open, 5);
    assert.equal(open.field('Search accounts').value, '');
  });

  it('reads on with Show more and moves focus to the first new row', async () => {
    const mock = await createMockBackend();
    const api = mock.api(mock.tokens.manager);
    for (let n = 0; n < 12; n++)
      await api.send('createAccount', {
        body: {
          kind: 'person',
          name: `Zoe ${String(n).padStart(2, '0')}`,
          email: `zoe${n}@example.com`,
          phone: '+44 20 7946 0199',
          billingAddress: { line1: '1 New Street', city: 'London', postcode: 'E1 1AA', country: 'GB' },
        },
      });
    const open = await openPeople('account', { mock });
    await shown(open, 10);
    await open.says('10 accounts so far');
    open.button('Show more').click();
    await shown(open, 17);
    assert.lengthOf(allByRole(open.element, 'button', 'Show more'), 0);
    await until(() => open.row('Zoe 05').contains(open.element.shadowRoot?.activeElement ?? null));
  });

  it('approves in place, says so, and lets the account be selected then', async () => {
    const open = await openPeople('account');
    await shown(open, 5);
    const approve = open.button(/^Approve Desmond/);
    approve.focus();
    approve.click();
    approve.click();
    await until(() => open.button(/^Select Desmond/));
    await open.says('Desmond Cole: Approved');
    assert.equal(open.calls('approveAccount'), 1);
    assert.equal(open.element.shadowRoot?.activeElement, open.button(/^Select Desmond/));
    assert.isUndefined(open.session.state.answers.accountId);
  });

  it('shows in its row why an account could not be approved', async () => {
    const mock = await createMockBackend();
    const open = await openPeople('account', { mock, token: mock.tokens.clerk });
    await shown(open, 5);
    open.button(/^Approve Desmond/).click();
    await until(() => textOf(open.row('Desmond Cole')).includes('Your sign-in does not allow this.'));
    open.plan.push({ route: 'approveAccount', fault: { kind: 'refused_connection' } });
    open.button(/^Approve Desmond/).click();
    await until(() => textOf(open.row('Desmond Cole')).includes('There was no answer.'));
  });

  it('keeps what it shows when a read fails, and tries again', async () => {
    const open = await openPeople('account');
    await shown(open, 5);
    open.plan.push({ route: 'listAccounts', fault: { kind: 'server_error' } });
    open.type('Search accounts', 'gwen');
    await until(() => textOf(open.element).includes('The accounts could not be read'));
    assert.lengthOf(names(open), 5);
    open.plan.length = 0;
    open.button('Try again').click();
    await shown(open, 1);
    assert.equal(open.field('Search accounts').value, 'gwen');
  });

  it('is done by keyboard alone', async () => {
    const open = await openPeople('account');
    await shown(open, 5);
    open.field('Search accounts').focus();
    await sendKeys({ type: 'farah' });
    await shown(open, 1);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => open.element.shadowRoot?.activeElement === open.field('Name'));
    await sendKeys({ press: 'Enter' });
    await until(() => errorOf(open, 'Name'));
    await sendKeys({ type: 'Hana' });
    assert.equal(open.field('Name').value, 'Hana');
    open.button(/^Select Farah/).focus();
    await sendKeys({ press: 'Space' });
    await until(() => open.button(/^Selected Farah/));
  });

  for (const [name, scheme, dir, width] of [
    ['light', 'light', 'ltr', 1280],
    ['dark', 'dark', 'ltr', 1280],
    ['right to left', 'light', 'rtl', 1280],
    ['narrow', 'light', 'ltr', 360],
  ] as const)
    it(`is accessible ${name}, with rows of every kind and a form full of errors`, async () => {
      await setViewport({ width, height: 800 });
      dressPage(scheme, dir);
      const open = await openPeople('account', { prefill: { accountId: 'acc-cole' } });
      await shown(open, 5);
      open.button('Add new account').click();
      await until(() => open.field('The holder drives too'));
      open.field('Company').click();
      open.field('The holder drives too').click();
      await until(() => open.field('Licence number'));
      open.button('Add account').click();
      await until(() => errorOf(open, 'Licence number'));
      await assertAccessible(open.element);
    });

  it('reads what was typed meanwhile in place of more of what is shown', async () => {
    const open = await openFew();
    open.type('Search accounts', 'gwen');
    open.button('Show more').click();
    await shown(open, 1);
    assert.deepEqual(names(open), ['Gwen Ellis']);
    assert.equal(open.field('Search accounts').value, 'gwen');
  });
});
