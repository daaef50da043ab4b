import type { MockBackend, PlannedFault } from '@keyturn/mocks';
import {
  createWizardSession,
  type AnswersPatch,
  type DraftStorage,
  type SessionPlatform,
  type WizardSession,
  type WizardSessionOptions,
} from '@keyturn/sdk';
import { assert } from 'chai';
import { openBackend, type OpenBackend } from '../http/open-backend.ts';

/** A storage in memory whose text a test may look at. */
export interface MemoryStorage extends DraftStorage {
  text: string | null;
}

export function createMemoryStorage(text: string | null = null): MemoryStorage {
  const storage: MemoryStorage = {
    text,
    load: () => storage.text,
    save: (next) => {
      storage.text = next;
    },
    clear: () => {
      storage.text = null;
    },
  };
  return storage;
}

export const platformOf = (mock: MockBackend): SessionPlatform => ({
  now: mock.clock.now,
  newKey: () => mock.newId('key'),
});

/** Complete answers for Fernhill, page by page. */
export const pageAnswers = {
  when: { locationId: 'loc-richmond', start: { date: '2026-02-02', time: '10:00', timeZone: 'Europe/London' } },
  asset: { assetId: 'linnet' },
  package: { mileageAllowanceId: 'mi-800', duration: { months: 12 }, extraIds: ['ext-tyres'] },
  account: { accountId: 'acc-bramble' },
  driver: { driverId: 'drv-bramble-1' },
  handover: { handover: { modeId: 'hov-collection' } },
  confirm: {},
} as const satisfies Readonly<Record<string, AnswersPatch>>;

export interface OpenWizard extends OpenBackend {
  readonly session: WizardSession;
  readonly storage: MemoryStorage;
}

/** Opens a wizard over the real handler; sessions over the same `mock` share its bookings. */
export async function openWizard(
  options: Partial<WizardSessionOptions> & {
    readonly plan?: PlannedFault[];
    readonly mock?: MockBackend;
    readonly storage?: MemoryStorage;
  } = {},
): Promise<OpenWizard> {
  const { plan, mock, storage = createMemoryStorage(), ...rest } = options;
  const open = await openBackend(plan, {}, mock);
  const session = createWizardSession({ backend: open.backend, platform: platformOf(open.mock), storage, ...rest });
  await session.open();
  return { ...open, session, storage };
}

/** Answers page after page and goes on, until `page` is the current one. */
export async function fillTo(
  session: WizardSession,
  page: keyof typeof pageAnswers,
  patch: AnswersPatch = {},
): Promise<void> {
  for (let steps = 0; session.state.page !== page; steps++) {
    const current = session.state.page as keyof typeof pageAnswers; // the usual flow has only these
    assert.isBelow(steps, 10, `stuck on ${current}`);
    session.answer(pageAnswers[current]);
    await session.settled();
    assert.isTrue(session.next(), `${current}: ${JSON.stringify(session.state.next.problems)}`);
  }
  session.answer(patch);
  await session.settled();
}

/** Every booking that the tenant holds. */
export async function bookingsOf({ backend }: Pick<OpenBackend, 'backend'>) {
  const outcome = await backend.listBookings({ limit: 100 });
  return outcome.ok ? outcome.value.items : assert.fail('refused');
}
