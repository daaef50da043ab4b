import type { Store } from '@keyturn/backend';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import {
  approved,
  at,
  basketOf,
  bodyOf,
  confirmationOf,
  everything,
  openBackend,
  problemOf,
  request,
  type OpenBackend,
} from './support.ts';

/** A backend whose store fails at the n-th step from when it is told to. */
async function fragile() {
  let failAt = Number.POSITIVE_INFINITY;
  let steps = 0;
  const backend = await openBackend({
    beforeStep: () => {
      steps += 1;
      if (steps === failAt) throw new Error(`the store failed at step ${steps}`);
    },
  });
  return {
    backend,
    failAt: (step: number) => {
      failAt = step;
      steps = 0;
    },
  };
}

type Prepared = (key: string) => Promise<{ readonly status: number; readonly body: unknown }>;

const commands: Readonly<Record<string, (backend: OpenBackend) => Promise<Prepared>>> = {
  createBooking: async ({ manager }) => {
    const body = bodyOf(await manager.get('createQuote', { body: basketOf({ voucherCodes: ['LASTONE'] }) }));
    return (key) => manager.send('createBooking', { body }, { key });
  },
  approveBooking: async ({ manager }) => {
    const { id, version, start } = await request(manager);
    const body = confirmationOf(await manager.get('previewApproval', { id, body: { start } }));
    return (key) => manager.send('approveBooking', { id, version, body }, { key });
  },
  reapproveBooking: async ({ manager }) => {
    const { id, version } = await approved(manager, { packageId: 'kestrel-800-2w', start: at('2026-01-12') });
    const body = confirmationOf(await manager.get('previewReapproval', { id, body: { start: at('2026-02-02') } }));
    return (key) => manager.send('reapproveBooking', { id, version, body }, { key });
  },
  cancelBooking: async ({ manager }) => {
    const { id, version } = await approved(manager, { voucherCodes: ['SPRING10'] });
    return (key) => manager.send('cancelBooking', { id, version, body: { reason: 'no' } }, { key });
  },
};

describe('a store that fails in the middle', () => {
  for (const [name, prepare] of Object.entries(commands)) {
    it(`${name}: whatever step fails, nothing of it remains, and the same key succeeds afterwards`, async () => {
      const { backend, failAt } = await fragile();
      const send = await prepare(backend);
      const before = await everything(backend.manager);
      let failures = 0;
      for (let step = 1; ; step += 1) {
        failAt(step);
        const answer = await send('one-key');
        failAt(Number.POSITIVE_INFINITY);
        if (answer.status < 300) break;
        problemOf(answer, 500, 'INTERNAL');
        failures += 1;
        assert.deepEqual(await everything(backend.manager), before, `after a failure at step ${step}`);
        assert.isBelow(step, 100);
      }
      assert.isAbove(failures, 10);
      assert.equal(backend.faults.length, failures);
      assert.notDeepEqual(await everything(backend.manager), before);
    });
  }

  it('gives references and bill numbers back, so that neither has a gap', async () => {
    const { backend, failAt } = await fragile();
    const { manager } = backend;
    const one = await approved(manager);
    const two = await request(manager);
    const body = confirmationOf(await manager.get('previewApproval', { id: two.id, body: { start: two.start } }));
    const send = () => manager.send('approveBooking', { id: two.id, version: 1, body });
    for (let step = 1, status = 500; status === 500; step += 1) {
      failAt(step);
      ({ status } = await send());
    }
    failAt(Number.POSITIVE_INFINITY);
    const numbers = [];
    for (const { id } of [one, two]) numbers.push((await manager.get('getBooking', { id })).firstBill?.number);
    assert.deepEqual(numbers, ['FM-000001', 'FM-000002']);
  });
});

describe('a store that runs a transaction twice, as one that retries conflicts does', () => {
  it('has each effect once', async () => {
    const backend = await openBackend();
    const { store } = backend;
    const once = store.transaction.bind(store);
    const rolledBack = new Error('conflict');
    const transaction: Store['transaction'] = async (tenantId, work) => {
      await once(tenantId, async (tx) => {
        await work(tx);
        throw rolledBack;
      }).catch((error: unknown) => {
        if (error !== rolledBack) throw error;
      });
      return once(tenantId, work);
    };
    Object.assign(store, { transaction });
    const booking = await approved(backend.manager, { voucherCodes: ['LASTONE'] });
    assert.deepEqual([booking.reference, booking.firstBill?.number, booking.version], ['FERN-00001', 'FM-000001', 2]);
    assert.deepEqual(backend.faults, []);
  });
});

const periodOf = (copy: unknown) => (copy as { readonly period?: unknown } | undefined)?.period;

describe('the audit trail', () => {
  it('says who changed what when, with both copies', async () => {
    const { manager, colleague, store, clock } = await openBackend();
    const booking = await request(manager);
    clock.advance({ hours: 1 });
    const { id, version, start } = booking;
    const preview = await colleague.get('previewApproval', { id, body: { start } });
    await colleague.get('approveBooking', { id, version, body: confirmationOf(preview) });
    const [requested, approval, ...others] = await store.transaction('fernhill', ({ audit }) =>
      audit.ofResource('booking', id),
    );
    assert.deepEqual(others, []);
    assert.deepEqual([requested?.userId, requested?.event, requested?.before], ['usr-manager', 'request', null]);
    assert.deepEqual(
      [approval?.userId, approval?.event, approval?.at],
      ['usr-colleague', 'approve', '2026-01-05T10:00:00.000Z'],
    );
    assert.deepEqual(approval?.before, requested?.after);
    assert.include(approval?.after as object, { status: 'approved', version: 2 });
    const { firstBill } = await manager.get('getBooking', { id });
    const bill = await store.transaction('fernhill', ({ audit }) => audit.ofResource('bill', firstBill?.id ?? ''));
    assert.deepEqual(
      bill.map((entry) => [entry.event, entry.before]),
      [['approve', null]],
    );
  });

  it('keeps both periods of a bill that re-approval kept', async () => {
    const { manager, store } = await openBackend();
    const booking = await approved(manager);
    const preview = await manager.get('previewReapproval', { id: booking.id, body: { start: at('2026-01-20') } });
    await manager.get('reapproveBooking', { id: booking.id, version: booking.version, body: confirmationOf(preview) });
    const entries = await store.transaction('fernhill', ({ audit }) =>
      audit.ofResource('bill', booking.firstBill?.id ?? ''),
    );
    const last = entries.at(-1);
    assert.deepEqual(periodOf(last?.before), ['2026-01-15', '2026-02-15']);
    assert.deepEqual(periodOf(last?.after), ['2026-01-20', '2026-02-20']);
  });
});
