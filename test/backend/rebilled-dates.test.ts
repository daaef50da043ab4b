import { putBillInto } from '@keyturn/mocks';
import type { TenantPolicy } from '@keyturn/sdk';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { confirm, february, january, stub } from './reapproval.ts';
import { approved, billsOf, changePolicy, openBackend } from './support.ts';

/** A bill raised by hand at a tenant with that trigger and due on that date, about to be replaced a day later. */
async function prepareReplacement(firstBill: TenantPolicy['firstBill'], dueDate: string) {
  const backend = await openBackend();
  const { manager, store, clock } = backend;
  await changePolicy(backend, () => ({ firstBill }));
  const { id, version } = await approved(manager, { packageId: stub, start: january });
  const before =
    firstBill.trigger === 'on_approval'
      ? await manager.get('getBooking', { id })
      : await manager.get('raiseFirstBill', { id, version, body: {} });
  await putBillInto(store, 'fernhill', before.firstBill?.id ?? '', 'unpaid', { dueDate });
  clock.advance({ days: 1 });
  const [old] = await billsOf(manager, before);
  if (!old) return assert.fail('a first bill was expected');
  const preview = await manager.get('previewReapproval', { id, body: { start: february } });
  return { backend, before, old, preview };
}

describe('the dates of a bill that replaces an unpaid one', () => {
  const cases: readonly [string, TenantPolicy['firstBill'], string, string, string][] = [
    [
      'are those of the new start where the trigger is tied to it',
      { trigger: 'on_start_date' },
      '2026-01-12',
      '2026-02-02',
      '2026-02-09',
    ],
    [
      'count back from the new start',
      { trigger: 'days_before_start', days: 10 },
      '2026-01-12',
      '2026-01-23',
      '2026-01-30',
    ],
    ['are not before today', { trigger: 'days_before_start', days: 40 }, '2026-01-12', '2026-01-06', '2026-01-13'],
    [
      'are not due before a kept bill would be',
      { trigger: 'days_before_start', days: 40 },
      '2026-03-01',
      '2026-01-06',
      '2026-03-01',
    ],
    [
      'are of today where the trigger is not tied to the start',
      { trigger: 'on_approval' },
      '2026-03-01',
      '2026-01-06',
      '2026-01-13',
    ],
  ];
  for (const [what, trigger, oldDue, issueDate, dueDate] of cases) {
    it(`${what}, and saving keeps to the preview`, async () => {
      const moved = await prepareReplacement(trigger, oldDue);
      const { firstBill } = moved.preview;
      assert.deepEqual(
        [firstBill.outcome, firstBill.issueDate, firstBill.dueDate],
        ['credited_and_rebilled', issueDate, dueDate],
      );
      const [old, next] = (await confirm(moved)).bills;
      assert.deepEqual([next?.replaces, next?.issueDate, next?.dueDate], [old?.id, issueDate, dueDate]);
    });
  }
});
