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

/** Replaces each by one that tells of every use, and gives what was used so far. */
function setTraps(): { readonly used: Set<string>; readonly release: () => void } {
  const used = new Set<string>();
  for (const [owner, name] of traps)
    Object.defineProperty(owner, name, {
      configurable: true,
      get: () => used.add(name) && undefined,
      set: () => used.add(name),
    });
  // What was put on the object itself hides what it inherits, and is put there again for those of the object's own.
  return { used, release: () => own.forEach(([owner, name, was]) => restore(owner, name, was)) };
}

const own = traps.map(([owner, name]) => [owner, name, Object.getOwnPropertyDescriptor(owner, name)] as const);

function restore(owner: object, name: string, was: PropertyDescriptor | undefined): void {
  if (was) Object.defineProperty(owner, name, was);
  else Reflect.deleteProperty(owner, name);
}

/** By these lit notices a second copy of itself, zod (of the SDK) keeps its settings, and axe, of these tests, is used. */
const foreign = /^(lit\w*|reactiveElement\w*|__zod_\w+|axe|__core-js_shared__)$/;

describe('the elements, unless the host hands it in', () => {
  let release = (): void => undefined;
  let tidy = (): void => undefined;
  afterEach(() => {
    release();
    tidy();
  });

  it('use no storage, cookie, request or title, and leave no global', async () => {
    const before = new Set(Reflect.ownKeys(window));
    const { mount, until, unmount } = await import('../mount.ts');
    tidy = unmount;
    const { shownList } = await import('../bookings-list.ts');
    const { goThrough, modalOf, press, wholeWizard } = await import('../whole-wizard.ts');
    const trap = setTraps();
    release = trap.release;
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
    release = trap.release;
    void window.localStorage;
    document.cookie = 'a=b';
    assert.deepEqual([...trap.used], ['localStorage', 'cookie']);
    trap.release();
    assert.isFunction(window.fetch);
    assert.isString(document.cookie);
  });
});
