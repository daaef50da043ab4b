import type { Backend, Outcome } from '../../backend.ts';
import type { Refusal } from '../../booking/refusal.ts';
import type { NewAccount, NewDriver } from '../../wire/schemas/account-input.ts';
import type { Account, Driver } from '../../wire/schemas/account.ts';
import type { Booking } from '../../wire/schemas/booking.ts';
import type { WizardFlow } from '../../wire/schemas/policy.ts';
import type { Observable } from '../observable.ts';
import type { DraftStorage, SessionPlatform } from '../platform.ts';
import type { AnswersPatch } from './answers.ts';
import type { WizardDraft } from './draft.ts';
import type { WizardState } from './wizard-state.ts';

/** What a wizard session needs. */
export interface WizardSessionOptions {
  readonly backend: Backend;
  readonly platform: SessionPlatform;
  /** Where the draft is kept; without it a reload starts anew. */
  readonly storage?: DraftStorage;
  /** The host's flow in place of the tenant's; on pages that it drops, its prefilled values win over a draft's. */
  readonly flow?: Omit<WizardFlow, 'prefill'> & { readonly prefill?: AnswersPatch };
  /** A draft to go on with, in place of the stored one. */
  readonly draft?: WizardDraft;
}

/** A booking request in the making, without any user interface (domain.md §2). */
export interface WizardSession extends Observable<WizardState> {
  /**
   * Reads policy and draft; a request whose outcome was unknown is replayed, unless it is too old (6 days): then it
   * stays unknown. Never rejects: see `state.fault`.
   */
  readonly open: () => Promise<void>;
  /**
   * Changes answers. `false` and nothing changed before `open` is done, while locked and after `close`. `RangeError`
   * for a field or shape that does not exist.
   */
  readonly answer: (patch: AnswersPatch) => boolean;
  /** Goes to the next page if this one is complete. */
  readonly next: () => boolean;
  readonly back: () => boolean;
  /** Goes to a page if every page before it is complete. */
  readonly goTo: (page: string) => boolean;
  /**
   * Says why a page is not complete in the host's eyes; empty means complete. On the kit's pages it adds to their own
   * problems. `RangeError` for a page that the flow does not have.
   */
  readonly setPageProblems: (page: string, problems: readonly Refusal[]) => void;
  /** Tries a promo code; one that does not apply changes nothing and is explained in `state.refusedVoucher`. */
  readonly addVoucher: (code: string) => Promise<boolean>;
  readonly removeVoucher: (code: string) => boolean;
  /** Adds an account and selects it; it still has to be approved. */
  readonly createAccount: (body: NewAccount) => Promise<Outcome<Account>>;
  readonly approveAccount: (accountId: string) => Promise<Outcome<Account>>;
  /** Adds a driver to the selected account and selects it; it still has to be verified. */
  readonly createDriver: (body: NewDriver) => Promise<Outcome<Driver>>;
  readonly verifyDriver: (driverId: string) => Promise<Outcome<Driver>>;
  /** Reads again whatever failed, and the quote. */
  readonly refresh: () => Promise<void>;
  /**
   * Creates the booking: body and key are frozen and persisted together and replayed until there is a definite answer.
   * A draft makes one booking: where it was requested already, in another tab, that booking is the answer, or a fault
   * with the `problemCode` `KEY_REUSED` where the answers are others by now; after that fault it is another draft.
   * Refused with the first problem while a page is incomplete. Throws the fault of the backend; call again to replay.
   */
  readonly submit: () => Promise<Outcome<Booking>>;
  /**
   * Gives up a request whose outcome stays unknown, after the person has looked for it among the bookings: the answers
   * can be edited again, and the next `submit` sends them. `false` where there is none, or it is under way.
   */
  readonly abandon: () => boolean;
  /** Waits until nothing that the answers need is being read or priced any more. */
  readonly settled: () => Promise<WizardState>;
  /** The draft as it would be persisted: give it to another session to go on. */
  readonly snapshot: () => WizardDraft;
  /** Ends reads; a request under way goes on and is replayed by the next session. */
  readonly close: () => void;
}
