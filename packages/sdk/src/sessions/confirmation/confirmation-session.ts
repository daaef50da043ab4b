import type { LocalStart } from '@keyturn/billing';
import type { Backend, Outcome } from '../../backend.ts';
import type { Refusal } from '../../booking/refusal.ts';
import type { PhysicalAsset } from '../../wire/schemas/asset.ts';
import type { Booking, Preview } from '../../wire/schemas/booking.ts';
import type { CommandState } from '../frozen-command.ts';
import type { Loadable } from '../loadable.ts';
import type { Observable } from '../observable.ts';
import type { DraftStorage, SessionPlatform } from '../platform.ts';
import type { ConfirmationDraft } from './confirmation-draft.ts';

/** What an approve or re-approve session needs. */
export interface ConfirmationSessionOptions {
  readonly backend: Backend;
  readonly platform: SessionPlatform;
  readonly bookingId: string;
  /** Where picks and the frozen command are kept; without it a reload starts anew. */
  readonly storage?: DraftStorage;
  /** A draft to go on with, in place of the stored one. */
  readonly draft?: ConfirmationDraft;
}

/** Everything that an approve or re-approve dialog shows, frozen; a new object after each change. */
export interface ConfirmationState {
  readonly booking: Loadable<Booking>;
  /** The start picked, the booking's own until then. */
  readonly start: LocalStart | null;
  /** The vehicle picked, the booking's own until then. */
  readonly vehicleId: string | null;
  /** Every vehicle that is free for the whole term from the picked start. */
  readonly vehicles: Loadable<readonly PhysicalAsset[]>;
  /** What saving would do; the last good one, `fresh` while it belongs to the picks as they are. */
  readonly preview: Loadable<Preview> & { readonly fresh: boolean };
  /** Why saving is not possible now, an unknown booking first; empty once saved. The backend has the last word. */
  readonly problems: readonly Refusal[];
  readonly canSave: boolean;
  /** Whether the picks wait: saving is under way, or its outcome is unknown until it is replayed. */
  readonly locked: boolean;
  /**
   * The booking as it was when the picks were made, a draft's too, where somebody else changed it meanwhile; until the
   * next pick. The picks are kept, the preview is new.
   */
  readonly conflict: NonNullable<ConfirmationDraft['seen']> | null;
  readonly saving: CommandState<Booking>;
  readonly storageFault: Error | null;
  /** The session's idea of the time: the platform's, corrected by the backend's refusals. ISO instant. */
  readonly now: string;
}

/** An approval or re-approval in the making, without any user interface (domain.md §3, §4). */
export interface ConfirmationSession extends Observable<ConfirmationState> {
  /** Reads draft and booking; a command whose outcome was unknown is replayed, unless it is too old. Never rejects. */
  readonly open: () => Promise<void>;
  /**
   * Picks another start, in the booking's zone. `false` and nothing changed before `open` has read the draft, while
   * locked and after `close`. `RangeError` for what is no start.
   */
  readonly setStart: (start: LocalStart) => boolean;
  /** Picks a vehicle; `false` and `RangeError` as `setStart`. */
  readonly setVehicle: (vehicleId: string) => boolean;
  /** Reads booking, vehicles and preview again. */
  readonly refresh: () => Promise<void>;
  /**
   * Saves exactly what the preview shows: its fingerprint goes with the command. Refused with the first problem while
   * it cannot be. Throws the fault of the backend; call again to replay.
   */
  readonly save: () => Promise<Outcome<Booking>>;
  /** Waits until booking, vehicles and preview are read. */
  readonly settled: () => Promise<ConfirmationState>;
  /**
   * Gives up a command whose outcome stays unknown, after the person has looked at the booking: the picks can be edited
   * again. `false` where there is none, or it is under way.
   */
  readonly abandon: () => boolean;
  readonly snapshot: () => ConfirmationDraft;
  /** Ends reads; a command under way goes on and is replayed by the next session. */
  readonly close: () => void;
}
