import { bookingStatuses } from '@keyturn/sdk';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { announced, openList, readTimes, reads, references, shownList, type } from './bookings-list.ts';
import { allByRole, byRole, textOf, unmount, until } from './mount.ts';

describe('kt-bookings-list: what it asks for', () => {
  afterEach(unmount);

  it('shows every booking, newest request first, fifteen a page', async () => {
    const open = await shownList();
    assert.deepEqual(reads(open), [{ sort: '-createdAt', limit: '15' }]);
    assert.deepEqual(references(open.element).slice(0, 2), ['FERN-00010', 'FERN-00009']);
    assert.lengthOf(references(open.element), 10);
    assert.equal(announced(open.element), '1–10 of 10 bookings');
  });

  it('has a tab for all and one for each status, with counts that stay while one is chosen', async () => {
    const open = await shownList();
    const tabs = ['All 10', 'Requested 2', 'Approved 4', 'In progress 1', 'Completed 1', 'Declined 1', 'Cancelled 1'];
    const shownTabs = (): string[] => allByRole(open.element, 'tab').map(textOf);
    assert.deepEqual(shownTabs(), tabs);
    assert.lengthOf(tabs, bookingStatuses.length + 1);
    byRole(open.element, 'tab', /^Approved/).click();
    await readTimes(open, 2);
    assert.equal(reads(open)[1]?.['status'], 'approved');
    assert.deepEqual(references(open.element), ['FERN-00006', 'FERN-00005', 'FERN-00004', 'FERN-00003']);
    assert.deepEqual(shownTabs(), tabs);
    assert.equal(byRole(open.element, 'tab', /^Approved/).ariaSelected, 'true');
    assert.equal(open.element.status, 'approved');
  });

  it('searches when typing pauses, with the last text only', async () => {
    const open = await shownList();
    const field = byRole(open.element, 'searchbox', 'Search');
    for (const text of ['b', 'br', 'bramble']) type(field, text);
    await readTimes(open, 2);
    assert.equal(reads(open)[1]?.['query'], 'bramble');
    assert.equal(announced(open.element), '1–5 of 5 bookings');
    assert.equal(open.element.query, 'bramble');
  });

  it('a later search ends the one under way', async () => {
    const open = await shownList({}, { plan: [{ fault: { kind: 'silence' }, route: 'listBookings', call: 2 }] });
    open.element.query = 'bramble';
    await until(() => reads(open).length === 2);
    const [, slow] = open.fetch.calls.filter(({ route }) => route === 'listBookings');
    open.element.query = 'archer';
    await readTimes(open, 3);
    assert.isTrue(slow?.request.signal.aborted);
    assert.equal(announced(open.element), '1–5 of 5 bookings');
    assert.isFalse(open.element.matches(':state(error)'));
  });

  it('sorts by reference and start, up and down, and says how', async () => {
    const open = await shownList();
    const head = (name: string): HTMLElement => byRole(open.element, 'columnheader', name);
    const press = async (name: string, times: number): Promise<void> => {
      byRole(open.element, 'button', name).click();
      await readTimes(open, times);
    };
    assert.isNull(head('Start').getAttribute('aria-sort'));
    await press('Start', 2);
    assert.equal(head('Start').getAttribute('aria-sort'), 'ascending');
    assert.equal(references(open.element)[0], 'FERN-00001');
    await press('Start', 3);
    assert.equal(head('Start').getAttribute('aria-sort'), 'descending');
    await press('Reference', 4);
    assert.isNull(head('Start').getAttribute('aria-sort'));
    assert.deepEqual(
      reads(open).map(({ sort }) => sort),
      ['-createdAt', 'start', '-start', 'reference'],
    );
  });

  it('sorts by the field in the filter too, where cards have no column heads', async () => {
    const open = await shownList();
    byRole(open.element, 'button', 'Filter').click();
    type(byRole(open.element, 'combobox', 'Sort by'), 'createdAt');
    await readTimes(open, 2);
    assert.equal(references(open.element)[0], 'FERN-00001');
  });

  it('filters by the date of the start, both ends included, and lets go of it', async () => {
    const open = await shownList();
    byRole(open.element, 'button', 'Filter').click();
    const { shadowRoot } = open.element;
    const field = (label: string): HTMLElement => {
      const found = [...(shadowRoot?.querySelectorAll('label') ?? [])].find((each) => textOf(each) === label);
      return found?.control ?? assert.fail(label);
    };
    type(field('Starts from'), '2026-01-06');
    await readTimes(open, 2);
    type(field('Starts until'), '2026-01-15');
    await readTimes(open, 3);
    assert.deepEqual(references(open.element), ['FERN-00009', 'FERN-00005', 'FERN-00004']);
    assert.include(reads(open)[2], { from: '2026-01-06', to: '2026-01-15' });
    byRole(open.element, 'button', 'Filter: 2');
    byRole(open.element, 'button', 'Clear filter').click();
    await readTimes(open, 4);
    assert.lengthOf(references(open.element), 10);
    assert.equal((field('Starts from') as HTMLInputElement).value, '');
  });

  it('says that a filter ends before it begins', async () => {
    const open = await shownList({ from: '2026-02-01', to: '2026-01-01' });
    assert.equal(announced(open.element), 'No bookings here. “Starts until” lies before “Starts from”.');
    byRole(open.element, 'button', 'Filter: 2').click();
    const dialog = byRole(open.element, 'dialog', 'Filter');
    assert.include(textOf(dialog), '“Starts until” lies before “Starts from”.');
    const invalid = [...dialog.querySelectorAll('input')].map((input) => input.getAttribute('aria-invalid'));
    assert.deepEqual(invalid, ['true', 'true']);
  });

  it('names search and filter where both found nothing, and clears both', async () => {
    const open = await shownList({ query: 'zzzz', from: '2026-01-06' });
    assert.include(textOf(open.element), 'Only starts within the filter are shown.');
    byRole(open.element, 'button', 'Clear search and filter').click();
    await readTimes(open, 2);
    assert.lengthOf(references(open.element), 10);
  });

  it('pages forth and back, and says why it cannot at both ends', async () => {
    const open = await shownList({ pageSize: 4 });
    const button = (name: string): HTMLElement => byRole(open.element, 'button', name);
    assert.equal(button('Previous').ariaDisabled, 'true');
    assert.equal(button('Previous').title, 'This is the first page');
    button('Previous').click();
    button('Next').click();
    await readTimes(open, 2);
    assert.equal(announced(open.element), '5–8 of 10 bookings');
    button('Next').click();
    await readTimes(open, 3);
    assert.equal(announced(open.element), '9–10 of 10 bookings');
    assert.equal(button('Next').ariaDisabled, 'true');
    assert.equal(button('Next').title, 'This is the last page');
    button('Next').click();
    button('Previous').click();
    await readTimes(open, 4);
    assert.equal(references(open.element)[0], 'FERN-00006');
    button('Previous').click();
    await readTimes(open, 5);
    assert.equal(references(open.element)[0], 'FERN-00010');
  });

  it('begins with the first page again when the choice changes', async () => {
    const open = await shownList({ pageSize: 4 });
    byRole(open.element, 'button', 'Next').click();
    await readTimes(open, 2);
    type(byRole(open.element, 'combobox', 'Rows'), '25');
    await readTimes(open, 3);
    assert.notProperty(reads(open)[2], 'cursor');
    assert.equal(reads(open)[2]?.['limit'], '25');
    assert.equal(announced(open.element), '1–10 of 10 bookings');
  });

  it('reads again on request and says when it last did', async () => {
    const open = await shownList();
    assert.include(textOf(open.element), 'Updated 09:00');
    open.mock.clock.advance({ minutes: 10 });
    byRole(open.element, 'button', 'Refresh').click();
    await readTimes(open, 2);
    assert.include(textOf(open.element), 'Updated 09:10');
    open.element.refresh();
    await readTimes(open, 3);
  });

  it('takes its choice from attributes', async () => {
    const element = document.createElement('div');
    element.innerHTML = '<kt-bookings-list status="approved" query="archer" page-size="25"></kt-bookings-list>';
    const open = await openList();
    open.provider.append(element);
    const list = element.querySelector('kt-bookings-list') ?? assert.fail('not there');
    await until(() => announced(list));
    assert.deepEqual(reads(open)[1], { status: 'approved', query: 'archer', sort: '-createdAt', limit: '25' });
    assert.equal((byRole(list, 'searchbox') as HTMLInputElement).value, 'archer');
  });

  it('leaves what is being typed as it is, blanks too', async () => {
    const open = await shownList();
    const field = byRole(open.element, 'searchbox') as HTMLInputElement;
    type(field, 'imogen ');
    await readTimes(open, 2);
    assert.equal(reads(open)[1]?.['query'], 'imogen');
    assert.equal(field.value, 'imogen ');
  });

  it('searches for what was typed along with whatever is chosen before typing has paused', async () => {
    const open = await shownList();
    type(byRole(open.element, 'searchbox'), 'bramble');
    byRole(open.element, 'tab', /^Approved/).click();
    await readTimes(open, 2);
    assert.include(reads(open)[1], { query: 'bramble', status: 'approved' });
    assert.equal((byRole(open.element, 'searchbox') as HTMLInputElement).value, 'bramble');
  });

  it('lets go of what was typed when the host searches for something else', async () => {
    const open = await shownList();
    type(byRole(open.element, 'searchbox'), 'bramble');
    open.element.query = 'archer';
    await readTimes(open, 2);
    assert.equal(reads(open)[1]?.['query'], 'archer');
    assert.equal((byRole(open.element, 'searchbox') as HTMLInputElement).value, 'archer');
  });
});
