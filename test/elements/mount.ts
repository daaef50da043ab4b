import '@keyturn/elements/define/provider';
import type { ProviderElement } from '@keyturn/elements';
import { createMockBackend, type MockBackend } from '@keyturn/mocks';
import axe from 'axe-core';
import { assert } from 'chai';
import { openBackend, type OpenBackend } from '../http/open-backend.ts';
import { platformOf } from '../sessions/open-session.ts';

/** An element of the kit below a provider over the mocks, with everything that a test may look at or change. */
export interface Mounted<E extends HTMLElement> extends OpenBackend {
  readonly provider: ProviderElement;
  readonly element: E;
}

/** What `mount` may be given. */
export interface MountOptions {
  /** Default: one of its own, with the seeded bookings. */
  readonly mock?: MockBackend;
  /** The faults to come. */
  readonly plan?: OpenBackend['plan'];
  /** Default: the manager's. */
  readonly token?: string;
  /** Attributes of the provider beside locale `en-GB` and zone `Europe/London`. */
  readonly provider?: Readonly<Record<string, string>>;
}

const mounted = new Set<Element>();

/** Puts an element below a provider of its own at the end of the page; `unmount` takes it away again. */
export async function mount<E extends HTMLElement>(element: E, options: MountOptions = {}): Promise<Mounted<E>> {
  const { plan = [], token } = options;
  const mock = options.mock ?? (await createMockBackend());
  const auth = { fetchToken: async () => token ?? mock.tokens.manager };
  const open = await openBackend(plan, { auth, retry: { limit: 0 } }, mock);
  const provider = document.createElement('kt-provider');
  const attributes = { locale: 'en-GB', 'time-zone': 'Europe/London', ...options.provider };
  for (const [name, value] of Object.entries(attributes)) provider.setAttribute(name, value);
  Object.assign(provider, { backend: open.backend, platform: platformOf(mock) });
  provider.append(element);
  document.body.append(provider);
  mounted.add(provider);
  return { ...open, provider, element };
}

/** Takes everything away that was mounted; for `afterEach`. */
export function unmount(): void {
  for (const element of mounted) element.remove();
  mounted.clear();
}

/** Waits, frame by frame, until `find` finds something; fails with the last thing that it threw. */
export async function until<T>(find: () => T | null | undefined | false): Promise<T> {
  const end = performance.now() + 10_000;
  for (;;) {
    let thrown: unknown;
    try {
      const found = find();
      if (found) return found;
    } catch (error) {
      thrown = error;
    }
    if (performance.now() > end) throw thrown ?? new Error(`in vain: ${String(find)}`);
    await new Promise(requestAnimationFrame);
  }
}

/** A name as a whole, or a part of it. */
export type Name = string | RegExp;

/** Of axe's own parts, that its types leave out. */
interface AxeParts {
  readonly aria: { readonly getRole: (element: Element) => string | null };
  readonly dom: { readonly isVisibleToScreenReaders: (element: Element) => boolean };
  readonly text: { readonly accessibleText: (element: Element) => string };
}
interface AxeTree {
  readonly getNodeFromTree: (element: Element) => object | undefined;
}
const { aria, dom, text } = axe.commons as unknown as AxeParts;
const { getNodeFromTree } = axe.utils as unknown as AxeTree;

/** What has a role and, where asked for, a name, as assistive technology is told; in the order of the page. */
export function allByRole(within: Element, role: string, name?: Name): HTMLElement[] {
  axe.setup(document.body);
  try {
    // Slots, and what stands in a slot that is filled, are no part of what is rendered.
    const found = [...(within.shadowRoot ?? within).querySelectorAll<HTMLElement>('*')].filter(
      (element) => getNodeFromTree(element) && aria.getRole(element) === role && dom.isVisibleToScreenReaders(element),
    );
    return name === undefined ? found : found.filter((element) => fits(text.accessibleText(element), name));
  } finally {
    axe.teardown();
  }
}

const fits = (actual: string, name: Name): boolean =>
  typeof name === 'string' ? actual.trim() === name : name.test(actual.trim());

/** The only thing with that role and name; fails where there is none, or more than one. */
export function byRole(within: Element, role: string, name?: Name): HTMLElement {
  const found = allByRole(within, role, name);
  assert.lengthOf(found, 1, `${role} ${String(name ?? '')}`);
  return found[0] as HTMLElement; // just counted
}

/** What people read, with every run of white space as one space. */
export const textOf = (element: Element): string => {
  const root = element.shadowRoot ?? element;
  return (root.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
};

/** How often a route was called. */
export const callsOf = ({ fetch }: Pick<OpenBackend, 'fetch'>, route: string): number =>
  fetch.calls.filter((call) => call.route === route).length;

/** Records every custom event that anything sends, in order, until `stop`. */
export function recordEvents(): {
  readonly events: readonly { type: string; detail: unknown }[];
  readonly stop: () => void;
} {
  const events: { type: string; detail: unknown }[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- called with its `this` below
  const native = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function dispatchEvent(event) {
    if (event instanceof CustomEvent) events.push({ type: event.type, detail: event.detail });
    return native.call(this, event);
  };
  return {
    events,
    stop: () => {
      EventTarget.prototype.dispatchEvent = native;
    },
  };
}

/** Fails with every breach of WCAG 2.2 AA that axe finds in an element. */
export async function assertAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Rules about a whole page, of which a test has none.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${node.html}\n  ${node.failureSummary}`).join('\n')}`,
  );
  assert.deepEqual(told, []);
}
