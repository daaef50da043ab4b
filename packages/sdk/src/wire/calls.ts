import type * as z from 'zod/mini';
import type { Call } from './route.ts';
import { account, accountPage, driver, driverPage } from './schemas/account.ts';
import { assetPage, vehiclePage, virtualAsset } from './schemas/asset.ts';
import { billPage, bookingSchedule, occurrencePage } from './schemas/bill.ts';
import { bookingEventPage } from './schemas/booking-event.ts';
import { booking, bookingPage, preview } from './schemas/booking.ts';
import { tenantPolicy } from './schemas/policy.ts';
import { quote } from './schemas/quote.ts';

const read = <const P extends string, A extends z.ZodMiniType>(path: P, answer: A) =>
  ({ method: 'GET', path, kind: 'read', answer }) as const satisfies Call;

/** A question that needs a body. */
const ask = <const P extends string, A extends z.ZodMiniType>(path: P, answer: A) =>
  ({ method: 'POST', path, kind: 'read', answer }) as const satisfies Call;

const command = <const P extends string, A extends z.ZodMiniType>(path: P, answer: A) =>
  ({ method: 'POST', path, kind: 'command', answer }) as const satisfies Call;

/** A command that changes a booking: `slug` is the last part of its path. */
const change = <const S extends string>(slug: S) =>
  ({ ...command(`/v1/bookings/{id}/${slug}`, booking), ifMatch: true }) as const satisfies Call;

/**
 * The columns of the route table that a caller needs, by operation name: all that pages load of it. `routes` is the
 * whole table (wire.md).
 */
export const calls = {
  getPolicy: read('/v1/policy', tenantPolicy),
  listAssets: read('/v1/assets', assetPage),
  getAsset: read('/v1/assets/{id}', virtualAsset),
  listVehicles: read('/v1/assets/{id}/vehicles', vehiclePage),
  createQuote: ask('/v1/quotes', quote),
  listAccounts: read('/v1/accounts', accountPage),
  getAccount: read('/v1/accounts/{id}', account),
  createAccount: command('/v1/accounts', account),
  approveAccount: command('/v1/accounts/{id}/approve', account),
  listDrivers: read('/v1/accounts/{id}/drivers', driverPage),
  createDriver: command('/v1/accounts/{id}/drivers', driver),
  verifyDriver: command('/v1/drivers/{id}/verify', driver),
  listBookings: read('/v1/bookings', bookingPage),
  getBooking: read('/v1/bookings/{id}', booking),
  listBookingEvents: read('/v1/bookings/{id}/events', bookingEventPage),
  createBooking: command('/v1/bookings', booking),
  previewApproval: ask('/v1/bookings/{id}/approve/preview', preview),
  approveBooking: change('approve'),
  previewReapproval: ask('/v1/bookings/{id}/reapprove/preview', preview),
  reapproveBooking: change('reapprove'),
  raiseFirstBill: change('raise-first-bill'),
  declineBooking: change('decline'),
  cancelBooking: change('cancel'),
  previewBegin: ask('/v1/bookings/{id}/begin/preview', preview),
  signContract: change('sign-contract'),
  beginBooking: change('begin'),
  pauseBilling: change('pause-billing'),
  resumeBilling: change('resume-billing'),
  extendBooking: change('extend'),
  swapVehicle: change('swap'),
  exchangeBooking: change('exchange'),
  renewBooking: change('renew'),
  completeBooking: change('complete'),
  getSchedule: read('/v1/bookings/{id}/schedule', bookingSchedule),
  listOccurrences: read('/v1/bookings/{id}/occurrences', occurrencePage),
  listBills: read('/v1/bookings/{id}/bills', billPage),
} as const;

/** The name of a route. */
export type RouteName = keyof typeof calls;
