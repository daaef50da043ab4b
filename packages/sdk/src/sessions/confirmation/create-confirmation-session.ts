import { resolveStart } from '@keyturn/billing';
import type { Backend, Outcome } from '../../backend.ts';
import { canSend } from '../../booking/decide.ts';
import { isRefusal, type Refusal } from '../../booking/refusal.ts';
import type { PhysicalAsset } from '../../wire/schemas/asset.ts';
import type { Booking, Preview } from '../../wire/schemas/booking.ts';
import { id, startInput } from '../../wire/schemas/common.ts';
import { createDraftKeeper } from '../draft-keeper.ts';
import { freeze } from '../freeze.ts';
import { createFrozenCommand } from '../frozen-command.ts';
import { isFresh, shown, type Keyed } from '../keyed.ts';
import { createLoader } from '../loadable.ts';
import { createObservable } from '../observable.ts';
import { readShape } from '../read-shape.ts';
import { required } from '../required.ts';
import { createSessionClock } from '../session-clock.ts';
import { createTasks } from '../tasks.ts';
import { decodeConfirmationDraft, type ConfirmationDraft } from './confirmation-draft.ts';
import type { ConfirmationSession, ConfirmationSessionOptions, ConfirmationState } from './confirmation-session.ts';

type ConfirmationCommand = NonNullable<ConfirmationDraft['pending']>['input'];

const noVehicle = required('vehicleId', 'a free vehicle');
const noPreview = required('preview', 'an up-to-date preview');

/** What differs between approval and re-approval. */
const kinds = {
  approve: { preview: 'previewApproval', command: 'approveBooking' },
  reapprove: { preview: 'previewReapproval', command: 'reapproveBooking' },
} as const;

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
  /** What the person picked; what was not touched follows the booking, also when somebody else changes it. */
  let picked: Pick<ConfirmationDraft, 'start' | 'vehicleId' | 'seen'> = { start: null, vehicleId: null };
  let asked = '';
  let opened = false;
  let closed = false;

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
      now: platform.now,
      persist: keeper.save,
      learn,
      changed,
      restored,
    });
  let saving = makeSaving(null);

  const locked = () => saving.state.phase !== 'idle';
  const start = () => picked.start ?? booking.current.value?.start ?? null;
  const vehicleId = () => picked.vehicleId ?? booking.current.value?.vehicle?.id ?? null;
  const question = () => JSON.stringify([start(), vehicleId(), booking.current.value?.version]);

  function problems(fresh: boolean): readonly Refusal[] {
    const { value: read, refusal: unread } = booking.current;
    const at = start();
    const vehicle = vehicleId();
    if (saving.state.phase === 'done') return [];
    if (unread) return [unread];
    if (!read || !at) return [];
    const decision = canSend(read.status, event, {
      start: at,
      // Of the location only its zone counts here, and the booking keeps it (domain.md §3).
      location: { id: '', name: '', timeZone: read.start.timeZone, openingHours: null, closedDates: [] },
      current: { start: read.start, vehicleId: read.vehicle?.id ?? null },
      ...(vehicle === null ? {} : { vehicleId: vehicle }),
      // This clock only advises: what the backend's clock let pass is not asked again.
      ...(fresh ? {} : { now: clock.now() }),
    });
    if (!decision.allowed) return [decision.refusal];
    if (vehicle === null) return [noVehicle];
    const { status, refusal } = preview.current;
    return status === 'refused' && refusal && asked === question() ? [refusal] : [];
  }

  function compute(): ConfirmationState {
    const fresh = isFresh(preview.current, question());
    const found = problems(fresh);
    const { value: read } = booking.current;
    const { seen } = picked;
    return {
      booking: booking.current,
      start: start(),
      vehicleId: vehicleId(),
      vehicles: vehicles.current,
      preview: { ...shown(preview.current), fresh },
      problems: found,
      canSave: fresh && found.length === 0 && !locked(),
      locked: locked(),
      conflict: (saving.state.phase !== 'done' && read && seen?.version !== read.version && seen) || null,
      saving: saving.state,
      storageFault: keeper.fault,
      now: clock.now(),
    };
  }

  /** Takes a pick, and remembers on which booking it was made. */
  const take = (change?: Partial<typeof picked>): void => {
    picked = { ...picked, ...change };
    if (!booking.current.value) return;
    const { version, status, start: stands, vehicle } = booking.current.value;
    picked = { ...picked, seen: { version, status, start: stands, vehicle } };
  };
  const snapshot = (): ConfirmationDraft => ({ ...picked, v: '1', event, bookingId, pending: saving.pending });

  const readVehicles = async (): Promise<void> => {
    const read = booking.current.value;
    const at = start();
    if (!read || !at) return;
    const query = {
      id: read.asset.id,
      startDate: at.date,
      startTime: at.time,
      timeZone: at.timeZone,
      ...read.terms.duration,
      exceptBookingId: bookingId,
      limit: 100,
    };
    await vehicles.load(async (signal) => {
      const value: PhysicalAsset[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const outcome: Awaited<ReturnType<Backend['listVehicles']>> = await backend.listVehicles(
          cursor ? { ...query, cursor } : query,
          { signal },
        );
        if (!outcome.ok) return outcome;
        value.push(...outcome.value.items);
        cursor = outcome.value.nextCursor;
      }
      return { ok: true, value };
    });
  };

  const readPreview = async (): Promise<void> => {
    const read = booking.current.value;
    const at = start();
    const vehicle = vehicleId();
    if (!read || !at) return;
    const key = question();
    asked = key;
    await preview.load(async (signal) => {
      const body = { start: at, ...(vehicle === null ? {} : { vehicleId: vehicle }) };
      const outcome = await backend[kind.preview]({ id: bookingId, body }, { signal });
      if (outcome.ok) {
        const overtaken = outcome.value.version > read.version;
        if (overtaken) tasks.run(readAll(read.version));
        // What was not touched is still that of the older copy: saving this would undo what somebody else did.
        return { ok: true, value: { key: overtaken ? '' : key, value: outcome.value } };
      }
      clock.correctBy(outcome.refusal);
      return outcome;
    });
  };

  const readBooking = async (): Promise<void> => {
    await booking.load(async (signal) => {
      const outcome = await backend.getBooking({ id: bookingId }, { signal });
      // Throws where the zone is unknown here: nothing could be worked out, and that is a read that failed.
      if (outcome.ok) resolveStart(outcome.value.start);
      return outcome;
    });
    if (!picked.seen) take();
  };
  const readRest = async (): Promise<void> => void (await Promise.all([readVehicles(), readPreview()]));
  /** Reads the booking and what follows from it, which a version that is known already does not. */
  const readAll = async (known?: number): Promise<void> => {
    await readBooking();
    if (saving.state.phase !== 'done' && !closed && booking.current.value?.version !== known) await readRest();
  };
  const refresh = (): Promise<void> => {
    const work = readAll();
    tasks.run(work);
    return work;
  };

  const pick = (change: Partial<typeof picked>): boolean => {
    if (!opened || closed || locked()) return false;
    take(change);
    saving.dismiss();
    if (change.start) tasks.run(readVehicles());
    tasks.run(readPreview());
    void keeper.save();
    changed();
    return true;
  };

  /** Takes what a refusal says about the world, so that the picks can be corrected or sent again. */
  function learn(refusal: Refusal): void {
    clock.correctBy(refusal);
    if (isRefusal(refusal, 'PREVIEW_STALE')) {
      asked = question();
      preview.put({ key: asked, value: refusal.facts.preview });
    } else if (isRefusal(refusal, 'VERSION_CONFLICT')) {
      booking.put(refusal.facts.current);
      tasks.run(readRest());
    } else tasks.run(readAll());
  }

  /** What saving would send now, `null` while anything stands in its way. */
  const command = (): ConfirmationCommand | null => {
    const { canSave, preview: seen, start: at, vehicleId: vehicle } = observable.state;
    if (!canSave || closed || !seen.value || !at || vehicle === null) return null;
    const { version, fingerprint } = seen.value;
    return { id: bookingId, version, body: { start: at, vehicleId: vehicle, fingerprint } };
  };

  const save = async (): Promise<Outcome<Booking>> => {
    if (saving.state.value) return { ok: true, value: saving.state.value };
    const input = saving.pending?.input ?? command();
    if (!input) return { ok: false, refusal: observable.state.problems[0] ?? noPreview };
    const outcome = await saving.send(input);
    if (outcome.ok) booking.put(outcome.value);
    return outcome;
  };

  const run = async (): Promise<void> => {
    const known = draft ?? decodeConfirmationDraft((await keeper.load()) ?? '', { event, bookingId });
    if (known) {
      picked = freeze(known);
      if (known.pending) saving = makeSaving(known.pending);
    }
    opened = true;
    changed();
    // What its outcome was is now in `state.saving`.
    if (saving.pending && !saving.expired) await save().catch(() => undefined);
    await readAll();
  };
  let opening: Promise<void> | undefined;

  return {
    get state() {
      return observable.state;
    },
    subscribe: observable.subscribe,
    open() {
      if (!opening) tasks.run((opening = run()));
      return opening ?? Promise.resolve();
    },
    setStart: (next) => pick({ start: readShape(startInput, 'start', next) }),
    setVehicle: (next) => pick({ vehicleId: readShape(id, 'vehicleId', next) }),
    refresh,
    async settled() {
      await tasks.settled();
      return observable.state;
    },
    save,
    abandon: () => saving.abandon(),
    snapshot,
    close() {
      closed = true;
      for (const loader of [booking, vehicles, preview]) loader.abort();
    },
  };
}
