import { afterEach, describe, it } from 'node:test';
import { createMockBackend } from '@keyturn/mocks';
import { assert } from 'chai';
import { createMemoryStorage } from '../sessions/open-session.ts';
import { errorOf, fillAccount, shown } from './account-page.ts';
import { leavePage } from './dress-page.ts';
import { allByRole, byRole, textOf, unmount, until } from './mount.ts';
import { openPeople } from './open-people.ts';

const fails = () => {
  throw new Error('no storage');
};

describe('the account page: a form that is kept', () => {
  afterEach(() => leavePage({ width: 1280, height: 800 }));

  it('keeps the form through a fault, and sends the same account again once only', async () => {
    const open = await openPeople('account', {
      plan: [{ route: 'createAccount', call: 1, fault: { kind: 'lost_answer' } }],
    });
    await fillAccount(open);
    open.button('Add account').click();
    await until(() => textOf(byRole(open.element, 'form')).includes('There was no answer.'));
    assert.equal(open.field('Name').value, 'Hana Field');
    open.button('Add account').click();
    await until(() => open.button(/^Approve Hana/));
    const found = await open.backend.listAccounts({ query: 'hana' });
    assert.lengthOf(found.ok ? found.value.items : [], 1);
  });

  it('keeps a half-typed form through other pages, and through a reload within a day', async () => {
    const open = await openPeople('account');
    await fillAccount(open, { Town: '' });
    open.button('Back').click();
    await until(() => open.session.state.page === 'package');
    open.session.next();
    await until(() => open.field('Name').value === 'Hana Field');
    await until(() => open.forms.text?.includes('Hana Field'));
    unmount();
    const again = await openPeople('account', { forms: open.forms });
    await until(() => again.field('Name').value === 'Hana Field');
    assert.equal(again.field('Postcode').value, 'E1 1AA');
    unmount();
    const mock = await createMockBackend({ start: '2026-01-06T09:00:01Z' });
    const late = await openPeople('account', { forms: open.forms, mock });
    await until(() => open.forms.text === null);
    assert.lengthOf(allByRole(late.element, 'form'), 0);
  });

  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"savedAt":5,"account":{}}',
    '{"savedAt":"soon","account":{"name":"x"}}',
    '{"savedAt":"2026-01-04T08:59:59Z","account":{"name":"x"}}',
  ])
    it(`opens no form for a stored ${JSON.stringify(text)}`, async () => {
      const open = await openPeople('account', { forms: createMemoryStorage(text) });
      await shown(open, 5);
      assert.lengthOf(allByRole(open.element, 'form'), 0);
    });

  it('survives a stored form of odd values', async () => {
    const text = '{"savedAt":"2026-01-05T08:00:00Z","account":{"kind":5,"name":7,"email":[]},"driver":4}';
    const open = await openPeople('account', { forms: createMemoryStorage(text) });
    await until(() => open.field('Name').value === '7');
    open.button('Add account').click();
    await until(() => errorOf(open, 'Billing e-mail'));
  });

  it('works with a storage that throws', async () => {
    const open = await openPeople('account', { forms: { text: null, load: fails, save: fails, clear: fails } });
    await fillAccount(open);
    open.button('Add account').click();
    await until(() => open.button(/^Approve Hana/));
  });

  it('forgets the form on Cancel and gives focus back', async () => {
    const open = await openPeople('account');
    await fillAccount(open);
    open.button('Cancel').click();
    await until(() => open.element.shadowRoot?.activeElement === open.button('Add new account'));
    await until(() => open.forms.text === null);
    open.button('Add new account').click();
    await until(() => open.element.shadowRoot?.activeElement === open.field('Name'));
    assert.equal(open.field('Name').value, '');
  });
});
