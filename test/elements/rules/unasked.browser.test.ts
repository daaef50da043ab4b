import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';

/** What a host's page owns: nothing of it is touched unless the host hands it in (elements.md 17). */
const traps: readonly (readonly [owner: object, name: string])[] = [
  ...[
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'caches',
    'cookieStore',
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'BroadcastChannel',
    'open',
    'history',
  ].map((name) => [window, name] as const),
  [document, 'cookie'],
  [document, 'title'],
  [navigator, 'sendBeacon'],
  [navigator, 'serviceWorker'],
  [navigator, 'clipboard'],
];

/** Replaces each by one that tells of every use; gives what was used so far, and puts all of them back. */
function setTraps(): { readonly used: Set<string>; readonly release: () => void } {
  const used = new Set<string>();
  const was = traps.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name));
  for (const [owner, name] of traps) {
    const note = (): void => void used.add(name);
    Object.defineProperty(owner, name, { configurable: true, get: note, set: note });
  }
  const release = (): void => {
    for (const [index, [owner, name]] of traps.entries()) {
      const own = was[index];
      // What was inherited is seen again once nothing hides it.
      if (own) Object.defineProperty(owner, name, own);
      else Reflect.deleteProperty(owner, name);
    }
  };
  return { used, release };
}

/** By these lit notices a second copy of itself, zod (of the SDK) keeps its settings, and axe, of these tests, is used. */
const foreign = /^(lit\w*|reactiveElement\w*|__zod_\w+|axe|__core-js_shared__)$/;

describe('the elements, unless the host hands it in', () => {
  const undo: (() => void)[] = [];
  afterEach(() => {
    for (const each of undo.splice(0)) each();
  });

  it('use no storage, cookie, request or title, and leave no global', async () => {
    const before = new Set(Reflect.ownKeys(window));
    const { mount, until, unmount } = await import('../mount.ts');
    undo.push(unmount);
    const { shownList } = await import('../bookings-list.ts');
    const { goThrough, modalOf, press, wholeWizard } = await import('../whole-wizard.ts');
    const trap = setTraps();
    undo.push(trap.release);
    await shownList();
    const open = await wholeWizard('when');
    await goThrough(open, 'confirm');
    await modalOf(open);
    press(open, 'Create booking');
    await until(() => open.session.state.creation.value);
    await mount(document.createElement('kt-bookings-list'), {});
    unmount();
    trap.release();
    assert.deepEqual([...trap.used], []);
    const left = Reflect.ownKeys(window).filter((name) => !before.has(name) && !foreign.test(String(name)));
    assert.deepEqual(left, []);
  });

  it('would be found out', () => {
    const trap = setTraps();
    undo.push(trap.release);
    void window.localStorage;
    document.cookie = 'a=b';
    assert.deepEqual([...trap.used], ['localStorage', 'cookie']);
    trap.release();
    assert.isFunction(window.fetch);
    assert.isString(document.cookie);
  });
});
