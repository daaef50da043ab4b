import { afterEach, describe, it } from 'node:test';
import { assert } from 'chai';
import { errorOf, fillAccount, names, openFew, shown } from './account-page.ts';
import { leavePage } from './dress-page.ts';
import { allByRole, byRole, textOf, until } from './mount.ts';
import { openPeople } from './open-people.ts';

describe('the account page: a new account', () => {
  afterEach(() => leavePage({ width: 1280, height: 800 }));

  it('says of an added account that it waits to be approved, and ends the search that it was not found by', async () => {
    const open = await openPeople('account');
    await shown(open, 5);
    open.type('Search accounts', 'zzzz');
    await until(() => textOf(open.element).includes('No account matches “zzzz”'));
    await fillAccount(open);
    open.button('Add account').click();
    await until(() => names(open).length > 5);
    assert.include(names(open), 'Hana Field');
    assert.equal(open.field('Search accounts').value, '');
    assert.notInclude(textOf(open.element), 'zzzz');
    await open.says('Hana Field is added. Approve the account to use it.');
  });

  it('takes no holder under 16 and no licence that has expired', async () => {
    const open = await openPeople('account');
    await fillAccount(open);
    open.field('The holder drives too').click();
    await until(() => open.field('Date of birth'));
    open.type('Date of birth', '2019-06-01');
    open.type('Licence number', 'FIELD901010');
    open.type('Licence expires', '2020-01-01');
    open.button('Add account').click();
    await until(() => open.element.shadowRoot?.activeElement === open.field('Date of birth'));
    assert.equal(errorOf(open, 'Date of birth'), 'The date of birth must be at least 16 years ago.');
    assert.match(errorOf(open, 'Licence expires') ?? '', /^This licence has expired/);
    assert.equal(open.calls('createAccount'), 0);
  });

  it('adds an account with its driver: it is selected and waits to be approved', async () => {
    const open = await openPeople('account');
    await shown(open, 5);
    await fillAccount(open);
    open.field('The holder drives too').click();
    await until(() => open.field('Date of birth'));
    open.type('Date of birth', '1990-01-01');
    open.type('Licence number', 'FIELD901010');
    open.type('Licence expires', '2032-01-01');
    assert.equal(open.field('Licence country').value, 'GB');
    const add = open.button('Add account');
    add.click();
    add.click();
    await until(() => open.button(/^Approve Hana/));
    await open.says('Hana Field is added. Approve the account to use it.');
    assert.equal(open.calls('createAccount'), 1);
    assert.include(textOf(open.row('Hana Field')), 'Approve the account first.');
    await until(() => open.element.shadowRoot?.activeElement === open.button(/^Approve Hana/));
    assert.isNull(open.forms.text, 'nothing personal stays behind');
    open.button(/^Approve Hana/).click();
    await until(() => open.button(/^Selected Hana/));
    await until(() => open.session.state.next.allowed);
    assert.equal(open.session.state.drivers.value?.[0]?.licence.number, 'FIELD901010');
  });

  it('asks a company for its VAT number, which it may leave out', async () => {
    const open = await openPeople('account');
    await fillAccount(open);
    assert.lengthOf(allByRole(open.element, 'textbox', /^VAT/), 0);
    open.field('Company').click();
    await until(() => open.field('Company name'));
    assert.equal(open.field('Company name').value, 'Hana Field');
    open.button('Add account').click();
    await until(() => open.button(/^Approve Hana/));
    const account = await until(() => open.session.state.account.value);
    assert.equal(account.kind, 'company');
    assert.isUndefined(account.vatNumber);
  });

  it('leads to the first wrong field and says at each what it needs', async () => {
    const open = await openPeople('account');
    await fillAccount(open, { Name: ' ', 'Billing e-mail': 'larkmead.catering', Phone: 'call me', Town: '' });
    assert.isUndefined(errorOf(open, 'Billing e-mail'), 'nothing is wrong before it is sent');
    open.button('Add account').click();
    await until(() => open.element.shadowRoot?.activeElement === open.field('Name'));
    assert.equal(errorOf(open, 'Name'), 'Enter a name.');
    assert.equal(errorOf(open, 'Billing e-mail'), 'Enter an e-mail address, such as bills@example.com.');
    assert.equal(errorOf(open, 'Town'), 'Enter a town.');
    assert.equal(errorOf(open, 'Phone'), 'Enter a phone number, such as +44 20 7946 0000.');
    assert.isUndefined(errorOf(open, 'Postcode'));
    assert.equal(open.calls('createAccount'), 0);
    open.type('Town', 'Hove');
    await until(() => errorOf(open, 'Town') === undefined);
    assert.equal(errorOf(open, 'Name'), 'Enter a name.');
  });

  it('says of everything that does not fit at once, and keeps everything typed', async () => {
    const open = await openPeople('account');
    const garbage = {
      Name: 'x'.repeat(300),
      'Billing e-mail': `${'a'.repeat(300)}@example.com`,
      Phone: 'call me 😀',
      'Street and number': 'ش'.repeat(201),
      Postcode: 'P'.repeat(21),
      Town: 'T'.repeat(101),
    };
    await fillAccount(open, garbage);
    open.button('Add account').click();
    await until(() => errorOf(open, 'Phone') === 'Enter a phone number, such as +44 20 7946 0000.');
    for (const [name, value] of Object.entries(garbage)) {
      assert.isDefined(errorOf(open, name), name);
      assert.equal(open.field(name).value, value, name);
    }
    assert.equal(open.calls('createAccount'), 0);
    await until(() => open.element.shadowRoot?.activeElement === open.field('Name'));
  });

  it('shows at its field what only the backend does not take', async () => {
    const issues = [{ path: 'billingAddress.postcode', code: 'custom', expected: 'a postcode of the country' }];
    const open = await openFew({
      createAccount: async () => ({ ok: false, refusal: { code: 'INVALID_INPUT', facts: { issues } } }),
    });
    await fillAccount(open);
    open.button('Add account').click();
    await until(() => errorOf(open, 'Postcode') === 'Enter a postcode.');
    assert.equal(open.field('Name').value, 'Hana Field');
  });

  it('takes names in any script, and the tabs of a copied cell as spaces', async () => {
    const open = await openPeople('account');
    await fillAccount(open, { Name: 'سارة\tBlåbær 😀', 'Street and number': '1\u0000New Street' });
    open.button('Add account').click();
    await until(() => open.session.state.account.value);
    assert.equal(open.session.state.account.value?.name, 'سارة Blåbær 😀');
  });

  it('finds the account that has the e-mail already, and offers it', async () => {
    const open = await openPeople('account');
    await shown(open, 5);
    await fillAccount(open, { 'Billing e-mail': 'DESMOND.COLE@example.com' });
    open.button('Add account').click();
    await until(() => open.button('Use this account'));
    assert.equal(errorOf(open, 'Billing e-mail'), 'There is an account with this e-mail already.');
    await until(() => textOf(byRole(open.element, 'form')).includes('Desmond Cole'));
    open.type('Billing e-mail', 'other@example.com');
    await until(() => allByRole(open.element, 'button', 'Use this account').length === 0);
    open.type('Billing e-mail', 'DESMOND.COLE@example.com');
    await until(() => open.button('Use this account'));
    open.button('Use this account').click();
    await until(() => open.session.state.account.value?.id === 'acc-cole');
    assert.lengthOf(allByRole(open.element, 'form'), 0);
    assert.include(textOf(open.row('Desmond Cole')), 'Approve the account first.');
  });

  it('offers that account even where it cannot be read', async () => {
    const open = await openPeople('account', { plan: [{ route: 'getAccount', fault: { kind: 'server_error' } }] });
    await fillAccount(open, { 'Billing e-mail': 'fleet@bramble.example' });
    open.button('Add account').click();
    await until(() => open.button('Use this account'));
    open.plan.length = 0;
    open.button('Use this account').click();
    await until(() => open.button(/^Selected Bramble/));
  });

  it('shows an account that was added once, however far it is read', async () => {
    const open = await openFew();
    await fillAccount(open);
    open.button('Add account').click();
    await until(() => open.button(/^Approve Hana/));
    while (allByRole(open.element, 'button', 'Show more').length > 0) {
      const before = names(open).length;
      open.button('Show more').click();
      await until(() => names(open).length > before || allByRole(open.element, 'button', 'Show more').length === 0);
    }
    assert.sameMembers(names(open), [...new Set(names(open))]);
    assert.lengthOf(names(open), 6);
  });

  it('says that an account is selected only where it is', async () => {
    const open = await openPeople('account', {
      plan: [{ route: 'createAccount', fault: { kind: 'latency', ms: 300 } }],
    });
    await shown(open, 5);
    await fillAccount(open);
    open.button('Add account').click();
    open.button(/^Select Bramble/).click();
    await open.says('Hana Field is added.');
    assert.equal(open.session.state.answers.accountId, 'acc-bramble');
  });
});
