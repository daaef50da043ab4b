import type { LocalStart } from '@keyturn/billing';
import type { Backend, Outcome } from '../../backend.ts';
import { canSend } from '../../booking/decide.ts';
import { isRefusal, refuse, type Refusal } from '../../booking/refusal.ts';
import type { PhysicalAsset } from '../../wire/schemas/asset.ts';
import type { Booking, Preview } from '../../wire/schemas/booking.ts';
import { createDraftKeeper } from '../draft-keeper.ts';
import { createFrozenCommand, type CommandState } from '../frozen-command.ts';
import { isFresh, shown, type Keyed } from '../keyed.ts';
import { createLoader, type Loadable } from '../loadable.ts';
import { createObservable, type Observable } from '../observable.ts';
import type { DraftStorage, SessionPlatform } from '../platform.ts';
import { createSessionClock } from '../session-clock.ts';
import { createTasks } from '../tasks.ts';
import { decodeConfirmationDraft, type ConfirmationDraft } from './confirmation-draft.ts';

export type { ConfirmationDraft };

type ConfirmationCommand = NonNullable<ConfirmationDraft['pending']>['input'];

const required = (path: string, expected: string): Refusal =>
  refuse('INVALID_INPUT', { issues: [{ path, code: 'required', expected }] });
const noVehicle = required('vehicleId', 'a free vehicle');
const noPreview = required('preview', 'an up-to-date preview');

/** What differs between approval and re-approval. */
const kinds = {
  approve: { preview: 'previewApproval', command: 'approveBooking' },
  reapprove: { preview: 'previewReapproval', command: 'reapproveBooking' },
} as const;

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
  /** The start picked, at first the booking's own. */
  readonly start: LocalStart | null;
  /** The vehicle picked, at first the booking's own. */
  readonly vehicleId: string | null;
  /** Vehicles that are free for the whole term from the picked start. */
  readonly vehicles: Loadable<readonly PhysicalAsset[]>;
  /** What saving would do; the last good one, `fresh` while it belongs to the picks as they are. */
  readonly preview: Loadable<Preview> & { readonly fresh: boolean };
  /** Why saving is not possible now. The backend has the last word. */
  readonly problems: readonly Refusal[];
  readonly canSave: boolean;
  /** Whether the picks wait: saving is under way, or its outcome is unknown until it is replayed. */
  readonly locked: boolean;
  /** Whether somebody else changed the booking meanwhile; the picks are kept, the preview is new. */
  readonly conflict: boolean;
  readonly saving: CommandState<Booking>;
  readonly storageFault: Error | null;
  /** The session's idea of the time: the platform's, corrected by the backend's refusals. ISO instant. */
  readonly now: string;
}

/** An approval or re-approval in the making, without any user interface (domain.md §3, §4). */
export interface ConfirmationSession extends Observable<ConfirmationState> {
  /** Reads booking and draft; a command whose outcome was unknown is replayed. Never rejects. */
  readonly open: () => Promise<void>;
  /** Picks another start, in the booking's zone. `false` while locked. */
  readonly setStart: (start: LocalStart) => boolean;
  /** Picks a vehicle. `false` while locked. */
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
  readonly snapshot: () => ConfirmationDraft;
  /** Ends reads; a command under way goes on and is replayed by the next session. */
  readonly close: () => void;
}

/** Makes a session that approves a requested booking: confirms the start and allocates a vehicle (domain.md §3). */
export const createApproveSession = (options: ConfirmationSessionOptions): ConfirmationSession =>
  createConfirmationSession('approve', options);

/** Makes a session that re-approves an approved booking with a new start, previewed live (domain.md §3, §4). */
export const createReapproveSession = (options: ConfirmationSessionOptions): ConfirmationSession =>
  createConfirmationSession('reapprove', options);

function createConfirmationSession(
  event: keyof typeof kinds,
  { backend, platform, bookingId, storage, draft }: ConfirmationSessionOptions,
): ConfirmationSession {
  const kind = kinds[event];
  const clock = createSessionClock(platform.now);
  const tasks = createTasks();
  let start: LocalStart | null = null;
  let vehicleId: string | null = null;
  let conflict = false;
  let asked = '';

  const { observable, changed } = createObservable(compute);
  const booking = createLoader<Booking>(changed);
  const vehicles = createLoader<readonly PhysicalAsset[]>(changed);
  const preview = createLoader<Keyed<Preview>>(changed);
  const keeper = createDraftKeeper(
    storage,
    () => (saving.state.phase === 'done' ? null : JSON.stringify(snapshot())),
    changed,
  );
  const makeSaving = (restored: ConfirmationDraft['pending']) =>
    createFrozenCommand<ConfirmationCommand, Booking>({
      call: (input, idempotencyKey) => backend[kind.command](input, { idempotencyKey }),
      newKey: platform.newKey,
      persist: keeper.save,
      changed,
      restored,
    });
  let saving = makeSaving(draft?.pending ?? null);

  const locked = () => saving.state.phase !== 'idle';
  const picks = () => JSON.stringify([start, vehicleId, booking.current.value?.version]);

  function problems(): readonly Refusal[] {
    const read = booking.current.value;
    if (!read || !start) return [];
    const current = { start: read.start, vehicleId: read.vehicle?.id ?? null };
    const decision = canSend(read.status, event, {
      now: clock.now(),
      start,
      current,
      ...(vehicleId === null ? {} : { vehicleId }),
    });
    if (!decision.allowed) return [decision.refusal];
    if (vehicleId === null) return [noVehicle];
    const { status, refusal } = preview.current;
    return status === 'refused' && refusal && asked === picks() ? [refusal] : [];
  }

  function compute(): ConfirmationState {
    const found = problems();
    const fresh = isFresh(preview.current, picks());
    return {
      booking: booking.current,
      start,
      vehicleId,
      vehicles: vehicles.current,
      preview: { ...shown(preview.current), fresh },
      problems: found,
      canSave: fresh && found.length === 0 && !locked(),
      locked: locked(),
      conflict,
      saving: saving.state,
      storageFault: keeper.fault,
      now: clock.now(),
    };
  }

  const snapshot = (): ConfirmationDraft => ({ v: '1', bookingId, start, vehicleId, pending: saving.pending });

  const readVehicles = async (): Promise<void> => {
    const read = booking.current.value;
    if (!read || !start) return;
    const { date, time, timeZone } = start;
    const term = read.terms.duration;
    await vehicles.load(async (signal) => {
      const query = {
        id: read.asset.id,
        startDate: date,
        startTime: time,
        timeZone,
        ...term,
        exceptBookingId: bookingId,
        limit: 100,
      };
      const outcome = await backend.listVehicles(query, { signal });
      return outcome.ok ? { ok: true, value: outcome.value.items } : outcome;
    });
  };

  const readPreview = async (): Promise<void> => {
    if (!start) return;
    const body = { start, ...(vehicleId === null ? {} : { vehicleId }) };
    const key = picks();
    asked = key;
    await preview.load(async (signal) => {
      const outcome = await backend[kind.preview]({ id: bookingId, body }, { signal });
      if (outcome.ok) return { ok: true, value: { key, value: outcome.value } };
      clock.correctBy(outcome.refusal);
      return outcome;
    });
  };

  const readBooking = async (): Promise<void> => {
    await booking.load((signal) => backend.getBooking({ id: bookingId }, { signal }));
    const read = booking.current.value;
    start ??= read?.start ?? null;
    vehicleId ??= read?.vehicle?.id ?? null;
  };

  const refresh = async (): Promise<void> => {
    await readBooking();
    if (locked()) return;
    changed();
    await Promise.all([readVehicles(), readPreview()]);
  };

  const pick = (apply: () => void): boolean => {
    if (locked()) return false;
    apply();
    conflict = false;
    saving.dismiss();
    void keeper.save();
    changed();
    return true;
  };

  /** Takes what a refusal says about the world, so that the picks can be corrected or sent again. */
  const learn = async (refusal: Refusal): Promise<void> => {
    clock.correctBy(refusal);
    if (isRefusal(refusal, 'PREVIEW_STALE')) {
      asked = picks();
      preview.put({ key: asked, value: refusal.facts.preview });
    } else if (isRefusal(refusal, 'VERSION_CONFLICT')) {
      conflict = true;
      booking.put(refusal.facts.current);
      await Promise.all([readVehicles(), readPreview()]);
    } else await refresh();
  };

  /** What saving would send now, `null` while anything stands in its way. */
  const command = (): ConfirmationCommand | null => {
    const { value } = observable.state.preview;
    if (!observable.state.canSave || !value || !start || vehicleId === null) return null;
    return { id: bookingId, version: value.version, body: { start, vehicleId, fingerprint: value.fingerprint } };
  };

  const save = async (): Promise<Outcome<Booking>> => {
    if (saving.state.value) return { ok: true, value: saving.state.value };
    const input = saving.pending?.input ?? command();
    if (!input) return { ok: false, refusal: observable.state.problems[0] ?? noPreview };
    const outcome = await saving.send(input);
    if (outcome.ok) booking.put(outcome.value);
    else await learn(outcome.refusal);
    return outcome;
  };

  return {
    get state() {
      return observable.state;
    },
    subscribe: observable.subscribe,
    async open() {
      const stored = draft ? null : await keeper.load();
      const known = draft ?? (stored === null ? null : decodeConfirmationDraft(stored, bookingId));
      start = known?.start ?? null;
      vehicleId = known?.vehicleId ?? null;
      if (known?.pending && !draft) saving = makeSaving(known.pending);
      await refresh();
      // What its outcome was is now in `state.saving`.
      if (saving.pending) await save().catch(() => undefined);
    },
    setStart: (next) =>
      pick(() => {
        start = next;
        tasks.run(readVehicles());
        tasks.run(readPreview());
      }),
    setVehicle: (next) =>
      pick(() => {
        vehicleId = next;
        tasks.run(readPreview());
      }),
    refresh,
    async settled() {
      await tasks.settled();
      return observable.state;
    },
    save,
    snapshot,
    close() {
      for (const loader of [booking, vehicles, preview]) loader.abort();
    },
  };
}
