import { describe, it } from 'node:test';
import { assert } from 'chai';
import { fillTo, openWizard } from './open-session.ts';

describe('the live quote of the wizard', () => {
  it('follows every answer that has a price and says while it is not up to date', async () => {
    const { session } = await openWizard();
    await fillTo(session, 'package', { mileageAllowanceId: 'mi-800', duration: { months: 12 } });
    const before = session.state.quote;
    assert.isTrue(before.fresh);
    session.answer({ extraIds: ['ext-tyres', 'ext-second-driver'] });
    assert.isFalse(session.state.quote.fresh);
    assert.equal(session.state.quote.value, before.value, 'the last good one stays visible');
    await session.settled();
    const after = session.state.quote;
    assert.isTrue(after.fresh);
    const gross = (quote: typeof after) => quote.value?.summary.total.gross.amount ?? 0;
    // 12 bills more expensive by 12.50 net and 9.99 gross.
    assert.equal(gross(after) - gross(before), 12 * (1500 + 999));
  });

  it('shows only the newest price when answers change faster than prices come', async () => {
    const { session } = await openWizard({
      plan: [{ fault: { kind: 'latency', ms: 20 }, route: 'createQuote', call: 1 }],
    });
    await fillTo(session, 'asset', { assetId: 'linnet' });
    session.answer({ mileageAllowanceId: 'mi-800', duration: { months: 1 } });
    session.answer({ duration: { months: 12 } });
    await session.settled();
    assert.equal(session.state.quote.value?.summary.total.count, 12);
    assert.isTrue(session.state.quote.fresh);
  });

  it('adds promo codes one by one and explains the one that does not apply', async () => {
    const { session } = await openWizard();
    await fillTo(session, 'package', { mileageAllowanceId: 'mi-800', duration: { months: 12 } });
    assert.isTrue(await session.addVoucher(' SPRING10 '));
    const discounted = session.state.quote.value;
    const codes = ['OLD5', 'GONE', 'NO-SUCH-CODE', 'SOLO25'];
    const expected = ['VOUCHER_EXPIRED', 'VOUCHER_EXHAUSTED', 'VOUCHER_UNKNOWN', 'VOUCHER_NOT_COMBINABLE'];
    for (const [index, code] of codes.entries()) {
      assert.isFalse(await session.addVoucher(code));
      assert.equal(session.state.refusedVoucher?.code, code);
      assert.equal(session.state.refusedVoucher?.refusal?.code, expected[index]);
      assert.deepEqual(session.state.answers.voucherCodes, ['SPRING10']);
      assert.equal(session.state.quote.value, discounted, 'nothing was changed');
      assert.isTrue(session.state.quote.fresh);
    }
    assert.isTrue(await session.addVoucher('WELCOME50'));
    assert.isNull(session.state.refusedVoucher);
    assert.isTrue(session.removeVoucher('SPRING10'));
    await session.settled();
    assert.deepEqual(
      session.state.quote.value?.prices.vouchers.map(({ code }) => code),
      ['WELCOME50'],
    );
  });

  it('keeps the promo code in the box when the network fails, to be tried again', async () => {
    const { session, plan } = await openWizard();
    await fillTo(session, 'package', { mileageAllowanceId: 'mi-800', duration: { months: 12 } });
    plan.push({ fault: { kind: 'refused_connection' } });
    assert.isFalse(await session.addVoucher('SPRING10'));
    assert.equal(session.state.refusedVoucher?.code, 'SPRING10');
    assert.isNotNull(session.state.refusedVoucher?.fault);
    plan.length = 0;
    assert.isTrue(await session.addVoucher('SPRING10'));
  });

  it('sends the person to the page where a refusal of the quote can be mended', async () => {
    const { session, mock } = await openWizard();
    await fillTo(session, 'package', { mileageAllowanceId: 'mi-800', duration: { months: 12 } });
    mock.clock.set('2026-03-01T00:00:00Z');
    await session.refresh();
    assert.equal(session.state.quote.refusal?.code, 'START_NOT_IN_FUTURE');
    const broken = session.state.pages.filter(({ problems }) => problems.length > 0).map(({ id }) => id);
    assert.equal(broken[0], 'when');
  });

  it('shows a fault and the last good price, and prices again on refresh', async () => {
    const { session, plan } = await openWizard();
    await fillTo(session, 'package', { mileageAllowanceId: 'mi-800', duration: { months: 12 } });
    const { value } = session.state.quote;
    plan.push({ fault: { kind: 'server_error' } });
    session.answer({ extraIds: ['ext-child-seat'] });
    await session.settled();
    assert.equal(session.state.quote.status, 'failed');
    assert.equal(session.state.quote.value, value);
    assert.isFalse(session.state.quote.fresh);
    plan.length = 0;
    await session.refresh();
    assert.isTrue(session.state.quote.fresh);
  });
});
