import type { Refusal } from '../../booking/refusal.ts';
import type { Account, Driver } from '../../wire/schemas/account.ts';
import type { VirtualAsset } from '../../wire/schemas/asset.ts';
import type { Booking } from '../../wire/schemas/booking.ts';
import type { TenantPolicy } from '../../wire/schemas/policy.ts';
import type { Quote } from '../../wire/schemas/quote.ts';
import type { CommandState } from '../frozen-command.ts';
import type { Loadable } from '../loadable.ts';
import type { AnswerField, WizardAnswers } from './answers.ts';

/** One page of the flow as it stands now. */
export interface WizardPageState {
  /** One of the kit's pages, or the id of a page that the host fills. */
  readonly id: string;
  /** The tenant's or host's own label, where the flow gives one. */
  readonly label: string | undefined;
  /** Why this page is not complete; empty means complete. */
  readonly problems: readonly Refusal[];
  /** Whether the page answers itself and is passed over: a single, verified driver (domain.md §2). */
  readonly skipped: boolean;
  /** Whether every page before it is complete; `goTo` goes there unless it is skipped or the wizard is locked. */
  readonly reachable: boolean;
}

/** The live quote: the last good one, and whether it is the price of the answers as they are now. */
export interface LiveQuote extends Loadable<Quote> {
  readonly fresh: boolean;
}

/** A promo code that was tried and did not apply, and why; the answers and the quote are as before. */
export interface RefusedVoucher {
  readonly code: string;
  readonly refusal: Refusal | null;
  readonly fault: Error | null;
}

/** Everything that a booking wizard shows, frozen; a new object after each change. */
export interface WizardState {
  /** `loading` until the policy is there; `failed` with `fault` where it cannot be had. */
  readonly status: 'loading' | 'ready' | 'failed';
  readonly fault: Error | null;
  readonly policy: TenantPolicy | null;
  readonly pages: readonly WizardPageState[];
  /** Id of the current page, `''` while loading. */
  readonly page: string;
  readonly answers: WizardAnswers;
  readonly asset: Loadable<VirtualAsset>;
  readonly account: Loadable<Account>;
  readonly drivers: Loadable<readonly Driver[]>;
  readonly quote: LiveQuote;
  readonly refusedVoucher: RefusedVoucher | null;
  /** Later answers that the last change made invalid and that were therefore dropped. */
  readonly dropped: readonly AnswerField[];
  /** Whether answers wait: a request is under way, or its outcome is unknown until it is replayed. */
  readonly locked: boolean;
  /**
   * What `next` (on the last page: `submit`) would do: why not, as problems to mend or as something to wait for: an
   * up-to-date quote (`refresh` where it failed), or the answer to a request under way.
   */
  readonly next: {
    readonly allowed: boolean;
    readonly problems: readonly Refusal[];
    readonly waitingFor: 'quote' | 'creation' | null;
  };
  /** The creation of the booking. */
  readonly creation: CommandState<Booking>;
  /** Why the draft could not be kept, `null` while it can. The wizard goes on without. */
  readonly storageFault: Error | null;
  /** The session's idea of the time: the platform's, corrected by the backend's refusals. ISO instant. */
  readonly now: string;
}
