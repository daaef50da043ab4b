import { approveAccount, createAccount, getAccount, listAccounts } from './accounts.ts';
import { listBookingEvents } from './booking-events.ts';
import { getSchedule, listBills, listOccurrences } from './billing.ts';
import { getAsset, getPolicy, listAssets, listVehicles } from './catalogue.ts';
import { approveBooking, previewApproval, previewReapproval, reapproveBooking } from './confirm-booking.ts';
import { createBooking } from './create-booking.ts';
import { createDriver, listDrivers, verifyDriver } from './drivers.ts';
import { cancelBooking, declineBooking } from './end-booking.ts';
import type { BuiltRouteName, Operation } from './operation.ts';
import { createQuote } from './quote-basket.ts';
import { raiseFirstBill } from './raise-first-bill.ts';
import { getBooking, listBookings } from './read-bookings.ts';

/** What each built route means. */
export const operations: { readonly [N in BuiltRouteName]: Operation<N> } = {
  getPolicy,
  listAssets,
  getAsset,
  listVehicles,
  createQuote,
  listAccounts,
  getAccount,
  createAccount,
  approveAccount,
  listDrivers,
  createDriver,
  verifyDriver,
  listBookings,
  getBooking,
  listBookingEvents,
  createBooking,
  previewApproval,
  approveBooking,
  previewReapproval,
  reapproveBooking,
  raiseFirstBill,
  declineBooking,
  cancelBooking,
  getSchedule,
  listOccurrences,
  listBills,
};
