import { bookingStatuses, type Booking, type BookingSummary } from '@keyturn/sdk';
import { createHttpBackend } from '@keyturn/sdk/http';
import { routes } from '@keyturn/sdk/wire';
import { before, describe, it } from 'node:test';
import { assert } from 'chai';
import { createApi, type Api } from '../create-api.ts';
import { createDemoHandler, type DemoHandler } from './create-demo-handler.ts';
import { randomId } from './random-id.ts';

const start = '2026-06-03T13:10:00.000Z';
const database = randomId('demo');
const baseUrl = '/shop/api';
const open = (): Promise<DemoHandler> => createDemoHandler({ baseUrl, start, database });

const apiOf = ({ handler, tenants }: DemoHandler, tenantId = 'fernhill'): Api =>
  createApi(handler, tenants.find(({ id }) => id === tenantId)?.token ?? '', randomId);

async function everyBooking(api: Api): Promise<BookingSummary[]> {
  const items: BookingSummary[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: { items: BookingSummary[]; nextCursor: string | null } = await api.get('listBookings', {
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

const problemOf = (text: string): unknown => (JSON.parse(text) as { readonly code: unknown }).code;

// London in June.
const starts = ({ start: { date, time } }: BookingSummary): number => Date.parse(`${date}T${time}+01:00`);

describe('the demo', () => {
  let demo: DemoHandler;
  let api: Api;
  let bookings: BookingSummary[];
  before(async () => {
    demo = await open();
    api = apiOf(demo);
    bookings = await everyBooking(api);
  });

  it('keeps its data and shows the clock that it was started with', () => {
    assert.isTrue(demo.persistent);
    assert.equal(demo.clock.now(), start);
    assert.deepEqual(
      demo.tenants.map(({ id }) => id),
      ['fernhill', 'havelmobil'],
    );
  });

  it('has two hundred bookings of Fernhill in every status, forty of Havelmobil', async () => {
    const { counts } = await api.get('listBookings', {});
    assert.sameMembers(Object.keys(counts), [...bookingStatuses]);
    for (const status of bookingStatuses) assert.isAbove(counts[status] ?? 0, 10, status);
    assert.lengthOf(bookings, 200);
    const havelmobil = await everyBooking(apiOf(demo, 'havelmobil'));
    assert.lengthOf(havelmobil, 40);
    assert.sameMembers([...new Set(havelmobil.map(({ status }) => status))], [...bookingStatuses]);
  });

  it('answers every booking and every asset as the contract says', async () => {
    for (const { id } of bookings) {
      const booking: unknown = await api.get('getBooking', { id });
      assert.isTrue(routes.getBooking.answer.safeParse(booking).success, id);
    }
    const { items } = await api.get('listAssets', { limit: 100 });
    assert.lengthOf(items, 24);
    for (const { id } of items) {
      const asset: unknown = await api.get('getAsset', { id });
      assert.isTrue(routes.getAsset.answer.safeParse(asset).success, id);
    }
  });

  it('has bookings that need attention', () => {
    const now = Date.parse(start);
    const approved = bookings.filter(({ status }) => status === 'approved');
    assert.isNotEmpty(approved.filter((booking) => starts(booking) < now));
    const soon = approved.filter((booking) => starts(booking) > now && starts(booking) < now + 48 * 3_600_000);
    assert.isNotEmpty(
      soon.filter(({ contractStatus, firstBill }) => contractStatus === 'issued' && firstBill?.status === 'unpaid'),
    );
  });

  it('has accounts of every sort', async () => {
    const { items } = await api.get('listAccounts', { limit: 100 });
    assert.lengthOf(items, 40);
    assert.sameMembers(
      [...new Set(items.map(({ kind, status }) => `${kind} ${status}`))],
      ['person approved', 'person pending', 'company approved', 'company pending'],
    );
    assert.includeMembers(
      items.map(({ driverCount }) => driverCount),
      [0, 1, 2, 3, 4],
    );
  });

  const refused: readonly [string[], string][] = [
    [['WELCOME25'], 'VOUCHER_EXPIRED'],
    [['FLEET100'], 'VOUCHER_EXHAUSTED'],
    [['SPRING10', 'FIRST25'], 'VOUCHER_NOT_COMBINABLE'],
    [['NOSUCH'], 'VOUCHER_UNKNOWN'],
  ];
  for (const [voucherCodes, code] of refused) {
    it(`refuses ${voucherCodes.join(' with ')}: ${code}`, async () => {
      const basket = {
        locationId: 'loc-richmond',
        start: { date: '2026-06-12', time: '10:00', timeZone: 'Europe/London' },
        assetId: 'aldane-pip',
        packageId: 'aldane-pip-800-1m',
        extraIds: [],
        voucherCodes,
      };
      const { status, text } = await api.send('createQuote', { body: basket });
      assert.equal(status, 409);
      assert.equal(problemOf(text), code);
    });
  }

  it('shares what happens with another tab, and hears of its clock and scenario', async () => {
    const other = await open();
    const requested = bookings.find(({ status }) => status === 'requested');
    const { id = '', version = 0 } = requested ?? {};
    await apiOf(other).get('declineBooking', { id, version, body: { reason: 'double' } });
    const { status }: Pick<Booking, 'status'> = await api.get('getBooking', { id });
    assert.equal(status, 'declined');

    const heard = new Promise<void>((resolve) => void demo.clock.subscribe(resolve));
    await other.clock.advance({ days: 1, hours: 1 });
    await heard;
    assert.equal(demo.clock.now(), '2026-06-04T14:10:00.000Z');
    await demo.clock.set(start);
    // Even a tab that heard nothing yet answers by the settings of all.
    await other.scenario.set({ empty: true });
    assert.isEmpty((await api.get('listBookings', {})).items);
    assert.isTrue(demo.scenario.get().empty);
    await demo.scenario.set({ empty: false });
  });

  it('uses a setting up that holds once', async () => {
    await demo.scenario.set({ conflict: 'once' });
    const changed = new Promise<void>((resolve) => void demo.scenario.subscribe(resolve));
    const requested = bookings.filter(({ status }) => status === 'requested');
    const { id = '', version = 0 } = requested[1] ?? {};
    const decline = () => api.send('declineBooking', { id, version, body: { reason: 'double' } });
    assert.equal((await decline()).status, 412);
    await changed;
    assert.equal(demo.scenario.get().conflict, 'never');
  });

  it('serves the HTTP client through its own fetch, without a service worker', async () => {
    const { token } = demo.tenants[1] ?? { token: '' };
    const backend = createHttpBackend({ baseUrl, auth: { fetchToken: async () => token }, fetch: demo.fetch });
    const policy = await backend.getPolicy({});
    assert.equal(policy.ok && policy.value.name, 'Havelmobil');
  });

  it('is reset to its beginning, tells other tabs', async () => {
    const other = await open();
    const told = new Promise<void>((resolve) => void other.onReset(resolve));
    await demo.clock.advance({ days: 30 });
    await demo.scenario.set({ latencyMs: 5 });
    await demo.reset();
    await told;
    assert.equal(demo.clock.now(), start);
    assert.equal(demo.scenario.get().latencyMs, 0);
    const { counts } = await apiOf(other).get('listBookings', {});
    assert.deepEqual(counts, (await api.get('listBookings', {})).counts);
    assert.equal(counts['requested'], 24);
  });
});

describe('the demo where nothing can be kept', () => {
  it('works in the page, and says so', async () => {
    const demo = await createDemoHandler({ baseUrl, start, database: null });
    assert.isFalse(demo.persistent);
    const api = apiOf(demo, 'havelmobil');
    const { items } = await api.get('listBookings', { status: 'requested', limit: 1 });
    const { id = '', version = 0 } = items[0] ?? {};
    await api.get('declineBooking', { id, version, body: { reason: 'doppelt' } });
    assert.equal((await api.get('getBooking', { id })).status, 'declined');
    await demo.clock.advance({ minutes: 15 });
    assert.equal(demo.clock.now(), '2026-06-03T13:25:00.000Z');
  });
});
