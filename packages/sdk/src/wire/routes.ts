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
  readonly summary: string;
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

/** A change of a booking by one of its events. */
const bookingCommand = <const E extends BookingEvent, const P extends string, B extends z.ZodMiniType>(
  event: E,
  slug: P,
  summary: string,
  capability: Capability,
  body: B,
  refusals: readonly RefusalCode[],
) =>
  ({
    method: 'POST',
    path: `/v1/bookings/{id}/${slug}`,
    summary,
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
const plannedCommand = <const E extends BookingEvent>(
  event: E,
  slug: string,
  summary: string,
  capability: Capability,
) => ({
  ...bookingCommand(event, slug, summary, capability, z.looseObject({}), []),
  planned: true as const,
});

/** The route table, by operation name: the one source of the HTTP contract (wire.md). */
export const routes = {
  getPolicy: {
    method: 'GET',
    path: '/v1/policy',
    summary: "The tenant's policy, wizard flow, locations and handover modes",
    kind: 'read',
    capability: 'policy:read',
    status: 200,
    answer: tenantPolicy,
    refusals: [],
  },
  listAssets: {
    method: 'GET',
    path: '/v1/assets',
    summary: 'Search virtual assets, with availability at a start as a hint',
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
    summary: 'One virtual asset with its packages and charge items',
    kind: 'read',
    capability: 'assets:read',
    status: 200,
    answer: assets.virtualAsset,
    refusals: [],
  },
  listVehicles: {
    method: 'GET',
    path: '/v1/assets/{id}/vehicles',
    summary: 'Physical assets of a virtual asset that are free for a whole term',
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
    summary: 'Price a basket; reserves nothing',
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
    summary: 'Search accounts by name, e-mail or phone',
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
    summary: 'One account',
    kind: 'read',
    capability: 'accounts:read',
    status: 200,
    answer: accounts.account,
    refusals: [],
  },
  createAccount: {
    method: 'POST',
    path: '/v1/accounts',
    summary: 'Add an account, with its holder as first driver if asked',
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
    summary: 'Approve an account',
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
    summary: 'The drivers of an account',
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
    summary: 'Add a driver to an account',
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
    summary: 'Verify a driver by hand',
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
    summary: 'Bookings with counts per status',
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
    summary: 'One booking with the events that can be sent now',
    kind: 'read',
    capability: 'bookings:read',
    status: 200,
    answer: bookings.booking,
    refusals: [],
  },
  createBooking: {
    method: 'POST',
    path: '/v1/bookings',
    summary: 'Request a booking from an accepted quote',
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
    summary: 'What approval would do',
    kind: 'read',
    event: 'approve',
    capability: 'bookings:approve',
    body: bookings.confirmation,
    status: 200,
    answer: bookings.preview,
    refusals: ['WRONG_STATUS', ...startRefusals, 'ASSET_UNAVAILABLE'],
  },
  approveBooking: bookingCommand(
    'approve',
    'approve',
    'Approve a request: creates its billing schedule',
    'bookings:approve',
    bookings.confirmationCommand,
    [...startRefusals, 'ASSET_UNAVAILABLE', 'PREVIEW_STALE'],
  ),
  previewReapproval: {
    method: 'POST',
    path: '/v1/bookings/{id}/reapprove/preview',
    summary: 'What re-approval would change',
    kind: 'read',
    event: 'reapprove',
    capability: 'bookings:reapprove',
    body: bookings.confirmation,
    status: 200,
    answer: bookings.preview,
    refusals: ['WRONG_STATUS', ...startRefusals, 'NO_CHANGE', 'ASSET_UNAVAILABLE', 'PAYMENT_IN_FLIGHT'],
  },
  reapproveBooking: bookingCommand(
    'reapprove',
    'reapprove',
    'Re-approve with a new start: recalculates the whole billing schedule',
    'bookings:reapprove',
    bookings.confirmationCommand,
    [...startRefusals, 'NO_CHANGE', 'ASSET_UNAVAILABLE', 'PAYMENT_IN_FLIGHT', 'PREVIEW_STALE'],
  ),
  raiseFirstBill: bookingCommand(
    'raiseFirstBill',
    'raise-first-bill',
    'Raise the first bill by hand',
    'billing:issue',
    z.strictObject({}),
    ['BILL_EXISTS'],
  ),
  declineBooking: bookingCommand(
    'decline',
    'decline',
    'Decline a request',
    'bookings:decline',
    bookings.reasonBody,
    [],
  ),
  cancelBooking: bookingCommand(
    'cancel',
    'cancel',
    'Cancel a requested or approved booking',
    'bookings:cancel',
    bookings.reasonBody,
    [],
  ),
  previewBegin: {
    method: 'POST',
    path: '/v1/bookings/{id}/begin/preview',
    summary: 'What the handover would do',
    kind: 'read',
    planned: true,
    event: 'begin',
    capability: 'bookings:begin',
    body: z.looseObject({}),
    status: 200,
    answer: bookings.preview,
    refusals: ['WRONG_STATUS'],
  },
  signContract: plannedCommand('signContract', 'sign-contract', 'Record the signed contract', 'contracts:sign'),
  beginBooking: plannedCommand('begin', 'begin', 'Hand the vehicle over', 'bookings:begin'),
  pauseBilling: plannedCommand('pauseBilling', 'pause-billing', 'Pause recurring billing', 'bookings:change'),
  resumeBilling: plannedCommand('resumeBilling', 'resume-billing', 'Resume recurring billing', 'bookings:change'),
  extendBooking: plannedCommand('extend', 'extend', 'Extend the term', 'bookings:change'),
  swapVehicle: plannedCommand('swap', 'swap', 'Swap the vehicle', 'bookings:change'),
  exchangeBooking: plannedCommand('exchange', 'exchange', 'Exchange for another virtual asset', 'bookings:change'),
  renewBooking: plannedCommand('renew', 'renew', 'Renew when the term ends', 'bookings:change'),
  completeBooking: plannedCommand('complete', 'complete', 'Complete the booking', 'bookings:change'),
  getSchedule: {
    method: 'GET',
    path: '/v1/bookings/{id}/schedule',
    summary: 'Terms and amounts of the billing schedule',
    kind: 'read',
    capability: 'billing:read',
    status: 200,
    answer: bills.bookingSchedule,
    refusals: ['WRONG_STATUS'],
  },
  listOccurrences: {
    method: 'GET',
    path: '/v1/bookings/{id}/occurrences',
    summary: 'The billing schedule row by row',
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
    summary: 'The bills of a booking',
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
