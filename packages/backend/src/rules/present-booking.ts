import type { Booking, BookingSummary } from '@keyturn/sdk';
import type { BookingRecord } from '../store/records.ts';
import { billHandle } from './bill.ts';
import { bookingActions, type KnownFacts, type May } from './booking-actions.ts';
import { contractStatusOf } from './contracts.ts';

/** A booking as the wire shows it to a caller. */
export function presentBooking(record: BookingRecord, known: KnownFacts, may: May): Booking {
  const { sequence: _sequence, startAt: _startAt, endAt: _endAt, ...booking } = record;
  return {
    ...booking,
    firstBill: known.firstBill && billHandle(known.firstBill),
    contractStatus: contractStatusOf(record),
    actions: bookingActions(record, known, may),
  };
}

/** A booking as a row of the list shows it to a caller. */
export function presentBookingSummary(record: BookingRecord, known: KnownFacts, may: May): BookingSummary {
  const { id, reference, version, status, createdAt, updatedAt, locationId, start, endDate } = record;
  const { asset, vehicle, account, driver, currency, revision, lineage } = record;
  return {
    id,
    reference,
    version,
    status,
    createdAt,
    updatedAt,
    locationId,
    start,
    endDate,
    asset,
    vehicle,
    account,
    driver,
    currency,
    revision,
    firstBill: known.firstBill && billHandle(known.firstBill),
    contractStatus: contractStatusOf(record),
    lineage,
    regularBill: record.summary.regular?.amounts.gross ?? null,
    actions: bookingActions(record, known, may),
  };
}
