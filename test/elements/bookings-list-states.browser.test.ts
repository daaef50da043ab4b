import { assert } from 'chai';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setViewport } from '@web/test-runner-commands';
import { createMockBackend } from '@keyturn/mocks';
import { announced, openList, readTimes, reads, references, shownList, type } from './bookings-list.ts';
import { allByRole, assertAccessible, byRole, mount, recordEvents, textOf, unmount, until } from './mount.ts';

const failing = { fault: { kind: 'unavailable' }, route: 'listBookings' } as const;
const silent = { fault: { kind: 'silence' }, route: 'listBookings' } as const;

const broken = () => Promise.reject(new DOMException('no', 'NotSupportedError'));

describe('kt-bookings-list: its states', () => {
  let recorded: ReturnType<typeof recordEvents>;
  beforeEach(() => {
    recorded = recordEvents();
  });
  afterEach(() => {
    recorded.stop();
    unmount();
  });
  const told = (): string[] => recorded.events.map(({ type: name }) => name);

  it('while it loads, tabs, search and Add bookings can be used already', async () => {
    const { element } = await openList({}, { plan: [silent] });
    await until(() => element.matches(':state(loading)'));
    assert.equal(byRole(element, 'table', 'Bookings').ariaBusy, 'true');
    assert.lengthOf(allByRole(element, 'tab'), 7);
    byRole(element, 'searchbox', 'Search');
    byRole(element, 'button', 'Add bookings').click();
    assert.deepEqual(told(), ['kt-add-requested']);
  });

  it('says once that it is ready', async () => {
    const open = await shownList();
    open.element.refresh();
    await readTimes(open, 2);
    assert.deepEqual(told(), ['kt-ready']);
    assert.deepEqual(recorded.events[0]?.detail, {});
  });

  it('shows what was looked for in vain, and the way out', async () => {
    const open = await shownList({ query: '<b>KV26 ZZZ' });
    const { element } = open;
    assert.equal(announced(element), 'No booking matches “<b>KV26 ZZZ”');
    assert.isTrue(element.matches(':state(empty)'));
    byRole(element, 'button', 'Clear search').click();
    await readTimes(open, 2);
    assert.lengthOf(references(element), 10);
    assert.isFalse(element.matches(':state(empty)'));
    assert.isTrue(element.shadowRoot?.activeElement === byRole(element, 'searchbox'));
  });

  it('invites to add the first booking where there is none', async () => {
    const { element } = await shownList({}, { mock: await createMockBackend({ bookings: false }) });
    assert.equal(announced(element), 'No bookings yet');
    assert.lengthOf(allByRole(element, 'button', 'Add bookings'), 2);
  });

  it('says what failed and tries again on request, keeping what was typed', async () => {
    const open = await openList({}, { plan: [{ ...failing, call: 1 }] });
    const { element } = open;
    await until(() => element.matches(':state(error)'));
    assert.include(announced(element), 'The list could not be loaded. The server has a problem at the moment.');
    assert.deepEqual(recorded.events, [{ type: 'kt-failed', detail: { code: 'UNAVAILABLE' } }]);
    const field = byRole(element, 'searchbox') as HTMLInputElement;
    field.value = 'half a na';
    byRole(element, 'button', 'Try again').click();
    await until(() => !element.matches(':state(error)'));
    assert.lengthOf(references(element), 10);
    assert.equal(field.value, 'half a na');
    assert.isTrue(element.shadowRoot?.activeElement === byRole(element, 'button', 'Refresh'));
  });

  for (const kind of ['invalid_json', 'wrong_shape', 'cut_body', 'refused_connection', 'server_error'] as const)
    it(`keeps the rows it has and marks them as old: ${kind}`, async () => {
      const open = await shownList({}, { plan: [{ fault: { kind }, route: 'listBookings', call: 2 }] });
      open.element.refresh();
      await until(() => open.element.matches(':state(error)'));
      assert.lengthOf(references(open.element), 10);
      assert.include(textOf(open.element), 'Not up to date');
      assert.include(announced(open.element), 'Shown is what was loaded at 09:00.');
    });

  it('says nothing of a choice before its answer is there', async () => {
    const open = await shownList({}, { plan: [{ ...silent, call: 2 }] });
    open.element.status = 'declined';
    await until(() => reads(open).length === 2);
    await open.element.updateComplete;
    assert.equal(announced(open.element), '1–10 of 10 bookings');
  });

  it('goes on from the page on the screen when the next one failed', async () => {
    const open = await shownList({ pageSize: 4 }, { plan: [{ ...failing, call: 2 }] });
    byRole(open.element, 'button', 'Next').click();
    await until(() => open.element.matches(':state(error)'));
    byRole(open.element, 'button', 'Next').click();
    await readTimes(open, 3);
    assert.equal(reads(open)[2]?.['cursor'], reads(open)[1]?.['cursor']);
    assert.equal(announced(open.element), '5–8 of 10 bookings');
  });

  it('keeps no row of another backend', async () => {
    const open = await shownList({ pageSize: 4 });
    byRole(open.element, 'button', 'Next').click();
    await readTimes(open, 2);
    const other = await openList({}, { plan: [failing] });
    open.provider.backend = other.backend;
    await until(() => open.element.matches(':state(error)'));
    assert.lengthOf(references(open.element), 0);
    assert.notProperty(reads(other).at(-1), 'cursor');
  });

  it('says why a list is refused', async () => {
    const { element } = await openList({ from: '2026-02-30' });
    await until(() => element.matches(':state(error)'));
    assert.include(announced(element), 'The list could not be loaded. Check “from”');
    assert.deepEqual(recorded.events, [{ type: 'kt-failed', detail: { code: 'INVALID_INPUT' } }]);
  });

  it('without a provider says that it is not connected, and connects when one comes', async () => {
    const element = document.createElement('kt-bookings-list');
    document.body.append(element);
    await element.updateComplete;
    assert.include(textOf(element), 'Keyturn is not connected');
    assert.deepEqual(recorded.events, [{ type: 'kt-failed', detail: { code: 'NOT_CONFIGURED' } }]);
    await mount(element);
    await until(() => references(element).length === 10);
  });

  it('takes properties set before it is defined, before it is connected, and after', async () => {
    const early = document.createElement('kt-early-list');
    Object.assign(early, { status: 'approved' });
    const open = await mount(early);
    const { BookingsListElement } = await import('@keyturn/elements');
    customElements.define('kt-early-list', class extends BookingsListElement {});
    const list = early as InstanceType<typeof BookingsListElement>; // defined just now
    await until(() => references(list).length === 4);
    list.status = 'requested';
    await until(() => references(list).length === 2);
    assert.deepEqual(
      reads(open).map(({ status }) => status),
      ['approved', 'requested'],
    );
  });

  it('survives being moved while it reads', async () => {
    const open = await openList({}, { plan: [{ ...silent, call: 1 }] });
    const box = document.createElement('div');
    open.provider.append(box);
    await until(() => reads(open).length === 1);
    box.append(open.element);
    assert.isTrue(open.fetch.calls[0]?.request.signal.aborted);
    await until(() => references(open.element).length === 10);
    assert.notInclude(told(), 'kt-failed');
  });

  it('ends its read when it is taken away', async () => {
    const open = await openList({}, { plan: [silent] });
    await until(() => reads(open).length === 1);
    open.element.remove();
    await until(() => open.fetch.calls[0]?.request.signal.aborted);
    open.element.query = 'archer';
    await open.element.updateComplete;
    assert.lengthOf(reads(open), 1);
    assert.deepEqual(told(), []);
  });

  it('does not search any more when it is taken away while typing', async () => {
    const open = await shownList();
    type(byRole(open.element, 'searchbox'), 'bramble');
    open.element.remove();
    open.provider.append(open.element);
    type(byRole(open.element, 'searchbox'), 'archer');
    await readTimes(open, 2);
    assert.equal(reads(open)[1]?.['query'], 'archer');
  });

  it('is one of two on a page, each with its own choice', async () => {
    const first = await shownList();
    const second = await shownList({ status: 'approved' });
    byRole(first.element, 'tab', /^Declined/).click();
    await readTimes(first, 2);
    assert.deepEqual(references(first.element), ['FERN-00007']);
    assert.lengthOf(references(second.element), 4);
  });

  it('sends no event that is not documented', async () => {
    const open = await shownList();
    type(byRole(open.element, 'searchbox'), 'archer');
    await readTimes(open, 2);
    byRole(open.element, 'button', /^Filter/).click();
    byRole(open.element, 'button', 'Start').click();
    await readTimes(open, 3);
    byRole(open.element, 'button', 'Actions for FERN-00010').click();
    await until(() => allByRole(open.element, 'menuitem').length);
    byRole(open.element, 'menuitem', 'Decline').click();
    assert.deepEqual(told(), ['kt-ready', 'kt-action-requested']);
  });

  for (const [scheme, dir] of [
    ['light', 'ltr'],
    ['dark', 'ltr'],
    ['light', 'rtl'],
  ] as const)
    it(`has no breach that axe finds: ${scheme}, ${dir}, wide and narrow`, async () => {
      const { style } = document.documentElement;
      Object.assign(style, { colorScheme: scheme, background: scheme === 'dark' ? '#17191e' : '#fff' });
      document.documentElement.dir = dir;
      document.documentElement.lang = 'en';
      try {
        const { element } = await shownList({ highlight: 'FERN-00009' });
        for (const width of [1280, 360]) {
          await setViewport({ width, height: 900 });
          await assertAccessible(element);
        }
        byRole(element, 'button', 'Actions for FERN-00005').click();
        await until(() => allByRole(element, 'menuitem').length);
        await assertAccessible(element);
        unmount();
        await assertAccessible((await shownList({ query: 'nobody' })).element);
        const failed = await openList({}, { plan: [failing] });
        await until(() => failed.element.matches(':state(error)'));
        await assertAccessible(failed.element);
        const loading = await openList({}, { plan: [silent] });
        await until(() => loading.element.matches(':state(loading)'));
        await assertAccessible(loading.element);
      } finally {
        document.documentElement.removeAttribute('style');
        document.documentElement.dir = '';
        await setViewport({ width: 1280, height: 900 });
      }
    });

  it('goes on to search for what was typed when it is moved', async () => {
    const open = await shownList();
    type(byRole(open.element, 'searchbox'), 'bramble');
    open.provider.append(open.element);
    await readTimes(open, 2);
    assert.equal(reads(open)[1]?.['query'], 'bramble');
    assert.lengthOf(references(open.element), 5);
  });

  it('tells a failure that is no fault of the kit by a text, whatever code it has', async () => {
    const open = await shownList();
    Object.assign(open.provider, { backend: { ...open.backend, listBookings: broken } });
    await until(() => told().includes('kt-failed'));
    assert.deepEqual(recorded.events.at(-1)?.detail, { code: 'OTHER' });
  });

  it('shows every row where one of them cannot be understood', async () => {
    const open = await shownList();
    const listBookings: typeof open.backend.listBookings = async (input, options) => {
      const outcome = await open.backend.listBookings(input, options);
      if (!outcome.ok) return outcome;
      const items = outcome.value.items.map((booking, n) =>
        n === 0
          ? {
              ...booking,
              status: 'approved' as const,
              start: { ...booking.start, timeZone: 'Europe/Newtown' },
              actions: [
                {
                  event: 'approve' as const,
                  allowed: false,
                  // Facts that the contract does not let through.
                  refusal: { code: 'START_OUTSIDE_OPENING_HOURS', facts: {} },
                },
              ],
            }
          : booking,
      );
      return { ...outcome, value: { ...outcome.value, items } };
    };
    Object.assign(open.provider, { backend: { ...open.backend, listBookings } });
    await until(() => references(open.element).length === 10 && textOf(open.element).includes('Newtown'));
    byRole(open.element, 'button', 'Actions for FERN-00010').click();
    await until(() =>
      textOf(byRole(open.element, 'menuitem', /^Approve/)).includes('This was refused (START_OUTSIDE_OPENING_HOURS).'),
    );
  });

  it('takes an offset for no zone of the viewer', async () => {
    const { element } = await shownList({}, { provider: { 'time-zone': '+02:00' } });
    assert.lengthOf(references(element), 10);
  });
});
