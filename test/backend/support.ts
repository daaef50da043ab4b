import { createMockBackend, type Api, type MockBackend, type MockBackendOptions } from '@keyturn/mocks';
import type { Booking, NewBooking, Preview, Quote, Start, TenantPolicy } from '@keyturn/sdk';
import type { Problem } from '@keyturn/sdk/wire';
import { assert } from 'chai';

/** A backend without bookings, and two of its users. */
export interface OpenBackend extends MockBackend {
  readonly manager: Api;
  readonly colleague: Api;
  readonly clerk: Api;
  readonly otherTenant: Api;
}

/** Opens a backend at 2026-01-05T09:00Z with the seeded tenants and no booking. */
export async function openBackend(options: MockBackendOptions = {}): Promise<OpenBackend> {
  const backend = await createMockBackend({ bookings: false, ...options });
  const { manager, colleague, clerk, otherTenant } = backend.tokens;
  return {
    ...backend,
    manager: backend.api(manager),
    colleague: backend.api(colleague),
    clerk: backend.api(clerk),
    otherTenant: backend.api(otherTenant),
  };
}

/** A start in London at ten, unless said otherwise. */
export const at = (date: string, time = '10:00', timeZone = 'Europe/London'): Start => ({ date, time, timeZone });

/** What `newBookingBody` may be told. */
export interface Wish {
  readonly start?: Start;
  readonly locationId?: string;
  readonly packageId?: string;
  readonly extraIds?: string[];
  readonly voucherCodes?: string[];
  readonly handover?: NewBooking['handover'];
  readonly accountId?: string;
  readonly driverId?: string;
}

/** A basket: a small car for twelve months from 15 January, unless said otherwise. */
export const basketOf = ({
  start = at('2026-01-15'),
  locationId = 'loc-richmond',
  packageId = 'linnet-800-12m',
  extraIds = [],
  voucherCodes = [],
  handover = { modeId: 'hov-collection' },
}: Wish = {}): NewBooking['basket'] => ({
  locationId,
  start,
  assetId: packageId.slice(0, packageId.indexOf('-')),
  packageId,
  extraIds,
  voucherCodes,
  handoverModeId: handover.modeId,
});

/** The body of a request for a quote's basket. */
export const bodyOf = ({ basket, fingerprint }: Quote, wish: Wish = {}): NewBooking => ({
  basket,
  fingerprint,
  accountId: wish.accountId ?? 'acc-archer',
  driverId: wish.driverId ?? 'drv-archer',
  handover: wish.handover ?? { modeId: 'hov-collection' },
});

/** Quotes and requests a booking. */
export async function request(api: Api, wish: Wish = {}): Promise<Booking> {
  const quote = await api.get('createQuote', { body: basketOf(wish) });
  return api.get('createBooking', { body: bodyOf(quote, wish) });
}

/** What is confirmed by sending a preview back. */
export const confirmationOf = ({ start, vehicle, fingerprint }: Preview) => ({
  start,
  fingerprint,
  ...(vehicle ? { vehicleId: vehicle.id } : {}),
});

/** Previews and approves, with the requested start unless another is given. */
export async function approve(api: Api, { id, version, start }: Booking, confirmed: Start = start): Promise<Booking> {
  const preview = await api.get('previewApproval', { id, body: { start: confirmed } });
  return api.get('approveBooking', { id, version, body: confirmationOf(preview) });
}

/** Previews and re-approves with another start. */
export async function reapprove(api: Api, { id, version }: Booking, start: Start): Promise<Booking> {
  const preview = await api.get('previewReapproval', { id, body: { start } });
  return api.get('reapproveBooking', { id, version, body: confirmationOf(preview) });
}

/** Requests and approves. */
export const approved = async (api: Api, wish: Wish = {}): Promise<Booking> => approve(api, await request(api, wish));

/** An answer that came. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** The problem of an answer, which must be there and have that status and code. */
export function problemOf(answer: Answered | undefined, status: number, code: string): Problem {
  const problem = answer?.body as Problem | null | undefined;
  assert.deepEqual([answer?.status, problem?.code], [status, code], JSON.stringify(answer?.body));
  return problem ?? assert.fail('a problem was expected');
}

/** Changes the policy of Fernhill in the store. */
export const changePolicy = ({ store }: OpenBackend, change: (policy: TenantPolicy) => Partial<TenantPolicy>) =>
  store.transaction('fernhill', async ({ tenant }) => {
    const record = await tenant.find();
    if (!record) return assert.fail('a tenant was expected');
    return tenant.save({ ...record, policy: { ...record.policy, ...change(record.policy) } });
  });

/** The bills of a booking. */
export const billsOf = async (api: Api, { id }: Pick<Booking, 'id'>) => (await api.get('listBills', { id })).items;

/** What the tenant holds, as far as its lists show it: to be compared before and after. */
export async function everything(api: Api): Promise<unknown> {
  const { items, counts } = await api.get('listBookings', { sort: 'reference', limit: 100 });
  const bookings = [];
  for (const { id } of items) bookings.push(await api.get('getBooking', { id }), await billsOf(api, { id }));
  const accounts = await api.get('listAccounts', { limit: 100 });
  return { counts, bookings, accounts: accounts.items };
}
