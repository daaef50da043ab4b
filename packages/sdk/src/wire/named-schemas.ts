import type * as z from 'zod/mini';
import { problem } from './problem.ts';
import * as accountInput from './schemas/account-input.ts';
import * as account from './schemas/account.ts';
import { addressInput } from './schemas/address-input.ts';
import * as asset from './schemas/asset.ts';
import * as bill from './schemas/bill.ts';
import { basket } from './schemas/basket.ts';
import * as bookingEvent from './schemas/booking-event.ts';
import * as bookingInput from './schemas/booking-input.ts';
import * as booking from './schemas/booking.ts';
import * as common from './schemas/common.ts';
import * as policy from './schemas/policy.ts';
import * as price from './schemas/price.ts';
import * as quote from './schemas/quote.ts';

/** The schemas of the contract that have a name of their own in the OpenAPI document (wire.md). */
export const namedSchemas = {
  Address: common.address,
  AddressInput: addressInput,
  Duration: common.duration,
  Money: common.money,
  Start: common.start,
  StartInput: common.startInput,
  Problem: problem,
  TenantPolicy: policy.tenantPolicy,
  WizardFlow: policy.wizardFlow,
  Location: policy.location,
  OpeningHours: policy.openingHours,
  HandoverMode: policy.handoverMode,
  AssetSummary: asset.assetSummary,
  AssetPage: asset.assetPage,
  VirtualAsset: asset.virtualAsset,
  AssetPackage: asset.assetPackage,
  MileageAllowance: asset.mileageAllowance,
  ChargeItem: asset.chargeItem,
  PhysicalAsset: asset.physicalAsset,
  VehiclePage: asset.vehiclePage,
  Basket: basket,
  Quote: quote.quote,
  ScheduleTerms: price.scheduleTerms,
  PriceTerms: price.priceTerms,
  Charge: price.charge,
  VoucherTerms: price.voucherTerms,
  BillAmounts: price.billAmounts,
  BillingSummary: price.billingSummary,
  ScheduleDiff: price.scheduleDiff,
  FirstBillTrigger: price.firstBillTrigger,
  Account: account.account,
  AccountPage: account.accountPage,
  NewAccount: accountInput.newAccount,
  Driver: account.driver,
  DriverPage: account.driverPage,
  NewDriver: accountInput.newDriver,
  Booking: booking.booking,
  BookingSummary: booking.bookingSummary,
  BookingPage: booking.bookingPage,
  BookingAction: booking.bookingAction,
  BookingEventEntry: bookingEvent.bookingEventEntry,
  BookingEventPage: bookingEvent.bookingEventPage,
  Refusal: booking.refusal,
  Contract: booking.contract,
  NewBooking: bookingInput.newBooking,
  Confirmation: bookingInput.confirmation,
  ConfirmationCommand: bookingInput.confirmationCommand,
  Preview: booking.preview,
  Reason: bookingInput.reasonBody,
  BookingSchedule: bill.bookingSchedule,
  Bill: bill.bill,
  BillPage: bill.billPage,
  CreditNote: bill.creditNote,
  OccurrenceRow: bill.occurrenceRow,
  OccurrencePage: bill.occurrencePage,
} as const satisfies Record<string, z.ZodMiniType>;
