import { decide, type NewBooking } from '@keyturn/sdk';
import { found, refuseWith } from '../rules/refused.ts';
import type { AccountRecord, BookingRecord, DriverRecord } from '../store/records.ts';
import { insertRecord } from './change-record.ts';
import { follow, type OperationContext } from './context.ts';
import type { Operation } from './operation.ts';
import { quoteBasket, type QuotedBasket } from './quote-basket.ts';
import { answerBooking } from './read-bookings.ts';
import { countVoucherUses } from './voucher-uses.ts';

/**
 * Requests a booking from an accepted quote: everything is checked and priced again, then currency, prices, vouchers,
 * frequency and terms are frozen, and each voucher's use is counted (domain.md §3, billing.md 16, 18).
 */
export const createBooking: Operation<'createBooking'> = async (context, { body }) => {
  const { accountId, driverId, handover, fingerprint: accepted } = body;
  const account = found(await context.tx.accounts.find(accountId), 'account', accountId);
  const driver = found(await context.tx.drivers.find(driverId), 'driver', driverId);
  const quoted = await quoteBasket(context, { ...body.basket, handoverModeId: handover.modeId }, 'basket.');
  const frozenHandover = await handoverOf(context, handover);
  const { quote, facts } = quoted;
  const { to } = follow(decide('draft', 'request', { ...facts, account, driver, quote: { accepted, current: quote } }));
  const booking = await newBooking(context, quoted, { account, driver, handover: frozenHandover, status: to });
  await insertRecord(context, 'request', 'booking', booking);
  await countVoucherUses(context, 'request', quote.prices.vouchers, 1);
  return answerBooking(context, booking);
};

/** The handover as frozen: an address only where the mode needs one. */
async function handoverOf(context: OperationContext, { modeId, address }: NewBooking['handover']) {
  const { policy } = await context.tenant();
  const mode = policy.handoverModes.find((candidate) => candidate.id === modeId);
  if (!mode) return refuseWith('HANDOVER_UNAVAILABLE', { handoverModeId: modeId });
  if (!mode.needsAddress) return { modeId, name: mode.name };
  return address
    ? { modeId, name: mode.name, address }
    : refuseWith('HANDOVER_ADDRESS_MISSING', { handoverModeId: modeId });
}

async function newBooking(
  context: OperationContext,
  { quote, schedule, offer }: QuotedBasket,
  given: {
    readonly account: AccountRecord;
    readonly driver: DriverRecord;
    readonly handover: BookingRecord['handover'];
    readonly status: BookingRecord['status'];
  },
): Promise<BookingRecord> {
  const { tx, now, newId } = context;
  const { policy, bookingPrefix } = await context.tenant();
  const sequence = await tx.counters.next('booking');
  const reference = `${bookingPrefix}-${String(sequence).padStart(5, '0')}`;
  const { id: packageId, mileageAllowance, duration } = offer.package;
  return {
    id: newId('bkg'),
    reference,
    sequence,
    version: 1,
    status: given.status,
    createdAt: now,
    updatedAt: now,
    locationId: quote.basket.locationId,
    start: quote.terms.anchor,
    startAt: schedule.occurrence(0).instant,
    endDate: schedule.end.date,
    endAt: schedule.end.instant,
    asset: { id: offer.asset.id, name: offer.asset.name },
    vehicle: null,
    account: { id: given.account.id, name: given.account.name },
    driver: { id: given.driver.id, name: given.driver.name },
    currency: quote.prices.currency,
    revision: null,
    lineage: { root: reference, index: 0 },
    package: { id: packageId, mileageAllowance, duration },
    extraIds: quote.basket.extraIds,
    handover: given.handover,
    terms: quote.terms,
    prices: quote.prices,
    summary: quote.summary,
    firstBillTrigger: policy.firstBill,
    collectionMethod: policy.collectionMethod,
    contracts: [],
  };
}
