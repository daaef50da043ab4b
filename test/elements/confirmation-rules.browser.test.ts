import { ar } from '@keyturn/elements/locales/ar';
import { de } from '@keyturn/elements/locales/de';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { button, chooseVehicle, openApprove, openReapprove, press, read, ready } from './confirmation.ts';
import { assertAccessible, textOf, unmount, until } from './mount.ts';
import { loseAnswer, losePreview, openMoved } from './moved-start.ts';

/** Each state of the dialogs that people see, and what leads there. */
const states = {
  'nothing picked': () => openReapprove(),
  'a preview': () => openMoved(),
  'a calendar that is open': async () => {
    const opened = await openReapprove();
    press(opened, /^New start/);
    await until(() => button(opened, 'Apply'));
    return opened;
  },
  'a preview that is out of date': async () => {
    const opened = await openMoved();
    await losePreview(opened);
    return opened;
  },
  'a lost answer': async () => {
    const opened = await openMoved();
    await loseAnswer(opened);
    press(opened, 'Give up and edit');
    await until(() => read(opened).includes('look at the booking before you give up'));
    return opened;
  },
  'an approval': async () => {
    const opened = await openApprove();
    chooseVehicle(opened);
    await ready(opened);
    return opened;
  },
};

const looks = {
  // Nothing is judged half way through a fade.
  wide: async () => {
    await setViewport({ width: 1280, height: 860 });
    await emulateMedia({ reducedMotion: 'reduce' });
  },
  dark: async () => {
    await looks.wide();
    document.documentElement.style.colorScheme = 'light dark';
    await emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  },
  narrow: async () => {
    await looks.wide();
    await setViewport({ width: 360, height: 780 });
  },
};

describe('the dialogs that confirm are accessible', () => {
  afterEach(async () => {
    unmount();
    document.documentElement.removeAttribute('style');
    document.documentElement.removeAttribute('dir');
    await emulateMedia({ colorScheme: 'light' });
  });

  for (const [look, begin] of Object.entries(looks))
    for (const [state, go] of Object.entries(states))
      it(`${look}: ${state}`, async () => {
        await begin();
        const { element } = await go();
        await assertAccessible(element);
      });

  for (const [locale, texts] of [
    ['ar-AE', ar],
    ['de-DE', de],
  ] as const)
    for (const width of [1280, 360])
      it(`breaks no date and pushes no amount out in ${locale}, ${width} wide`, async () => {
        await looks.wide();
        await setViewport({ width, height: 860 });
        document.documentElement.dir = locale === 'ar-AE' ? 'rtl' : 'ltr';
        const opened = await openMoved();
        Object.assign(opened.provider, { texts, locale });
        await until(() => read(opened).includes(texts.newDate ?? ''));
        const dates = opened.element.shadowRoot?.querySelector('[part=dates]');
        assert.ok(dates);
        assert.isAtMost(dates.scrollWidth, dates.clientWidth);
        // A little more than one line takes.
        const line = 30;
        const broken = [...dates.querySelectorAll('span.num, del.num, bdi')].filter(
          (each) => each.getBoundingClientRect().height > line,
        );
        assert.deepEqual(broken.map(textOf), []);
      });

  it('from right to left, in Arabic', async () => {
    await looks.wide();
    document.documentElement.dir = 'rtl';
    const opened = await openReapprove();
    Object.assign(opened.provider, { texts: ar, locale: 'ar-AE' });
    await until(() => read(opened).includes('البدء الجديد'));
    await assertAccessible(opened.element);
  });
});
