import * as z from 'zod/mini';
import type { RefusalCode } from '../booking/refusal.ts';
import type { BookingEvent } from '../booking/transitions.ts';
import type { Capability } from './capabilities.ts';
import * as accounts from './schemas/account.ts';
import * as assets from './schemas/asset.ts';
import * as bills from './schemas/bill.ts';
import * as bookings from './schemas/booking.ts';
import { id, paging } from './schemas/common.ts';
import { tenantPolicy } from './schemas/policy.ts';
import { basket, quote } from './schemas/quote.ts';

/** One route of the contract. Client, handler, mocks and OpenAPI interpret this object (wire.md). */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** Path under the base URL, parameters in braces. */
  readonly path: string;
  /** `read` changes nothing, whatever its method; `command` carries an `Idempotency-Key`. */
  readonly kind: 'read' | 'command';
  /** The change of a booking: carries `If-Match: "<version>"`. */
  readonly ifMatch?: true;
  /** Not built yet: answers 501 `NOT_IMPLEMENTED`. */
  readonly planned?: true;
  readonly event?: BookingEvent;
  readonly capability: Capability;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly status: 200 | 201;
  readonly answer: z.ZodMiniType;
  /** Refusals by a rule (409) beyond those that any route may answer. */
  readonly refusals: readonly RefusalCode[];
}

const cursorQuery = z.strictObject(paging);

const startRefusals = ['START_WRONG_ZONE', 'START_NOT_ON_CLOCK', 'START_NOT_IN_FUTURE'] as const;
const basketRefusals = [
  'PACKAGE_UNAVAILABLE',
  'EXTRA_UNAVAILABLE',
  'HANDOVER_UNAVAILABLE',
  'ASSET_UNAVAILABLE',
  'VOUCHER_UNKNOWN',
  'VOUCHER_EXPIRED',
  'VOUCHER_EXHAUSTED',
  'VOUCHER_NOT_COMBINABLE',
] as const;
const policyStartRefusals = ['START_OFF_STEP', 'START_TOO_SOON', 'START_OUTSIDE_OPENING_HOURS'] as const;

const beginRefusals = ['HANDOVER_IN_FUTURE', 'CONTRACT_UNSIGNED', 'ELAPSED_OCCURRENCES'] as const;

/** A change of a booking by one of its events. */
const bookingCommand = <const P extends string, B extends z.ZodMiniType>(
  event: BookingEvent,
  slug: P,
  capability: Capability,
  body: B,
  refusals: readonly RefusalCode[],
) =>
  ({
    method: 'POST',
    path: `/v1/bookings/{id}/${slug}`,
    kind: 'command',
    ifMatch: true,
    event,
    capability,
    body,
    status: 200,
    answer: bookings.booking,
    refusals: ['WRONG_STATUS', ...refusals],
  }) as const satisfies Route;

/** An event of a later release: known to the table and the contract, answered with 501. */
const plannedCommand = (
  event: BookingEvent,
  slug: string,
  capability: Capability,
  refusals: readonly RefusalCode[] = [],
) => ({ ...bookingCommand(event, slug, capability, z.looseObject({}), refusals), planned: true as const });

/** The route table, by operation name: the one source of the HTTP contract (wire.md). */
export const routes = {
  getPolicy: {
    method: 'GET',
    path: '/v1/policy',
    kind: 'read',
    capability: 'policy:read',
    status: 200,
    answer: tenantPolicy,
    refusals: [],
  },
  listAssets: {
    method: 'GET',
    path: '/v1/assets',
    kind: 'read',
    capability: 'assets:read',
    query: assets.assetQuery,
    status: 200,
    answer: assets.assetPage,
    refusals: [],
  },
  getAsset: {
    method: 'GET',
    path: '/v1/assets/{id}',
    kind: 'read',
    capability: 'assets:read',
    status: 200,
    answer: assets.virtualAsset,
    refusals: [],
  },
  listVehicles: {
    method: 'GET',
    path: '/v1/assets/{id}/vehicles',
    kind: 'read',
    capability: 'assets:read',
    query: assets.vehicleQuery,
    status: 200,
    answer: assets.vehiclePage,
    refusals: [],
  },
  createQuote: {
    method: 'POST',
    path: '/v1/quotes',
    kind: 'read',
    capability: 'assets:read',
    body: basket,
    status: 200,
    answer: quote,
    refusals: ['NOT_FOUND', ...startRefusals, ...policyStartRefusals, ...basketRefusals],
  },
  listAccounts: {
    method: 'GET',
    path: '/v1/accounts',
    kind: 'read',
    capability: 'accounts:read',
    query: accounts.accountQuery,
    status: 200,
    answer: accounts.accountPage,
    refusals: [],
  },
  getAccount: {
    method: 'GET',
    path: '/v1/accounts/{id}',
    kind: 'read',
    capability: 'accounts:read',
    status: 200,
    answer: accounts.account,
    refusals: [],
  },
  createAccount: {
    method: 'POST',
    path: '/v1/accounts',
    kind: 'command',
    capability: 'accounts:create',
    body: accounts.newAccount,
    status: 201,
    answer: accounts.account,
    refusals: ['EMAIL_IN_USE'],
  },
  approveAccount: {
    method: 'POST',
    path: '/v1/accounts/{id}/approve',
    kind: 'command',
    capability: 'accounts:approve',
    body: z.strictObject({}),
    status: 200,
    answer: accounts.account,
    refusals: [],
  },
  listDrivers: {
    method: 'GET',
    path: '/v1/accounts/{id}/drivers',
    kind: 'read',
    capability: 'accounts:read',
    query: cursorQuery,
    status: 200,
    answer: accounts.driverPage,
    refusals: [],
  },
  createDriver: {
    method: 'POST',
    path: '/v1/accounts/{id}/drivers',
    kind: 'command',
    capability: 'drivers:create',
    body: accounts.newDriver,
    status: 201,
    answer: accounts.driver,
    refusals: [],
  },
  verifyDriver: {
    method: 'POST',
    path: '/v1/drivers/{id}/verify',
    kind: 'command',
    capability: 'drivers:verify',
    body: z.strictObject({}),
    status: 200,
    answer: accounts.driver,
    refusals: [],
  },
  listBookings: {
    method: 'GET',
    path: '/v1/bookings',
    kind: 'read',
    capability: 'bookings:read',
    query: bookings.bookingQuery,
    status: 200,
    answer: bookings.bookingPage,
    refusals: [],
  },
  getBooking: {
    method: 'GET',
    path: '/v1/bookings/{id}',
    kind: 'read',
    capability: 'bookings:read',
    status: 200,
    answer: bookings.booking,
    refusals: [],
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
    refusals: [
      'NOT_FOUND',
      ...startRefusals,
      ...policyStartRefusals,
      ...basketRefusals,
      'ACCOUNT_NOT_APPROVED',
      'DRIVER_NOT_OF_ACCOUNT',
      'DRIVER_NOT_VERIFIED',
      'HANDOVER_ADDRESS_MISSING',
      'QUOTE_STALE',
    ],
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
    refusals: ['WRONG_STATUS', ...startRefusals, 'ASSET_UNAVAILABLE'],
  },
  approveBooking: bookingCommand('approve', 'approve', 'bookings:approve', bookings.confirmationCommand, [
    ...startRefusals,
    'ASSET_UNAVAILABLE',
    'PREVIEW_STALE',
  ]),
  previewReapproval: {
    method: 'POST',
    path: '/v1/bookings/{id}/reapprove/preview',
    kind: 'read',
    event: 'reapprove',
    capability: 'bookings:reapprove',
    body: bookings.confirmation,
    status: 200,
    answer: bookings.preview,
    refusals: ['WRONG_STATUS', ...startRefusals, 'NO_CHANGE', 'ASSET_UNAVAILABLE', 'PAYMENT_IN_FLIGHT'],
  },
  reapproveBooking: bookingCommand('reapprove', 'reapprove', 'bookings:reapprove', bookings.confirmationCommand, [
    ...startRefusals,
    'NO_CHANGE',
    'ASSET_UNAVAILABLE',
    'PAYMENT_IN_FLIGHT',
    'PREVIEW_STALE',
  ]),
  raiseFirstBill: bookingCommand('raiseFirstBill', 'raise-first-bill', 'billing:issue', z.strictObject({}), [
    'BILL_EXISTS',
  ]),
  declineBooking: bookingCommand('decline', 'decline', 'bookings:decline', bookings.reasonBody, []),
  cancelBooking: bookingCommand('cancel', 'cancel', 'bookings:cancel', bookings.reasonBody, []),
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
    refusals: ['WRONG_STATUS', ...beginRefusals],
  },
  signContract: plannedCommand('signContract', 'sign-contract', 'contracts:sign', ['CONTRACT_NOT_ISSUED']),
  beginBooking: plannedCommand('begin', 'begin', 'bookings:begin', beginRefusals),
  pauseBilling: plannedCommand('pauseBilling', 'pause-billing', 'bookings:change'),
  resumeBilling: plannedCommand('resumeBilling', 'resume-billing', 'bookings:change'),
  extendBooking: plannedCommand('extend', 'extend', 'bookings:change'),
  swapVehicle: plannedCommand('swap', 'swap', 'bookings:change', ['ASSET_UNAVAILABLE']),
  exchangeBooking: plannedCommand('exchange', 'exchange', 'bookings:change', ['ASSET_UNAVAILABLE']),
  renewBooking: plannedCommand('renew', 'renew', 'bookings:change'),
  completeBooking: plannedCommand('complete', 'complete', 'bookings:change'),
  getSchedule: {
    method: 'GET',
    path: '/v1/bookings/{id}/schedule',
    kind: 'read',
    capability: 'billing:read',
    status: 200,
    answer: bills.bookingSchedule,
    refusals: ['WRONG_STATUS'],
  },
  listOccurrences: {
    method: 'GET',
    path: '/v1/bookings/{id}/occurrences',
    kind: 'read',
    capability: 'billing:read',
    query: cursorQuery,
    status: 200,
    answer: bills.occurrencePage,
    refusals: ['WRONG_STATUS'],
  },
  listBills: {
    method: 'GET',
    path: '/v1/bookings/{id}/bills',
    kind: 'read',
    capability: 'billing:read',
    query: cursorQuery,
    status: 200,
    answer: bills.billPage,
    refusals: [],
  },
} as const satisfies Record<string, Route>;

/** The route table's type. */
export type Routes = typeof routes;
/** The name of a route. */
export type RouteName = keyof Routes;

/** Schema of a path parameter. */
export const pathParameter = id;
