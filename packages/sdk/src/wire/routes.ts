import * as z from 'zod/mini';
import { bookingCommand, plannedCommand } from './booking-command.ts';
import type { Route } from './route.ts';
import * as accounts from './schemas/account.ts';
import * as assets from './schemas/asset.ts';
import * as bills from './schemas/bill.ts';
import * as bookings from './schemas/booking.ts';
import { id, paging } from './schemas/common.ts';
import { tenantPolicy } from './schemas/policy.ts';
import { basket, quote } from './schemas/quote.ts';

const cursorQuery = z.strictObject(paging);

/**
 * The route table, by operation name: the one source of the HTTP contract (wire.md). Two columns that no page needs lie
 * beside it: `routeRefusals` and `routeSummaries`.
 */
export const routes = {
  getPolicy: {
    method: 'GET',
    path: '/v1/policy',
    kind: 'read',
    capability: 'policy:read',
    status: 200,
    answer: tenantPolicy,
  },
  listAssets: {
    method: 'GET',
    path: '/v1/assets',
    kind: 'read',
    capability: 'assets:read',
    query: assets.assetQuery,
    status: 200,
    answer: assets.assetPage,
  },
  getAsset: {
    method: 'GET',
    path: '/v1/assets/{id}',
    kind: 'read',
    capability: 'assets:read',
    status: 200,
    answer: assets.virtualAsset,
  },
  listVehicles: {
    method: 'GET',
    path: '/v1/assets/{id}/vehicles',
    kind: 'read',
    capability: 'assets:read',
    query: assets.vehicleQuery,
    status: 200,
    answer: assets.vehiclePage,
  },
  createQuote: {
    method: 'POST',
    path: '/v1/quotes',
    kind: 'read',
    capability: 'assets:read',
    body: basket,
    status: 200,
    answer: quote,
  },
  listAccounts: {
    method: 'GET',
    path: '/v1/accounts',
    kind: 'read',
    capability: 'accounts:read',
    query: accounts.accountQuery,
    status: 200,
    answer: accounts.accountPage,
  },
  getAccount: {
    method: 'GET',
    path: '/v1/accounts/{id}',
    kind: 'read',
    capability: 'accounts:read',
    status: 200,
    answer: accounts.account,
  },
  createAccount: {
    method: 'POST',
    path: '/v1/accounts',
    kind: 'command',
    capability: 'accounts:create',
    body: accounts.newAccount,
    status: 201,
    answer: accounts.account,
  },
  approveAccount: {
    method: 'POST',
    path: '/v1/accounts/{id}/approve',
    kind: 'command',
    capability: 'accounts:approve',
    body: z.strictObject({}),
    status: 200,
    answer: accounts.account,
  },
  listDrivers: {
    method: 'GET',
    path: '/v1/accounts/{id}/drivers',
    kind: 'read',
    capability: 'accounts:read',
    query: cursorQuery,
    status: 200,
    answer: accounts.driverPage,
  },
  createDriver: {
    method: 'POST',
    path: '/v1/accounts/{id}/drivers',
    kind: 'command',
    capability: 'drivers:create',
    body: accounts.newDriver,
    status: 201,
    answer: accounts.driver,
  },
  verifyDriver: {
    method: 'POST',
    path: '/v1/drivers/{id}/verify',
    kind: 'command',
    capability: 'drivers:verify',
    body: z.strictObject({}),
    status: 200,
    answer: accounts.driver,
  },
  listBookings: {
    method: 'GET',
    path: '/v1/bookings',
    kind: 'read',
    capability: 'bookings:read',
    query: bookings.bookingQuery,
    status: 200,
    answer: bookings.bookingPage,
  },
  getBooking: {
    method: 'GET',
    path: '/v1/bookings/{id}',
    kind: 'read',
    capability: 'bookings:read',
    status: 200,
    answer: bookings.booking,
  },
  createBooking: {
    method: 'POST',
    path: '/v1/bookings',
    kind: 'command',
    event: 'request',
    capability: 'bookings:create',
    body: bookings.newBooking,
    status: 201,
    answer: bookings.booking,
  },
  previewApproval: {
    method: 'POST',
    path: '/v1/bookings/{id}/approve/preview',
    kind: 'read',
    event: 'approve',
    capability: 'bookings:approve',
    body: bookings.confirmation,
    status: 200,
    answer: bookings.preview,
  },
  approveBooking: bookingCommand('approve', 'approve', 'bookings:approve', bookings.confirmationCommand),
  previewReapproval: {
    method: 'POST',
    path: '/v1/bookings/{id}/reapprove/preview',
    kind: 'read',
    event: 'reapprove',
    capability: 'bookings:reapprove',
    body: bookings.confirmation,
    status: 200,
    answer: bookings.preview,
  },
  reapproveBooking: bookingCommand('reapprove', 'reapprove', 'bookings:reapprove', bookings.confirmationCommand),
  raiseFirstBill: bookingCommand('raiseFirstBill', 'raise-first-bill', 'billing:issue', z.strictObject({})),
  declineBooking: bookingCommand('decline', 'decline', 'bookings:decline', bookings.reasonBody),
  cancelBooking: bookingCommand('cancel', 'cancel', 'bookings:cancel', bookings.reasonBody),
  previewBegin: {
    method: 'POST',
    path: '/v1/bookings/{id}/begin/preview',
    kind: 'read',
    planned: true,
    event: 'begin',
    capability: 'bookings:begin',
    body: z.looseObject({}),
    status: 200,
    answer: bookings.preview,
  },
  signContract: plannedCommand('signContract', 'sign-contract', 'contracts:sign'),
  beginBooking: plannedCommand('begin', 'begin', 'bookings:begin'),
  pauseBilling: plannedCommand('pauseBilling', 'pause-billing', 'bookings:change'),
  resumeBilling: plannedCommand('resumeBilling', 'resume-billing', 'bookings:change'),
  extendBooking: plannedCommand('extend', 'extend', 'bookings:change'),
  swapVehicle: plannedCommand('swap', 'swap', 'bookings:change'),
  exchangeBooking: plannedCommand('exchange', 'exchange', 'bookings:change'),
  renewBooking: plannedCommand('renew', 'renew', 'bookings:change'),
  completeBooking: plannedCommand('complete', 'complete', 'bookings:change'),
  getSchedule: {
    method: 'GET',
    path: '/v1/bookings/{id}/schedule',
    kind: 'read',
    capability: 'billing:read',
    status: 200,
    answer: bills.bookingSchedule,
  },
  listOccurrences: {
    method: 'GET',
    path: '/v1/bookings/{id}/occurrences',
    kind: 'read',
    capability: 'billing:read',
    query: cursorQuery,
    status: 200,
    answer: bills.occurrencePage,
  },
  listBills: {
    method: 'GET',
    path: '/v1/bookings/{id}/bills',
    kind: 'read',
    capability: 'billing:read',
    query: cursorQuery,
    status: 200,
    answer: bills.billPage,
  },
} as const satisfies Record<string, Route>;

/** The route table's type. */
export type Routes = typeof routes;
/** The name of a route. */
export type RouteName = keyof Routes;

/** Schema of a path parameter. */
export const pathParameter = id;
