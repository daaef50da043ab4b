import type { Preview } from '@keyturn/sdk';
import { amount, counted, day, heading, shift } from './format.ts';
import { table } from './table.ts';

const firstBillWords: Readonly<Record<string, string>> = {
  raised: 'is raised now',
  recomputed: 'is not raised yet and follows the new start',
  replaced: 'is a draft and is replaced',
  kept: 'is kept as it is: it was billed at approval',
  kept_due_moved: 'is kept, its due date moves',
  credited_and_rebilled: 'is credited and billed again',
  difference_credited: 'is kept, the difference is credited',
  difference_billed: 'is kept, the difference is billed',
};

const contractWords: Readonly<Record<string, string>> = {
  none: 'no contract is used',
  issued: 'is issued',
  reissued: 'is reissued',
  superseded: 'was signed: it is superseded and reissued',
};

const wholeTerm = ({ before, after, difference }: NonNullable<NonNullable<Preview['diff']>['total']>): string =>
  difference.amount === 0 ? `unchanged, ${amount(after)}` : `${amount(before)} → ${amount(after)}`;

/** What re-approval changes: every date before and after, the end, the first bill, the contract. */
export function printChanges({ diff, firstBill, contract, vehicle }: Preview): string {
  if (!diff) return '';
  const rows = diff.occurrences.map(({ index, before, after, movedDays }) => [
    String(index + 1),
    before ? day(before.date) : '—',
    after ? day(after.date) : '—',
    shift(movedDays),
    before?.amount ? amount(before.amount) : '—',
    after?.amount ? amount(after.amount) : '—',
  ]);
  return [
    heading('What re-approval changes, before saving'),
    table(
      [
        { title: '#', align: 'end' },
        { title: 'Scheduled before' },
        { title: 'after' },
        { title: 'moves', align: 'end' },
        { title: 'Amount before', align: 'end' },
        { title: 'after', align: 'end' },
      ],
      rows,
    ),
    '',
    `  End          ${day(diff.end.before)} → ${day(diff.end.after)} (${shift(diff.end.movedDays)}), ${counted(diff.count.after, 'bill')}`,
    ...(diff.total ? [`  Whole term   ${wholeTerm(diff.total)}`] : []),
    `  First bill   ${firstBill.bill?.number ?? ''} ${firstBillWords[firstBill.outcome] ?? firstBill.outcome}`.trimEnd(),
    `  Contract     ${contractWords[contract] ?? contract}`,
    `  Vehicle      ${vehicle ? `${vehicle.registration}${vehicle.changed ? ', changed' : ', kept'}` : 'none'}`,
  ].join('\n');
}
