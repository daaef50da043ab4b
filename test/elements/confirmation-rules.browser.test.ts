import { ar } from '@keyturn/elements/locales/ar';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { afterEach, describe, it } from 'node:test';
import { button, chooseVehicle, openApprove, openReapprove, press, read, ready } from './confirmation.ts';
import { assertAccessible, unmount, until } from './mount.ts';
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

  it('from right to left, in Arabic', async () => {
    await looks.wide();
    document.documentElement.dir = 'rtl';
    const opened = await openReapprove();
    Object.assign(opened.provider, { texts: ar, locale: 'ar-AE' });
    await until(() => read(opened).includes('البدء الجديد'));
    await assertAccessible(opened.element);
  });
});
