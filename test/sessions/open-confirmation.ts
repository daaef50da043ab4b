import type { MockBackend, PlannedFault } from '@keyturn/mocks';
import {
  createApproveSession,
  createReapproveSession,
  type Booking,
  type ConfirmationSession,
  type ConfirmationSessionOptions,
  type SessionPlatform,
} from '@keyturn/sdk';
import { approval, basket, openBackend, valueOf, type OpenBackend } from '../http/open-backend.ts';
import { createMemoryStorage, platformOf, type MemoryStorage } from './open-session.ts';

export interface OpenConfirmation extends OpenBackend {
  readonly session: ConfirmationSession;
  readonly storage: MemoryStorage;
  readonly booking: Booking;
  readonly platform: SessionPlatform;
}

type More = Partial<ConfirmationSessionOptions> & { readonly plan?: PlannedFault[]; readonly storage?: MemoryStorage };

/** A booking requested for Fernhill, 2 February 2026 at ten unless said otherwise. */
export async function requested(
  { backend, mock }: Pick<OpenBackend, 'backend' | 'mock'>,
  wish: Partial<typeof basket> = {},
): Promise<Booking> {
  const quote = valueOf(await backend.createQuote({ body: { ...basket, ...wish } }));
  const body = {
    basket: quote.basket,
    fingerprint: quote.fingerprint,
    accountId: 'acc-archer',
    driverId: 'drv-archer',
    handover: { modeId: 'hov-collection' },
  };
  return valueOf(await backend.createBooking({ body }, { idempotencyKey: mock.newId('key') }));
}

/** A booking approved for its requested start. */
export async function approved(
  open: Pick<OpenBackend, 'backend' | 'mock'>,
  wish: Partial<typeof basket> = {},
): Promise<Booking> {
  const { id, start } = await requested(open, wish);
  const input = await approval(open.backend, id, start);
  return valueOf(await open.backend.approveBooking(input, { idempotencyKey: open.mock.newId('key') }));
}

/** Opens an approve session on a new request. */
export async function openApproval(more: More = {}): Promise<OpenConfirmation> {
  const open = await openBackend([]);
  return openOn(createApproveSession, open, await requested(open), more);
}

/** Opens a re-approve session on a new approved booking. */
export async function openReapproval(more: More = {}, wish: Partial<typeof basket> = {}): Promise<OpenConfirmation> {
  const open = await openBackend([]);
  return openOn(createReapproveSession, open, await approved(open, wish), more);
}

/** Opens a session of a kind on a booking that is there. */
export async function openOn(
  create: typeof createApproveSession,
  open: OpenBackend,
  booking: Booking,
  { plan = [], storage = createMemoryStorage(), ...options }: More = {},
): Promise<OpenConfirmation> {
  const { backend, mock } = open;
  const platform = platformOf(mock);
  const session = create({ backend, platform, bookingId: booking.id, storage, ...options });
  await session.open();
  open.plan.push(...plan);
  return { ...open, session, storage, booking, platform };
}

/** Somebody else at another screen over the same bookings. */
export const colleagueOf = async (mock: MockBackend): Promise<OpenBackend> =>
  openBackend([], { auth: { fetchToken: async () => mock.tokens.colleague } }, mock);
