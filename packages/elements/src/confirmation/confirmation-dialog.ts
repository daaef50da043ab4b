import type {
  Booking,
  ConfirmationSession,
  ConfirmationSessionOptions,
  ConfirmationState,
  DraftStorage,
  Preview,
} from '@keyturn/sdk';
import type { TextKey } from '../locales/translation.ts';
import type { RefusalWriter } from '../shared/refusal-text.ts';
import type { ViewHost } from '../shared/view-host.ts';

/** A dialog that confirms a booking's start and vehicle: a part of an element, which renders it. */
export interface ConfirmationDialog {
  /** Opens it on a booking; does nothing where it is open on it, or where there is no backend. */
  readonly show: (bookingId: string) => void;
  readonly render: () => unknown;
  /** Closes it without asking the host of the page; a command under way goes on. */
  readonly close: (reason?: string) => void;
  /** Whether it is saving. */
  readonly busy: boolean;
}

/** What an element may give to its dialog. */
export interface ConfirmationDialogOptions {
  /** Where picks and the frozen command are kept, asked when it opens. Default: the context's. */
  readonly storage?: () => DraftStorage | undefined;
  readonly opened?: (bookingId: string) => void;
  /** `unknown`: whether it was sent, and nobody knows yet whether it was saved. */
  readonly closed?: (reason: string, unknown: boolean) => void;
  /** Hears of every copy of the booking that is read while it is open. */
  readonly read?: (booking: Booking) => void;
}

/** Makes a dialog; `done` hears of each booking that was saved, once the dialog is closed. */
export type CreateConfirmationDialog = (
  host: ViewHost,
  done: (booking: Booking) => void,
  options?: ConfirmationDialogOptions,
) => ConfirmationDialog;

/** What its parts see of a dialog. */
export interface ConfirmationView {
  readonly host: ViewHost;
  readonly kind: ConfirmationKind;
  readonly session: ConfirmationSession;
  readonly state: ConfirmationState;
  /** Writes refusals with instants in the booking's zone. */
  readonly writer: RefusalWriter;
  /** Whether a lost command was asked to be given up, and it is asked once more. */
  readonly givingUp: boolean;
  /** Asks whether to give a lost command up, or stops asking. */
  readonly giveUp: (asking: boolean) => void;
  /** Whether the picks are those of a draft that was left, and how to begin without them. */
  readonly restored: boolean;
  readonly startOver: () => void;
  /** Whether the calendar holds a start that waits for *Apply*. */
  readonly pending: () => boolean;
  /** Who changed the booking last, where that is known. */
  readonly changedBy: string | undefined;
}

/** A view whose booking is read. */
export interface BookingView extends ConfirmationView {
  readonly booking: Booking;
  /** The local date in the booking's zone. */
  readonly today: string;
}

/** What differs between approval and re-approval. */
export interface ConfirmationKind {
  readonly event: 'approve' | 'reapprove';
  readonly createSession: (options: ConfirmationSessionOptions) => ConfirmationSession;
  /** The event that tells that it is saved. */
  readonly saved: 'kt-booking-approved' | 'kt-booking-reapproved';
  readonly texts: Readonly<
    Record<'title' | 'start' | 'saving' | 'wrongStatus' | 'notSaved' | 'unknown' | 'preview' | 'effects', TextKey>
  >;
  /** The word on the primary button. */
  readonly save: (view: BookingView) => TextKey;
  /** What stands before the fields. */
  readonly before?: (view: BookingView) => unknown;
  /** Makes what shows the schedule that stands, while nothing is picked yet. */
  readonly createStanding?: (host: ViewHost) => (view: BookingView) => unknown;
  /** Makes what shows a preview: picture and table. */
  readonly createPreview: (
    host: ViewHost,
  ) => (view: BookingView, preview: Preview) => readonly [picture: unknown, table: unknown];
  /** What saving does, in a sentence and what is said beside it. */
  readonly consequence: (preview: Preview, host: ViewHost) => readonly [sentence: string, more: string];
}
