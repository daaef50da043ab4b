export type { Backend, CallOptions, CommandOptions, Outcome } from './backend.ts';
export { isKeyturnError, KeyturnError, type KeyturnErrorCode } from './keyturn-error.ts';
export { availableEvents, canSend, decide, type Decision } from './booking/decide.ts';
export {
  firstBillOutcome,
  firstBillOutcomes,
  firstBillStates,
  type AmountChange,
  type FirstBillOutcome,
  type FirstBillState,
} from './booking/first-bill-outcome.ts';
export { guards, type Guard, type GuardContext, type GuardName } from './booking/guards.ts';
export { openingHoursOn, weekdayOf } from './booking/opening-hours.ts';
export {
  isRefusal,
  refuse,
  type InputIssue,
  type KnownRefusal,
  type Refusal,
  type RefusalCode,
  type RefusalFacts,
} from './booking/refusal.ts';
export {
  bookingEvents,
  bookingStatuses,
  findTransition,
  transitions,
  type BookingEvent,
  type BookingStatus,
  type Transition,
  type TransitionState,
} from './booking/transitions.ts';
export type { NewAccount, NewDriver } from './wire/schemas/account-input.ts';
export type { Account, Driver } from './wire/schemas/account.ts';
export type {
  AssetPackage,
  AssetSummary,
  ChargeItem,
  MileageAllowance,
  PhysicalAsset,
  VirtualAsset,
} from './wire/schemas/asset.ts';
export type { Bill, BillKind, BillStatus, BookingSchedule, CreditNote, OccurrenceRow } from './wire/schemas/bill.ts';
export type { BookingEventEntry } from './wire/schemas/booking-event.ts';
export type { Booking, BookingAction, BookingSummary, Contract, Preview } from './wire/schemas/booking.ts';
export type { Confirmation, NewBooking } from './wire/schemas/booking-input.ts';
export type { Address, Start } from './wire/schemas/common.ts';
export type { HandoverMode, Location, TenantPolicy, WizardFlow } from './wire/schemas/policy.ts';
export { wizardPages } from './wire/schemas/policy.ts';
export type { Charge, FirstBillTrigger, PriceTerms, VoucherTerms } from './wire/schemas/price.ts';
export type { Basket } from './wire/schemas/basket.ts';
export type { Quote } from './wire/schemas/quote.ts';
export {
  createFrozenCommand,
  type CommandState,
  type FrozenCommand,
  type FrozenCommandOptions,
  type FrozenPair,
} from './sessions/frozen-command.ts';
export type { Loadable } from './sessions/loadable.ts';
export type { Observable } from './sessions/observable.ts';
export type { DraftStorage, SessionPlatform } from './sessions/platform.ts';
export { createApproveSession, createReapproveSession } from './sessions/confirmation/create-confirmation-session.ts';
export type { ConfirmationDraft } from './sessions/confirmation/confirmation-draft.ts';
export type {
  ConfirmationSession,
  ConfirmationSessionOptions,
  ConfirmationState,
} from './sessions/confirmation/confirmation-session.ts';
export type { AnswerField, AnswersPatch, WizardAnswers } from './sessions/wizard/answers.ts';
export { decodeDraft, encodeDraft, type WizardDraft } from './sessions/wizard/draft.ts';
export { checkFlow, type WizardPage } from './sessions/wizard/flow.ts';
export { createWizardSession } from './sessions/wizard/create-wizard-session.ts';
export type { WizardSession, WizardSessionOptions } from './sessions/wizard/wizard-session.ts';
export type { LiveQuote, RefusedVoucher, WizardPageState, WizardState } from './sessions/wizard/wizard-state.ts';
