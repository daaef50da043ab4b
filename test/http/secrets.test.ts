import type { Fault } from '@keyturn/mocks';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { openBackend, rejectionOf } from './open-backend.ts';

const token = 'fernhill-manager';
const person = { name: 'Agatha Geheim', email: 'agatha.geheim@example.com', phone: '+44 20 5550 1234' };
const account = {
  kind: 'person' as const,
  ...person,
  billingAddress: { line1: '1 Hidden Lane', city: 'London', postcode: 'N1 1AA', country: 'GB' },
};
const faults: readonly Fault[] = [
  { kind: 'server_error' },
  { kind: 'unavailable' },
  { kind: 'invalid_json' },
  { kind: 'wrong_shape' },
  { kind: 'cut_body' },
  { kind: 'silence' },
  { kind: 'lost_answer' },
  { kind: 'refused_connection' },
];

/** An error with its causes, as a log might write it. */
function written(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = JSON.stringify(
    Object.fromEntries(Object.getOwnPropertyNames(error).map((name) => [name, String(Reflect.get(error, name))])),
  );
  return `${String(error)} ${error.stack ?? ''} ${own} ${error.cause === undefined ? '' : written(error.cause)}`;
}

describe('errors of the client', () => {
  for (const fault of faults) {
    it(`carry no token and no personal data (${fault.kind})`, async () => {
      const { backend } = await openBackend([{ fault }], { timeoutMs: 50, retry: { limit: 1, baseDelayMs: 0 } });
      const errors = [
        await rejectionOf(backend.createAccount({ body: account }, { idempotencyKey: 'k' })),
        await rejectionOf(backend.listAccounts({ query: person.email })),
      ];
      for (const text of errors.map(written)) {
        for (const secret of [token, ...Object.values(person), '1 Hidden Lane', 'agatha'])
          assert.notInclude(text, secret);
      }
    });
  }

  it('of input carry no value of it', async () => {
    const { backend } = await openBackend();
    const outcome = await backend.createAccount(
      { body: { ...account, email: 'agatha geheim' } },
      { idempotencyKey: 'k' },
    );
    assert.isFalse(outcome.ok);
    assert.notInclude(JSON.stringify(outcome), 'agatha');
  });
});
