import { localAt } from '@keyturn/billing';
import type { ConfirmationSession, ConfirmationState, DraftStorage, TenantPolicy } from '@keyturn/sdk';
import { attempt } from '../shared/attempt.ts';
import { changerOf } from '../shared/changer-of.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { BookingView, ConfirmationKind, ConfirmationView } from './confirmation-dialog.ts';
import { createStartField, type StartField } from './start-field.ts';
import { createVehicleField, type VehicleField } from './vehicle-field.ts';

/** One booking that is being confirmed: its session, its fields and what was asked about it. */
export interface Opening {
  readonly bookingId: string;
  readonly session: ConfirmationSession;
  /** `undefined` until the booking is read. */
  readonly fields: () => OpenFields | undefined;
  readonly view: () => ConfirmationView;
  /** Whether anything was picked that is not saved. */
  readonly unsaved: () => boolean;
  /** Ends reads; a command under way goes on, and is not heard of here any more. */
  readonly stop: () => void;
}

/** The view of a booking that is read, with its fields. */
export interface OpenFields {
  readonly view: BookingView;
  readonly start: StartField;
  readonly vehicle: VehicleField;
  readonly preview: ReturnType<ConfirmationKind['createPreview']>;
  readonly standing: ((view: BookingView) => unknown) | undefined;
}

/** What an opening is made from. */
export interface OpeningOptions {
  readonly kind: ConfirmationKind;
  readonly host: ViewHost;
  readonly context: NonNullable<ViewHost['context']>;
  readonly bookingId: string;
  readonly storage: DraftStorage | undefined;
  readonly changed: (state: ConfirmationState) => void;
  /** Renders, then puts the focus on what a selector finds. */
  readonly focus: (selector: string) => void;
  readonly startOver: () => void;
}

/** Opens a booking to be confirmed: reads it, and what the fields need. */
export function createOpening(options: OpeningOptions): Opening {
  const { kind, host, context, bookingId, storage, changed, focus, startOver } = options;
  const { backend, platform } = context;
  const session = kind.createSession({ backend, platform, bookingId, ...(storage ? { storage } : {}) });
  let policy: TenantPolicy | undefined;
  let givingUp = false;
  let changedBy: string | undefined;
  /** The version of which it was asked who made it. */
  let askedOf: number | undefined;
  /** What a draft brought, empty where there was none. */
  let restored: string | undefined;
  const picks = (): string => JSON.stringify([session.state.start, session.state.vehicleId]);
  let made: Omit<OpenFields, 'view'> | undefined;

  const view = (): ConfirmationView => {
    const { state } = session;
    const timeZone = state.booking.value?.start.timeZone ?? context.timeZone;
    const { words, formats } = host;
    const writer = { words, formats, timeZone, viewerZone: host.context?.timeZone ?? timeZone };
    return {
      host,
      kind,
      session,
      state,
      writer,
      givingUp,
      giveUp,
      changedBy,
      restored: restored === picks(),
      startOver,
      pending: () => made?.start.pending() ?? false,
    };
  };
  const giveUp = (asked: boolean): void => {
    givingUp = asked;
    focus(`#${kind.event}-${asked ? 'keep' : 'give-up'}`);
  };
  const bookingView = (): BookingView => {
    const all = view();
    const booking = all.state.booking.value;
    if (!booking) throw new TypeError('booking: expected one that is read');
    return { ...all, booking, today: localAt(all.state.now, booking.start.timeZone).date };
  };
  const fields = (): OpenFields | undefined => {
    if (!session.state.booking.value) return undefined;
    made ??= {
      start: createStartField(bookingView, () => policy),
      vehicle: createVehicleField(),
      preview: kind.createPreview(host),
      standing: kind.createStanding?.(host),
    };
    return { ...made, view: bookingView() };
  };

  const whoChanged = async (version: number): Promise<void> => {
    changedBy = await changerOf(backend, { id: bookingId, version });
    host.requestUpdate();
  };
  const readPolicy = async (): Promise<void> => {
    const came = await attempt(() => backend.getPolicy({}));
    if (came.ok) policy = came.value;
    host.requestUpdate();
  };
  const stop = session.subscribe((state) => {
    // Nothing can be picked before the booking is read.
    if (state.booking.value) restored ??= unsaved() ? picks() : '';
    const version = state.conflict ? state.booking.value?.version : undefined;
    if (version !== askedOf) {
      askedOf = version;
      changedBy = undefined;
      if (version) void whoChanged(version);
    }
    changed(state);
  });
  const unsaved = (): boolean => {
    const { start, vehicleId, booking, saving } = session.state;
    if (saving.phase !== 'idle' || !booking.value) return false;
    const { start: own, vehicle } = booking.value;
    const moved = start?.date !== own.date || start.time !== own.time;
    return moved || vehicleId !== (vehicle?.id ?? null) || Boolean(made?.start.pending());
  };
  void session.open();
  void readPolicy();

  return {
    bookingId,
    session,
    fields,
    view,
    unsaved,
    stop() {
      stop();
      session.close();
    },
  };
}
