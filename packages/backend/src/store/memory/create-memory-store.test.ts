import { describe, it } from 'node:test';
import { assert } from 'chai';
import type { AccountRecord, BillRecord } from '../records.ts';
import { UniqueViolation, VersionMismatch } from '../store-errors.ts';
import type { Store, Transaction } from '../store.ts';
import { createMemoryStore } from './create-memory-store.ts';

const account = (id: string, email = `${id}@example.com`): AccountRecord => ({
  id,
  version: 1,
  kind: 'person',
  name: id,
  email,
  phone: '+44 20 7946 0100',
  billingAddress: { line1: '1 High Street', city: 'London', postcode: 'E1', country: 'GB' },
  status: 'pending',
  driverCount: 0,
  createdAt: '2026-01-05T09:00:00.000Z',
});

const nothing = { amount: 0, currency: 'GBP' };
const bill = (id: string, more: Partial<BillRecord> = {}): BillRecord => ({
  id,
  version: 1,
  bookingId: 'bkg',
  sequence: 1,
  number: null,
  kind: 'first',
  occurrenceIndex: 0,
  status: 'draft',
  createdAt: '2026-01-05T09:00:00.000Z',
  issuedAt: null,
  issueDate: null,
  dueDate: null,
  period: null,
  amounts: { lines: [], discount: nothing, net: nothing, tax: nothing, gross: nothing },
  paid: nothing,
  credited: nothing,
  creditNotes: [],
  replaces: null,
  supplements: null,
  replaced: false,
  ...more,
});

const refused = async (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => assert.fail('a rejection was expected'),
    (error: unknown) => error,
  );

const inStore = <T>(store: Store, work: (tx: Transaction) => Promise<T>, tenant = 'one'): Promise<T> =>
  store.transaction(tenant, work);

describe('a transaction of the memory store', () => {
  it('that rejects leaves nothing: rows added, changed and removed, and numbers', async () => {
    const store = createMemoryStore();
    await inStore(store, async (tx) => {
      await tx.accounts.insert(account('ann'));
      await tx.bills.insert(bill('draft'));
      await tx.counters.next('bill');
    });
    const failure = new Error('half-way');
    const error = await refused(
      inStore(store, async (tx) => {
        await tx.accounts.update({ ...account('ann'), name: 'other', version: 2 }, 1);
        await tx.accounts.insert(account('bob'));
        await tx.bills.remove('draft');
        await tx.bills.insert(bill('new'));
        assert.equal(await tx.counters.next('bill'), 2);
        throw failure;
      }),
    );
    assert.equal(error, failure);
    await inStore(store, async (tx) => {
      assert.deepEqual(await tx.accounts.find('ann'), account('ann'));
      assert.isNull(await tx.accounts.find('bob'));
      assert.deepEqual(
        (await tx.bills.ofBooking('bkg')).map(({ id }) => id),
        ['draft'],
      );
      assert.equal(await tx.counters.next('bill'), 2);
    });
  });

  it('runs after those of the same tenant that began before, beside those of others', async () => {
    const store = createMemoryStore();
    const seen: string[] = [];
    const count = (name: string, tenant: string) =>
      inStore(
        store,
        async (tx) => {
          seen.push(`${name} begins`);
          const before = await tx.counters.next('bill');
          await tx.counters.next('booking');
          const after = await tx.counters.next('bill');
          assert.equal(after, before + 1, 'nobody came in between');
          seen.push(`${name} ends`);
        },
        tenant,
      );
    await Promise.all([count('a', 'one'), count('b', 'one'), count('c', 'two')]);
    const of = (...names: string[]) => seen.filter((entry) => names.some((name) => entry.startsWith(name)));
    assert.deepEqual(of('a', 'b'), ['a begins', 'a ends', 'b begins', 'b ends']);
    assert.isBelow(seen.indexOf('c begins'), seen.indexOf('a ends'));
  });

  it('goes on after one that failed', async () => {
    const store = createMemoryStore();
    await refused(inStore(store, async () => Promise.reject(new Error('x'))));
    assert.equal(await inStore(store, (tx) => tx.counters.next('bill')), 1);
  });

  it('cannot be used when it is over', async () => {
    const store = createMemoryStore();
    const kept = await inStore(store, async (tx) => tx);
    const error = await refused(kept.counters.next('bill'));
    assert.include(String(error), 'counters.next');
  });

  it('finds nothing of another tenant', async () => {
    const store = createMemoryStore();
    await inStore(store, (tx) => tx.accounts.insert(account('ann')));
    await inStore(
      store,
      async (tx) => {
        assert.isNull(await tx.accounts.find('ann'));
        assert.isNull(await tx.accounts.findByEmail('ann@example.com'));
        assert.deepEqual((await tx.accounts.list({}, { limit: 10 })).items, []);
        await tx.accounts.insert(account('ann'));
      },
      'two',
    );
  });

  it('gives and takes copies', async () => {
    const store = createMemoryStore();
    const given = account('ann');
    await inStore(store, (tx) => tx.accounts.insert(given));
    Object.assign(given, { name: 'changed outside' });
    const taken = await inStore(store, (tx) => tx.accounts.find('ann'));
    Object.assign(taken ?? {}, { name: 'changed outside' });
    Object.assign(taken?.billingAddress ?? {}, { city: 'changed outside' });
    assert.deepEqual(await inStore(store, (tx) => tx.accounts.find('ann')), account('ann'));
  });

  it('names each step before it is taken', async () => {
    const steps: string[] = [];
    const store = createMemoryStore({ beforeStep: (step) => void steps.push(step) });
    await inStore(store, async (tx) => {
      await tx.accounts.insert(account('ann'));
      await tx.accounts.find('ann');
    });
    assert.deepEqual(steps, ['accounts.insert', 'accounts.find']);
  });
});

describe('the constraints of the memory store', () => {
  it('refuse a change of what somebody changed since, or of nothing', async () => {
    const store = createMemoryStore();
    await inStore(store, (tx) => tx.accounts.insert(account('ann')));
    const update = (version: number, id = 'ann') =>
      inStore(store, (tx) => tx.accounts.update({ ...account(id), version: version + 1 }, version));
    await update(1);
    assert.instanceOf(await refused(update(1)), VersionMismatch);
    assert.instanceOf(await refused(update(1, 'bob')), VersionMismatch);
  });

  const twice: readonly [
    string,
    string,
    (tx: Transaction) => Promise<unknown>,
    (tx: Transaction) => Promise<unknown>,
  ][] = [
    [
      'an id',
      'id',
      (tx) => tx.accounts.insert(account('ann')),
      (tx) => tx.accounts.insert(account('ann', 'other@example.com')),
    ],
    [
      'an e-mail, whatever its case',
      'account.email',
      (tx) => tx.accounts.insert(account('ann')),
      (tx) => tx.accounts.insert(account('bob', 'ANN@Example.com')),
    ],
    [
      'a bill number',
      'bill.number',
      (tx) => tx.bills.insert(bill('a', { number: '1' })),
      (tx) => tx.bills.insert(bill('b', { number: '1', occurrenceIndex: 1 })),
    ],
    [
      'an occurrence of a booking',
      'bill.occurrence',
      (tx) => tx.bills.insert(bill('a')),
      (tx) => tx.bills.insert(bill('b')),
    ],
  ];
  for (const [what, constraint, first, second] of twice) {
    it(`refuse ${what} twice`, async () => {
      const store = createMemoryStore();
      await inStore(store, first);
      const error = await refused(inStore(store, second));
      assert.instanceOf(error, UniqueViolation);
      assert.equal(error.constraint, constraint);
      await inStore(store, second, 'two');
    });
  }

  it('let an occurrence have another bill once the first is replaced, and bills of none have any number', async () => {
    const store = createMemoryStore();
    await inStore(store, async (tx) => {
      await tx.bills.insert(bill('a', { replaced: true }));
      await tx.bills.insert(bill('b'));
      await tx.bills.insert(bill('c', { occurrenceIndex: null }));
      await tx.bills.insert(bill('d', { occurrenceIndex: null }));
    });
    const error = await refused(inStore(store, (tx) => tx.bills.update({ ...bill('a'), version: 2 }, 1)));
    assert.instanceOf(error, UniqueViolation, 'nor may a replaced one come back');
  });

  it('keep issued bills', async () => {
    const store = createMemoryStore();
    await inStore(store, (tx) => tx.bills.insert(bill('a', { status: 'unpaid', number: '1' })));
    await refused(inStore(store, (tx) => tx.bills.remove('a')));
    assert.equal((await inStore(store, (tx) => tx.bills.find('a')))?.id, 'a');
  });
});

describe('idempotency keys in the memory store', () => {
  const record = {
    userId: 'u',
    key: 'k',
    fingerprint: 'f',
    claimId: 'c1',
    leaseUntil: '2026-01-05T09:01:00Z',
    expiresAt: '2026-01-12T09:00:00Z',
    answer: null,
  };
  const now = '2026-01-05T09:00:00Z';
  const lastMoment = '2026-01-12T08:59:59.999Z';
  const expired = '2026-01-12T09:00:00.000Z';

  it('are changed and released by the claim that holds them only', async () => {
    const store = createMemoryStore();
    await inStore(store, async ({ keys }) => {
      await keys.insert(record, now);
      assert.isFalse(await keys.update({ ...record, claimId: 'c2' }, 'c0'));
      await keys.release('u', 'k', 'c0');
      assert.deepEqual(await keys.find('u', 'k', now), record);
      assert.isTrue(await keys.update({ ...record, claimId: 'c2' }, 'c1'));
      await keys.release('u', 'k', 'c2');
      assert.isNull(await keys.find('u', 'k', now));
    });
  });

  it('stay once they have an answer, until they expire', async () => {
    const store = createMemoryStore();
    await inStore(store, async ({ keys }) => {
      await keys.insert({ ...record, answer: { status: 200, headers: {}, body: '{}' } }, now);
      await keys.release('u', 'k', 'c1');
      await keys.removeExpired(lastMoment);
      assert.isNotNull(await keys.find('u', 'k', now));
      await keys.removeExpired(expired);
      assert.isNull(await keys.find('u', 'k', now));
    });
  });

  it('that have expired are not found and give way to new ones, whether anybody swept or not', async () => {
    const store = createMemoryStore();
    await inStore(store, async ({ keys }) => {
      await keys.insert(record, now);
      assert.deepEqual(await keys.find('u', 'k', lastMoment), record);
      assert.isNull(await keys.find('u', 'k', expired));
    });
    const next = { ...record, claimId: 'c2', expiresAt: '2026-01-19T09:00:00Z' };
    assert.instanceOf(await refused(inStore(store, ({ keys }) => keys.insert(next, lastMoment))), UniqueViolation);
    await inStore(store, async ({ keys }) => {
      await keys.insert(next, expired);
      assert.deepEqual(await keys.find('u', 'k', expired), next);
    });
  });

  it('of two users never meet, however they are spelt', async () => {
    const store = createMemoryStore();
    await inStore(store, async ({ keys }) => {
      await keys.insert({ ...record, userId: 'a', key: 'b:c' }, now);
      await keys.insert({ ...record, userId: 'a:b', key: 'c' }, now);
    });
    const error = await refused(inStore(store, ({ keys }) => keys.insert({ ...record, userId: 'a', key: 'b:c' }, now)));
    assert.instanceOf(error, UniqueViolation);
  });
});
