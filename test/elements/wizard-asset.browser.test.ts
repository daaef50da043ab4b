import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { allByRole, assertAccessible, byRole, textOf, unmount, until } from './mount.ts';
import { announced, fill, reads, wizardAt, type WizardAt, type WizardAtOptions } from './wizard-at.ts';

const cards = ({ element }: WizardAt): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>('[part~=asset]'),
];
const names = (open: WizardAt): string[] => cards(open).map((card) => textOf(card.querySelector('h3') as Element));
const searchField = ({ element }: WizardAt): HTMLElement => byRole(element, 'searchbox', /^Search assets/);

async function shown(options: WizardAtOptions = {}): Promise<WizardAt> {
  const open = await wizardAt('asset', options);
  await until(() => cards(open).length > 0);
  return open;
}

describe('wizard: page asset', () => {
  afterEach(async () => {
    unmount();
    await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  });

  it('asks for what is free at the chosen start, and shows facts and price in words', async () => {
    const open = await shown();
    assert.deepEqual(reads(open, 'listAssets'), [
      { startDate: '2026-02-02', startTime: '10:00', timeZone: 'Europe/London', limit: '12' },
    ]);
    const kestrel = cards(open).find((card) => textOf(card).includes('Kestrel')) as HTMLElement;
    assert.include(textOf(kestrel), 'Hybrid · Automatic · 5 seats');
    assert.include(textOf(kestrel), 'from £459.00 a month');
    assert.match(textOf(kestrel), /\d free|None free/);
    assert.equal(announced(open.element), '5 vehicles');
  });

  it('selects one, says which, and lets go on', async () => {
    const open = await shown();
    byRole(open.element, 'button', 'Select Wren Electric').click();
    await open.element.updateComplete;
    assert.equal(byRole(open.element, 'button', 'Selected Wren Electric').ariaPressed, 'true');
    assert.equal(open.session.state.answers.assetId, 'wren');
    byRole(open.element, 'button', 'Select Heron SUV').click();
    await open.element.updateComplete;
    assert.lengthOf(allByRole(open.element, 'button', /^Selected /), 1);
    byRole(open.element, 'button', 'Next step').click();
    await until(() => open.session.state.page === 'package');
  });

  it('without one, Next step says what is missing and leads to the search', async () => {
    const open = await shown();
    byRole(open.element, 'button', 'Next step').click();
    const lead = await until(() => allByRole(open.element, 'button', 'Select an asset.')[0]);
    lead.click();
    assert.equal(open.element.renderRoot.querySelector(':focus'), searchField(open));
  });

  it('searches when typing pauses, with the last text only, and ends a search under way', async () => {
    const plan = [{ fault: { kind: 'silence' } as const, route: 'listAssets' as const, call: 2 }];
    const open = await shown({ plan });
    for (const text of ['k', 'ke', 'kes']) fill(searchField(open), text);
    await until(() => reads(open, 'listAssets').length === 2);
    const slow = open.fetch.calls.at(-1);
    fill(searchField(open), 'van');
    await until(() => names(open).length === 1);
    assert.deepEqual(names(open), ['Mallard Van']);
    assert.isTrue(slow?.request.signal.aborted);
    assert.deepEqual(
      reads(open, 'listAssets').map(({ query }) => query),
      [undefined, 'kes', 'van'],
    );
    assert.equal(announced(open.element), '1 vehicle for “van”');
  });

  it('finds nothing in garbage, keeps it, and clears it on demand', async () => {
    for (const garbage of ['🚙🚙', '<b>"\'&', 'مركبة', 'x'.repeat(200), '%_\\']) {
      const open = await shown();
      fill(searchField(open), garbage);
      const clear = await until(() => allByRole(open.element, 'button', 'Clear search')[0]);
      assert.equal((searchField(open) as HTMLInputElement).value, garbage);
      assert.include(textOf(open.element), `No asset matches “${garbage}”`);
      clear.click();
      await until(() => cards(open).length === 5);
      assert.equal((searchField(open) as HTMLInputElement).value, '');
      assert.equal(open.element.renderRoot.querySelector(':focus'), searchField(open));
      unmount();
    }
  });

  it('filters by body, fuel and transmission, with a text or without, and says that nothing fits', async () => {
    const open = await shown();
    const filter = (name: string): HTMLElement => byRole(open.element, 'combobox', name);
    fill(filter('Fuel'), 'electric');
    await until(() => names(open).join() === 'Wren Electric');
    assert.equal(announced(open.element), '1 vehicle');
    fill(searchField(open), 'heron');
    await until(() => textOf(open.element).includes('No asset fits search and filters'));
    fill(searchField(open), '');
    await until(() => names(open).length === 1);
    fill(filter('Body'), 'van');
    await until(() => textOf(open.element).includes('No asset fits search and filters'));
    assert.deepEqual(
      reads(open, 'listAssets').map(({ query, bodyType, fuel }) => [query, bodyType, fuel]),
      [
        [undefined, undefined, undefined],
        [undefined, undefined, 'electric'],
        ['heron', undefined, 'electric'],
        [undefined, undefined, 'electric'],
        [undefined, 'van', 'electric'],
      ],
    );
    byRole(open.element, 'button', 'Clear search').click();
    await until(() => names(open).length === 5);
    for (const name of ['Body', 'Fuel', 'Transmission']) assert.equal((filter(name) as HTMLSelectElement).value, '');
    await assertAccessible(open.element);
  });

  it('a filter whose read fails marks what is shown as of the search before, and is done again on demand', async () => {
    const plan = [{ fault: { kind: 'unavailable' } as const, route: 'listAssets' as const, call: 2 }];
    const open = await shown({ plan });
    fill(byRole(open.element, 'combobox', 'Transmission'), 'manual');
    const again = await until(() => allByRole(open.element, 'button', 'Try again')[0]);
    assert.include(textOf(open.element), 'These are still the results of the search before.');
    again.click();
    await until(() => cards(open).length < 5 && cards(open).length > 0);
    assert.isTrue(cards(open).every((card) => textOf(card).includes('Manual')));
  });

  it('shows more on demand, counts it, and goes on at the first new one', async () => {
    const open = await wizardAt('asset');
    const { backend } = open;
    open.element.backend = {
      ...backend,
      listAssets: (input, options) => backend.listAssets({ ...input, limit: 2 }, options),
    };
    await until(() => cards(open).length === 2);
    assert.equal(announced(open.element), '2 vehicles so far');
    byRole(open.element, 'button', 'Show more').click();
    await until(() => cards(open).length === 4);
    await until(() => open.element.renderRoot.querySelector(':focus') === cards(open)[2]?.querySelector('button'));
    byRole(open.element, 'button', 'Show more').click();
    await until(() => cards(open).length === 5);
    assert.equal(announced(open.element), '5 vehicles');
    assert.lengthOf(allByRole(open.element, 'button', 'Show more'), 0);
  });

  it('a failed read keeps what is shown and typed, and is done again on demand', async () => {
    const plan = [{ fault: { kind: 'unavailable' } as const, route: 'listAssets' as const, call: 2 }];
    const open = await shown({ plan });
    fill(searchField(open), 'wren');
    const again = await until(() => allByRole(open.element, 'button', 'Try again')[0]);
    assert.include(textOf(open.element), 'The assets could not be read');
    assert.lengthOf(cards(open), 5);
    assert.include(textOf(open.element), 'These are still the results of the search before.');
    assert.equal((searchField(open) as HTMLInputElement).value, 'wren');
    again.click();
    await until(() => names(open).length === 1);
    assert.notInclude(textOf(open.element), 'The assets could not be read');
    assert.notInclude(textOf(open.element), 'the search before');
  });

  it('shows the picture that the host gives, and a drawing without one', async () => {
    const src = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';
    const open = await shown({
      properties: { assetPicture: ({ id }) => (id === 'linnet' ? src : undefined) },
    });
    const pictures = [...open.element.renderRoot.querySelectorAll('[part=picture] img')];
    assert.deepEqual(
      pictures.map((picture) => [picture.getAttribute('src'), picture.getAttribute('alt')]),
      [[src, '']],
    );
    assert.lengthOf(open.element.renderRoot.querySelectorAll('[part=picture] svg'), 4);
  });

  it('asks anew when the start has changed meanwhile, and not when it has not', async () => {
    const open = await wizardAt('when', {
      answers: { start: { date: '2026-02-02', time: '10:00', timeZone: 'Europe/London' } },
    });
    open.session.goTo('asset');
    await until(() => cards(open).length > 0);
    open.session.goTo('when');
    open.session.goTo('asset');
    assert.lengthOf(reads(open, 'listAssets'), 1);
    open.session.goTo('when');
    open.session.answer({ start: { date: '2026-03-02', time: '10:00', timeZone: 'Europe/London' } });
    open.session.goTo('asset');
    await until(() => reads(open, 'listAssets').length === 2);
    assert.equal(reads(open, 'listAssets')[1]?.['startDate'], '2026-03-02');
  });

  it('says that a start is missing where the flow asks for it later', async () => {
    const flow = {
      pages: ['asset', 'when', 'package', 'account', 'driver', 'handover', 'confirm'].map((id) => ({ id })),
    };
    const open = await shown({ properties: { flow } });
    assert.include(textOf(open.element), 'Choose a start to see what is free.');
    assert.notMatch(textOf(open.element), /\d free|None free/);
  });

  it('is done by keyboard alone', async () => {
    const open = await shown();
    searchField(open).focus();
    await sendKeys({ type: 'heron' });
    await until(() => names(open).length === 1);
    // Past three filters.
    for (let stops = 0; stops < 4; stops++) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => open.session.state.answers.assetId === 'heron');
  });

  it('a removed element ends its reads', async () => {
    const open = await wizardAt('asset', { plan: [{ fault: { kind: 'silence' }, route: 'listAssets' }] });
    const call = await until(() => open.fetch.calls.find(({ route }) => route === 'listAssets'));
    open.element.remove();
    await until(() => call.request.signal.aborted);
  });

  for (const scheme of ['light', 'dark'] as const)
    it(`is accessible: ${scheme}, from right to left too`, async () => {
      await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const open = await shown({ answers: { assetId: 'kestrel' } });
      open.provider.style.colorScheme = scheme;
      open.provider.style.background = scheme === 'dark' ? '#17191e' : '#fff';
      await assertAccessible(open.element);
      open.provider.dir = 'rtl';
      fill(searchField(open), 'zeppelin');
      await until(() => allByRole(open.element, 'button', 'Clear search')[0]);
      await assertAccessible(open.element);
    });

  it('names the city of the start where the viewer has another clock', async () => {
    const open = await shown({ provider: { 'time-zone': 'America/New_York' } });
    assert.include(textOf(open.element), 'Availability is for Mon, 2 Feb 2026, 10:00 London time.');
    unmount();
    assert.include(textOf((await shown({ provider: { 'time-zone': 'GB' } })).element), '2026, 10:00.');
  });

  it('a read that is tried again moves the focus to the search', async () => {
    const open = await wizardAt('asset', {
      plan: [{ fault: { kind: 'unavailable' }, route: 'listAssets', call: 1 }],
    });
    const again = await until(() => allByRole(open.element, 'button', 'Try again')[0]);
    again.focus();
    again.click();
    await until(() => cards(open).length > 0);
    await until(() => open.element.shadowRoot?.activeElement === searchField(open));
  });

  it('a search that ends on another page says nothing there', async () => {
    const open = await shown({ answers: { assetId: 'linnet' } });
    fill(searchField(open), 'wren');
    assert.isTrue(open.session.next());
    await until(() => reads(open, 'listAssets').length === 2);
    // Another read, sent later, so that the search has ended by then.
    await open.session.refresh();
    await open.session.settled();
    assert.equal(announced(open.element), '');
    open.session.back();
    await until(() => names(open).length === 1);
  });
});
