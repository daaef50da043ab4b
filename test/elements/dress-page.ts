import { setViewport } from '@web/test-runner-commands';
import { unmount } from './mount.ts';

/** Gives the page around the elements a colour scheme and a direction. */
export function dressPage(colorScheme: 'light' | 'dark', dir: 'ltr' | 'rtl'): void {
  const { documentElement: page } = document;
  page.dir = dir;
  Object.assign(page.style, { colorScheme, background: colorScheme === 'dark' ? '#17191e' : '#fff' });
}

/** Takes away what was mounted, and makes the page light, from left to right and so large again; for `afterEach`. */
export async function leavePage(size = { width: 800, height: 600 }): Promise<void> {
  unmount();
  dressPage('light', 'ltr');
  await setViewport(size);
}
