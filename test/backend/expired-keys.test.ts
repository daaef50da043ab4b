import { describe, it } from 'node:test';
import { assert } from 'chai';
import { openBackend, problemOf } from './support.ts';

const newAccount = {
  kind: 'person' as const,
  name: 'Nia Frost',
  email: 'nia.frost@example.com',
  phone: '+44 20 7946 0200',
  billingAddress: { line1: '1 High Street', city: 'London', postcode: 'E1 1AA', country: 'GB' },
};

describe('the record of a command', () => {
  it('is looked through with the others once an hour at most, and once expired is none even before', async () => {
    const steps: string[] = [];
    const { manager, clock } = await openBackend({ beforeStep: (step) => void steps.push(step) });
    const sweeps = () => steps.filter((step) => step === 'keys.removeExpired').length;
    const send = (key: string, email: string) =>
      manager.send('createAccount', { body: { ...newAccount, email } }, { key });
    const first = await send('k', 'one@example.com');
    clock.advance({ minutes: 59 });
    await send('other', 'two@example.com');
    assert.equal(sweeps(), 1);
    clock.advance({ days: 7, minutes: -60 });
    await send('another', 'three@example.com');
    assert.equal(sweeps(), 2);
    assert.equal((await send('k', 'one@example.com')).text, first.text);
    clock.advance({ minutes: 1 });
    problemOf(await send('k', 'one@example.com'), 409, 'EMAIL_IN_USE');
    assert.equal((await send('k', 'four@example.com')).status, 201);
    assert.equal(sweeps(), 2);
  });
});
