import type { RefusalCode } from '../booking/refusal.ts';
import type { RouteName } from './calls.ts';

const atStart = ['START_WRONG_ZONE', 'START_NOT_ON_CLOCK', 'START_NOT_IN_FUTURE'] as const;
const ofPolicy = ['START_OFF_STEP', 'START_TOO_SOON', 'START_OUTSIDE_OPENING_HOURS'] as const;
const ofBasket = [
  'PACKAGE_UNAVAILABLE',
  'EXTRA_UNAVAILABLE',
  'HANDOVER_UNAVAILABLE',
  'ASSET_UNAVAILABLE',
  'VOUCHER_UNKNOWN',
  'VOUCHER_EXPIRED',
  'VOUCHER_EXHAUSTED',
  'VOUCHER_NOT_COMBINABLE',
] as const;
const atReapproval = ['WRONG_STATUS', ...atStart, 'NO_CHANGE', 'ASSET_UNAVAILABLE', 'PAYMENT_IN_FLIGHT'] as const;
const atBegin = ['WRONG_STATUS', 'HANDOVER_IN_FUTURE', 'CONTRACT_UNSIGNED', 'ELAPSED_OCCURRENCES'] as const;

/**
 * The refusals by a rule (409) that each route can answer beyond those that any route may: a column of the route table
 * that only the OpenAPI document and the tests read, so kept out of what pages load (wire.md).
 */
export const routeRefusals: Readonly<Record<RouteName, readonly RefusalCode[]>> = {
  getPolicy: [],
  listAssets: [],
  getAsset: [],
  listVehicles: [],
  createQuote: ['NOT_FOUND', ...atStart, ...ofPolicy, ...ofBasket],
  listAccounts: [],
  getAccount: [],
  createAccount: ['EMAIL_IN_USE'],
  approveAccount: [],
  listDrivers: [],
  createDriver: [],
  verifyDriver: [],
  listBookings: [],
  getBooking: [],
  listBookingEvents: [],
  createBooking: [
    'NOT_FOUND',
    ...atStart,
    ...ofPolicy,
    ...ofBasket,
    'ACCOUNT_NOT_APPROVED',
    'DRIVER_NOT_OF_ACCOUNT',
    'DRIVER_NOT_VERIFIED',
    'HANDOVER_ADDRESS_MISSING',
    'QUOTE_STALE',
  ],
  previewApproval: ['WRONG_STATUS', ...atStart, 'ASSET_UNAVAILABLE'],
  approveBooking: ['WRONG_STATUS', ...atStart, 'ASSET_UNAVAILABLE', 'PREVIEW_STALE'],
  previewReapproval: atReapproval,
  reapproveBooking: [...atReapproval, 'PREVIEW_STALE'],
  raiseFirstBill: ['WRONG_STATUS', 'BILL_EXISTS'],
  declineBooking: ['WRONG_STATUS'],
  cancelBooking: ['WRONG_STATUS'],
  previewBegin: atBegin,
  signContract: ['WRONG_STATUS', 'CONTRACT_NOT_ISSUED'],
  beginBooking: atBegin,
  pauseBilling: ['WRONG_STATUS'],
  resumeBilling: ['WRONG_STATUS'],
  extendBooking: ['WRONG_STATUS'],
  swapVehicle: ['WRONG_STATUS', 'ASSET_UNAVAILABLE'],
  exchangeBooking: ['WRONG_STATUS', 'ASSET_UNAVAILABLE'],
  renewBooking: ['WRONG_STATUS'],
  completeBooking: ['WRONG_STATUS'],
  getSchedule: ['WRONG_STATUS'],
  listOccurrences: ['WRONG_STATUS'],
  listBills: [],
};
