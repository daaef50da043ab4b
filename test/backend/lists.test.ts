import { createSchedule, priceOccurrence } from '@keyturn/billing';
import type { Booking } from '@keyturn/sdk';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { approved, at, openBackend, problemOf, reapprove, request, type OpenBackend } from './support.ts';

/** Everything of a list, page by page; `between` runs after each page. */
async function walk<T extends { readonly id: string }>(
  page: (cursor: { cursor?: string }) => Promise<{ items: T[]; nextCursor: string | null }>,
  between: (n: number) => Promise<unknown> = async () => {},
): Promise<T[][]> {
  const pages: T[][] = [];
  let cursor: { cursor?: string } = {};
  for (;;) {
    const { items, nextCursor } = await page(cursor);
    pages.push(items);
    if (nextCursor === null) return pages;
    assert.isBelow(pages.length, 50);
    await between(pages.length);
    cursor = { cursor: nextCursor };
  }
}

const five = async ({ manager, clock }: OpenBackend) => {
  const bookings = [];
  for (const date of ['2026-03-01', '2026-01-20', '2026-02-10', '2026-01-20', '2026-05-05']) {
    bookings.push(await request(manager, { start: at(date) }));
    clock.advance({ minutes: 1 });
  }
  return bookings;
};

describe('lists in pages', () => {
  it('hold each row once while rows are added, in every order', async () => {
    for (const sort of ['-createdAt', 'createdAt', 'start', '-start', 'reference', '-reference'] as const) {
      const backend = await openBackend();
      const { manager } = backend;
      const bookings = await five(backend);
      const pages = await walk(
        ({ cursor }) => manager.get('listBookings', { sort, limit: 2, ...(cursor === undefined ? {} : { cursor }) }),
        () => request(manager, { start: at('2026-02-20') }),
      );
      const ids = pages.flat().map((row) => row.id);
      assert.equal(new Set(ids).size, ids.length, `${sort}: no row twice`);
      assert.includeMembers(
        ids,
        bookings.map((row) => row.id),
        `${sort}: none left out`,
      );
    }
  });

  it('stay in place while a booking that was shown moves to another start', async () => {
    const backend = await openBackend();
    const { manager } = backend;
    const rows: Booking[] = [];
    for (const date of ['2026-02-01', '2026-02-05', '2026-02-09'])
      rows.push(await approved(manager, { start: at(date) }));
    const pages = await walk(
      ({ cursor }) =>
        manager.get('listBookings', { sort: 'start', limit: 1, ...(cursor === undefined ? {} : { cursor }) }),
      async (n) => {
        if (n === 1) await reapprove(manager, rows[0] as Booking, at('2026-01-20'));
      },
    );
    assert.deepEqual(
      pages.map((page) => page[0]?.reference),
      ['FERN-00001', 'FERN-00002', 'FERN-00003'],
    );
  });

  it('order as asked; equal starts by request', async () => {
    const backend = await openBackend();
    await five(backend);
    const numbers = async (sort: 'start' | '-start' | '-createdAt' | 'reference' | '-reference') =>
      (await backend.manager.get('listBookings', { sort })).items.map((row) => Number(row.reference.slice(-1)));
    assert.deepEqual(await numbers('start'), [2, 4, 3, 1, 5]);
    assert.deepEqual(await numbers('-start'), [5, 1, 3, 4, 2]);
    assert.deepEqual(await numbers('-createdAt'), [5, 4, 3, 2, 1]);
    assert.deepEqual(await numbers('reference'), [1, 2, 3, 4, 5]);
  });

  it('a cursor of another order is refused', async () => {
    const backend = await openBackend();
    await five(backend);
    const { nextCursor } = await backend.manager.get('listBookings', { sort: 'start', limit: 2 });
    problemOf(
      await backend.manager.send('listBookings', { sort: '-start', cursor: String(nextCursor) }),
      400,
      'INVALID_INPUT',
    );
  });

  it('count each status over the same search, whatever the status asked for', async () => {
    const { manager } = await openBackend({ bookings: true });
    const all = await manager.get('listBookings', {});
    assert.deepEqual(all.counts, {
      completed: 1,
      in_progress: 1,
      approved: 4,
      declined: 1,
      cancelled: 1,
      requested: 2,
    });
    const some = await manager.get('listBookings', { status: 'approved', query: 'kestrel' });
    assert.deepEqual(
      some.items.map((row) => [row.asset.name, row.status]),
      [['Kestrel Estate', 'approved']],
    );
    assert.deepEqual(some.counts, {
      requested: 1,
      approved: 1,
      in_progress: 1,
      completed: 0,
      declined: 0,
      cancelled: 0,
    });
  });

  it('search in reference, account, driver, asset and registration, whatever the case', async () => {
    const { manager } = await openBackend({ bookings: true });
    for (const [query, count] of [
      ['fern-00002', 1],
      ['BRAMBLE', 5],
      ['ashdown', 1],
      ['heron', 1],
      ['fh23 ksb', 1],
      ['nobody', 0],
    ] as const)
      assert.equal((await manager.get('listBookings', { query, limit: 100 })).items.length, count, query);
  });

  it('bound the local start date, both ends included', async () => {
    const backend = await openBackend();
    await five(backend);
    const list = async (query: { from?: string; to?: string }) =>
      (await backend.manager.get('listBookings', { ...query, sort: 'start' })).items.map((row) => row.start.date);
    assert.deepEqual(await list({ from: '2026-02-10', to: '2026-03-01' }), ['2026-02-10', '2026-03-01']);
    assert.deepEqual(await list({ to: '2026-01-20' }), ['2026-01-20', '2026-01-20']);
  });
});

describe('the other lists', () => {
  it('accounts are found by name, e-mail and phone, in the order of names, page by page', async () => {
    const { manager } = await openBackend();
    const pages = await walk(({ cursor }) =>
      manager.get('listAccounts', { limit: 2, ...(cursor === undefined ? {} : { cursor }) }),
    );
    assert.deepEqual(
      pages.map((page) => page.map((row) => row.name)),
      [['Bramble & Daughters Ltd', 'Desmond Cole'], ['Farah Dunn', 'Gwen Ellis'], ['Imogen Archer']],
    );
    for (const query of ['ARCHER', 'imogen.archer@', '7946 0101'])
      assert.deepEqual(
        (await manager.get('listAccounts', { query })).items.map((row) => row.id),
        ['acc-archer'],
        query,
      );
  });

  it('a cursor holds no personal data', async () => {
    const { manager } = await openBackend();
    const { nextCursor } = await manager.get('listAccounts', { limit: 1 });
    assert.deepEqual(JSON.parse(atob(String(nextCursor))), ['accounts', 'acc-bramble']);
  });

  it('an account counts its drivers, and its version rises with them', async () => {
    const { manager } = await openBackend();
    const licence = { number: '1', country: 'GB', expiresOn: '2030-01-01' };
    const added = await manager.send('createDriver', {
      id: 'acc-ellis',
      body: { name: 'Gwen Ellis', dateOfBirth: '1980-01-01', licence },
    });
    assert.deepEqual([added.status, added.headers.get('location')], [201, '/v1/accounts/acc-ellis/drivers']);
    const { driverCount, version } = await manager.get('getAccount', { id: 'acc-ellis' });
    assert.deepEqual([driverCount, version], [1, 2]);
    const { items } = await manager.get('listDrivers', { id: 'acc-ellis' });
    assert.deepEqual(items, [added.body as never]);
  });

  it('an account whose holder drives has a first, unverified driver', async () => {
    const { manager } = await openBackend();
    const licence = { number: '1', country: 'GB', expiresOn: '2030-01-01' };
    const account = await manager.get('createAccount', {
      body: {
        kind: 'person',
        name: ' Nia Frost ',
        email: 'nia.frost@example.com',
        phone: '+44 20 7946 0200',
        billingAddress: { line1: '1 High Street', city: 'London', postcode: 'E1 1AA', country: 'GB' },
        holderDrives: { dateOfBirth: '1990-01-01', licence },
      },
    });
    assert.deepEqual([account.name, account.status, account.driverCount], ['Nia Frost', 'pending', 1]);
    const { items } = await manager.get('listDrivers', { id: account.id });
    assert.deepEqual(
      items.map(({ name, verification, accountId }) => [name, verification, accountId]),
      [['Nia Frost', 'unverified', account.id]],
    );
  });

  it('assets tell how many vehicles are free at a start, and nothing without one', async () => {
    const { manager } = await openBackend();
    await approved(manager, { packageId: 'linnet-800-1m', start: at('2026-01-15') });
    const free = async (startDate: string, startTime = '10:00') =>
      (await manager.get('listAssets', { startDate, startTime, timeZone: 'Europe/London', query: 'linnet' })).items[0]
        ?.freeVehicles;
    assert.deepEqual(
      [await free('2026-01-15', '09:59'), await free('2026-01-15'), await free('2026-02-15')],
      [4, 3, 4],
    );
    const { items } = await manager.get('listAssets', {});
    assert.deepEqual(
      items.map((row) => [row.name, row.priceFrom.amount, row.freeVehicles]),
      [
        ['Heron SUV', 69900, null],
        ['Kestrel Estate', 45900, null],
        ['Linnet 1.0', 27900, null],
        ['Mallard Van', 44900, null],
        ['Wren Electric', 36900, null],
      ],
    );
  });

  it('assets can be asked for by body type, fuel and transmission, alone, together and with a text', async () => {
    const { manager } = await openBackend();
    const names = async (query: Record<string, string>) =>
      (await manager.get('listAssets', query)).items.map(({ name }) => name);
    const { items } = await manager.get('listAssets', {});
    for (const kind of ['bodyType', 'fuel', 'transmission'] as const)
      for (const value of new Set(items.map((asset) => asset[kind])))
        assert.deepEqual(
          await names({ [kind]: value }),
          items.filter((asset) => asset[kind] === value).map(({ name }) => name),
          `${kind} ${value}`,
        );
    assert.deepEqual(await names({ bodyType: 'suv', query: 'heron' }), ['Heron SUV']);
    assert.deepEqual(await names({ bodyType: 'van', query: 'heron' }), []);
    assert.deepEqual(await names({ bodyType: 'suv', fuel: 'hovercraft' }), []);
  });

  it('vehicles are those free for the whole term, the own booking left out if asked', async () => {
    const { manager } = await openBackend();
    const { id } = await approved(manager, { packageId: 'mallard-1200-3m', start: at('2026-02-01') });
    const query = { id: 'mallard', startDate: '2026-01-15', startTime: '10:00', timeZone: 'Europe/London' };
    assert.deepEqual((await manager.get('listVehicles', { ...query, months: 3 })).items, []);
    assert.equal((await manager.get('listVehicles', { ...query, weeks: 2 })).items.length, 1);
    const own = await manager.get('listVehicles', { ...query, months: 3, exceptBookingId: id });
    assert.deepEqual(
      own.items.map((vehicle) => vehicle.registration),
      ['FH20 MLA'],
    );
  });

  it('occurrences come row by row with their amounts and bills, to the last one', async () => {
    const { manager } = await openBackend();
    const booking = await approved(manager, { start: at('2026-01-31') });
    const rows = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof next>> = await next(cursor);
      rows.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    function next(after: string | null) {
      return manager.get('listOccurrences', { id: booking.id, limit: 5, ...(after === null ? {} : { cursor: after }) });
    }
    const schedule = createSchedule(booking.terms);
    assert.equal(rows.length, 12);
    for (const row of rows) {
      const { bill, amount, ...occurrence } = row;
      assert.deepEqual<unknown>(occurrence, schedule.occurrence(row.index));
      assert.deepEqual(amount, priceOccurrence(schedule, booking.prices, row.index).gross);
      assert.deepEqual(bill, row.index === 0 ? booking.firstBill : null);
    }
  });

  it('a schedule is its terms and amounts, and there is none before approval', async () => {
    const { manager } = await openBackend();
    const requested = await request(manager);
    problemOf(await manager.send('getSchedule', { id: requested.id }), 409, 'WRONG_STATUS');
    problemOf(await manager.send('listOccurrences', { id: requested.id }), 409, 'WRONG_STATUS');
    const { id, terms, prices, summary } = await approved(manager);
    assert.deepEqual(await manager.get('getSchedule', { id }), { bookingId: id, revision: 0, terms, prices, summary });
  });
});
