import * as z from 'zod/mini';
import { calls, type RouteName } from './calls.ts';
import type { Route } from './route.ts';
import { accountQuery, newAccount, newDriver } from './schemas/account-input.ts';
import { assetQuery, vehicleQuery } from './schemas/asset-query.ts';
import { basket } from './schemas/basket.ts';
import { confirmation, confirmationCommand, newBooking, reasonBody } from './schemas/booking-input.ts';
import { bookingQuery } from './schemas/booking-query.ts';
import { id } from './schemas/common.ts';
import { cursorQuery } from './schemas/query.ts';

const nothing = z.strictObject({});
/** Of a later release: known to the table and the contract, answered with 501. */
const planned = { planned: true, body: z.looseObject({}), status: 200 } as const;

/**
 * The route table, by operation name: the one source of the HTTP contract (wire.md). What no page needs lies outside
 * `calls`: here, in `routeRefusals` and in `routeSummaries`.
 */
export const routes = {
  getPolicy: { ...calls.getPolicy, capability: 'policy:read', status: 200 },
  listAssets: { ...calls.listAssets, capability: 'assets:read', query: assetQuery, status: 200 },
  getAsset: { ...calls.getAsset, capability: 'assets:read', status: 200 },
  listVehicles: { ...calls.listVehicles, capability: 'assets:read', query: vehicleQuery, status: 200 },
  createQuote: { ...calls.createQuote, capability: 'assets:read', body: basket, status: 200 },
  listAccounts: { ...calls.listAccounts, capability: 'accounts:read', query: accountQuery, status: 200 },
  getAccount: { ...calls.getAccount, capability: 'accounts:read', status: 200 },
  createAccount: { ...calls.createAccount, capability: 'accounts:create', body: newAccount, status: 201 },
  approveAccount: { ...calls.approveAccount, capability: 'accounts:approve', body: nothing, status: 200 },
  listDrivers: { ...calls.listDrivers, capability: 'accounts:read', query: cursorQuery, status: 200 },
  createDriver: { ...calls.createDriver, capability: 'drivers:create', body: newDriver, status: 201 },
  verifyDriver: { ...calls.verifyDriver, capability: 'drivers:verify', body: nothing, status: 200 },
  listBookings: { ...calls.listBookings, capability: 'bookings:read', query: bookingQuery, status: 200 },
  getBooking: { ...calls.getBooking, capability: 'bookings:read', status: 200 },
  listBookingEvents: { ...calls.listBookingEvents, capability: 'bookings:read', query: cursorQuery, status: 200 },
  createBooking: {
    ...calls.createBooking,
    event: 'request',
    capability: 'bookings:create',
    body: newBooking,
    status: 201,
  },
  previewApproval: {
    ...calls.previewApproval,
    event: 'approve',
    capability: 'bookings:approve',
    body: confirmation,
    status: 200,
  },
  approveBooking: {
    ...calls.approveBooking,
    event: 'approve',
    capability: 'bookings:approve',
    body: confirmationCommand,
    status: 200,
  },
  previewReapproval: {
    ...calls.previewReapproval,
    event: 'reapprove',
    capability: 'bookings:reapprove',
    body: confirmation,
    status: 200,
  },
  reapproveBooking: {
    ...calls.reapproveBooking,
    event: 'reapprove',
    capability: 'bookings:reapprove',
    body: confirmationCommand,
    status: 200,
  },
  raiseFirstBill: {
    ...calls.raiseFirstBill,
    event: 'raiseFirstBill',
    capability: 'billing:issue',
    body: nothing,
    status: 200,
  },
  declineBooking: {
    ...calls.declineBooking,
    event: 'decline',
    capability: 'bookings:decline',
    body: reasonBody,
    status: 200,
  },
  cancelBooking: {
    ...calls.cancelBooking,
    event: 'cancel',
    capability: 'bookings:cancel',
    body: reasonBody,
    status: 200,
  },
  previewBegin: { ...calls.previewBegin, ...planned, event: 'begin', capability: 'bookings:begin' },
  signContract: { ...calls.signContract, ...planned, event: 'signContract', capability: 'contracts:sign' },
  beginBooking: { ...calls.beginBooking, ...planned, event: 'begin', capability: 'bookings:begin' },
  pauseBilling: { ...calls.pauseBilling, ...planned, event: 'pauseBilling', capability: 'bookings:change' },
  resumeBilling: { ...calls.resumeBilling, ...planned, event: 'resumeBilling', capability: 'bookings:change' },
  extendBooking: { ...calls.extendBooking, ...planned, event: 'extend', capability: 'bookings:change' },
  swapVehicle: { ...calls.swapVehicle, ...planned, event: 'swap', capability: 'bookings:change' },
  exchangeBooking: { ...calls.exchangeBooking, ...planned, event: 'exchange', capability: 'bookings:change' },
  renewBooking: { ...calls.renewBooking, ...planned, event: 'renew', capability: 'bookings:change' },
  completeBooking: { ...calls.completeBooking, ...planned, event: 'complete', capability: 'bookings:change' },
  getSchedule: { ...calls.getSchedule, capability: 'billing:read', status: 200 },
  listOccurrences: { ...calls.listOccurrences, capability: 'billing:read', query: cursorQuery, status: 200 },
  listBills: { ...calls.listBills, capability: 'billing:read', query: cursorQuery, status: 200 },
} as const satisfies Record<RouteName, Route>;

/** The route table's type. */
export type Routes = typeof routes;

/** Schema of a path parameter. */
export const pathParameter = id;
