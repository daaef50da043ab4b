import type { Strings } from '@keyturn/elements';
import { ar } from '@keyturn/elements/locales/ar';
import { wizardPages } from '@keyturn/sdk';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { after, afterEach, before, describe, it } from 'node:test';
import { shownList } from '../bookings-list.ts';
import { allByRole, assertAccessible, until } from '../mount.ts';
import { dressPage, leavePage } from '../dress-page.ts';
import { pseudoTexts } from '../pseudo-texts.ts';
import { goThrough, modalOf, wholeWizard } from '../whole-wizard.ts';
import type { WizardAt } from '../wizard-at.ts';
import { overflowOf } from './overflow.ts';

/** How a language is laid out. */
interface Language {
  readonly texts: { readonly texts: Strings };
  readonly provider: Readonly<Record<string, string>>;
  readonly dir: 'ltr' | 'rtl';
}

const longer = { provider: {}, dir: 'ltr' } as const;
const arabic = { texts: { texts: ar }, provider: { locale: 'ar' }, dir: 'rtl' } as const satisfies Language;

/** Looks at each page of the wizard, its calendar and its confirmation, and says where. */
async function eachPage({ texts, provider }: Language, look: (open: WizardAt, where: string) => unknown) {
  const open = await wholeWizard('when', { properties: texts, provider });
  for (const page of wizardPages) {
    await goThrough(open, page);
    await until(() => !open.element.matches(':state(loading)'));
    await look(open, page);
    if (page !== 'when') continue;
    const popover = open.element.renderRoot.querySelector<HTMLElement>('[popover]') ?? assert.fail('no calendar');
    popover.showPopover();
    await open.element.updateComplete;
    await look(open, 'calendar');
    popover.hidePopover();
  }
  const modal = await modalOf(open);
  await look(open, 'modal');
  modal.querySelector<HTMLElement>('footer .primary')?.click();
  await until(() => open.session.state.creation.value);
  await open.element.updateComplete;
  await look(open, 'created');
}

const fits = ({ element }: Pick<WizardAt, 'element'> | { element: HTMLElement }, where: string): void =>
  assert.deepEqual(overflowOf(element), [], where);

describe('texts of other languages', () => {
  // What fades in has less contrast for a moment.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));
  afterEach(() => leavePage());

  for (const width of [360, 640, 1280]) {
    it(`35 % longer, fit into every page of the wizard at ${width}`, async () => {
      await setViewport({ width, height: 900 });
      const texts = { texts: pseudoTexts(document.createElement('kt-booking-wizard')) };
      await eachPage({ ...longer, texts }, fits);
    });

    it(`35 % longer, fit into the list at ${width}`, async () => {
      await setViewport({ width, height: 900 });
      const open = await shownList({ texts: pseudoTexts(document.createElement('kt-bookings-list')) });
      fits(open, 'list');
    });

    it(`Arabic, from right to left, fit into every page of the wizard at ${width}, which stays accessible`, async () => {
      await setViewport({ width, height: 900 });
      dressPage('light', 'rtl');
      await eachPage(arabic, async (open, where) => {
        fits(open, where);
        await assertAccessible(open.element);
      });
    });

    it(`Arabic, from right to left, fit into the list at ${width}, which stays accessible`, async () => {
      await setViewport({ width, height: 900 });
      dressPage('light', 'rtl');
      const open = await shownList(arabic.texts, { provider: arabic.provider });
      fits(open, 'list');
      await assertAccessible(open.element);
    });
  }

  it('that do not fit are found', async () => {
    await setViewport({ width: 360, height: 900 });
    const { element } = await shownList();
    const button = allByRole(element, 'button', 'Add bookings')[0] ?? assert.fail('no button');
    button.textContent = 'Bookings'.repeat(20);
    assert.match(overflowOf(element).join(), /outside: button/);
    Object.assign(button.style, { inlineSize: '60px' });
    assert.match(overflowOf(element).join(), /cut: button/);
  });
});
