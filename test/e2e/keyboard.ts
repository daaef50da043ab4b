import { assert } from 'chai';
import type { Page } from 'playwright-core';

/** What has the focus: its name, as it is read aloud, and whether one can see that it has it. */
interface Focused {
  readonly name: string;
  readonly visible: boolean;
}

/** Looks through shadow roots for what has the focus. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element) return { name: '', visible: false };
    const root = element.getRootNode() as Document | ShadowRoot; // what is focused is connected
    const byIds = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => root.getElementById(id));
    const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
    const name =
      element.ariaLabel ??
      ([...byIds, ...(labels ?? [])]
        .map((each) => each?.textContent ?? '')
        .join(' ')
        .trim() ||
        // Of a button that keeps its width while it is busy, only one label is shown.
        (element instanceof HTMLElement ? element.innerText : element.textContent));
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    return {
      name: name.replaceAll(/\s+/g, ' ').trim(),
      visible: element.matches(':focus-visible') && (outlineStyle !== 'none' || boxShadow !== 'none'),
    };
  });

const mostStops = 60;

/** Presses Tab until a control of that name has the focus, which must be visible at each stop. */
export async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    assert.isTrue(
      now.visible,
      `focus is not visible on “${now.name.slice(0, 80)}”, on the way to “${name}” by ${passed.join(' | ')}`,
    );
    if (now.name === name || now.name.startsWith(`${name} `)) return;
    passed.push(now.name);
  }
  assert.fail(`“${name}” was not reached by ${key}: ${passed.join(' | ')}`);
}

/** Goes to a control by Tab and presses a key on it. */
export async function pressKey(page: Page, name: string, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** Waits until a control has the focus. */
export const hasFocus = (page: Page, role: 'button' | 'gridcell' | 'menuitem' | 'tab', name: string): Promise<void> =>
  page.getByRole(role, { name }).and(page.locator(':focus')).waitFor();

/** Waits until a heading has the focus. It is read aloud and no control, so that it shows no ring. */
export const landsOn = (page: Page, heading: string): Promise<void> =>
  page.getByRole('heading', { name: heading }).and(page.locator(':focus')).waitFor();
