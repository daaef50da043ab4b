import type { BookingAction } from '@keyturn/sdk';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { describeActions } from './describe-actions.ts';

const can = (event: string): BookingAction => ({ event, allowed: true });
const cannot = (event: string, code: string): BookingAction => ({
  event,
  allowed: false,
  refusal: { code, facts: {} },
});

const described = (...actions: BookingAction[]) =>
  describeActions(
    actions,
    (event) => event !== 'teleport',
    ({ refusal }) => refusal?.code ?? '?',
  );

describe('the actions of a booking', () => {
  it('lead with the one to be done next, and end with those that end it', () => {
    const { shown } = described(can('cancel'), can('reapprove'), can('raiseFirstBill'), can('decline'));
    assert.deepEqual(
      shown.map(({ event, primary }) => [event, primary]),
      [
        ['raiseFirstBill', true],
        ['reapprove', false],
        ['cancel', false],
        ['decline', false],
      ],
    );
  });

  it('say each reason once', () => {
    const { shown, reasons } = described(
      cannot('approve', 'NOT_PERMITTED'),
      cannot('raiseFirstBill', 'BILL_EXISTS'),
      cannot('cancel', 'NOT_PERMITTED'),
    );
    assert.deepEqual(reasons, [
      { text: 'NOT_PERMITTED', events: ['approve', 'cancel'] },
      { text: 'BILL_EXISTS', events: ['raiseFirstBill'] },
    ]);
    assert.deepEqual(
      shown.map(({ heldBackBy }) => heldBackBy),
      [0, 1, 0],
    );
  });

  it('are no buttons in another status, and nothing at all where none is left', () => {
    const wrong = cannot('approve', 'WRONG_STATUS');
    assert.deepEqual(described(wrong, can('cancel')).elsewhere, ['approve']);
    assert.deepEqual(described(wrong), { shown: [], reasons: [], elsewhere: [] });
  });

  it('leave out what no release performs', () => {
    assert.deepEqual(described(can('teleport')).shown, []);
  });
});
