import { createHandler, createMemoryStore } from '@keyturn/backend';
import { authenticate } from '../callers.ts';
import { createFaultyFetch, type FaultyFetch } from '../create-faulty-fetch.ts';
import { createMovableClock } from '../movable-clock.ts';
import { applyScenario } from '../scenario/apply-scenario.ts';
import { intervene } from '../scenario/intervene.ts';
import { calmScenario } from '../scenario/scenario-settings.ts';
import { openDatabase } from './demo-database.ts';
import { createDatabaseKeeper } from './database-keeper.ts';
import type { Demo, DemoOptions } from './demo.ts';
import type { DemoKeeper } from './demo-keeper.ts';
import type { DemoState } from './demo-state.ts';
import { createMemoryKeeper } from './memory-keeper.ts';
import { randomId } from './random-id.ts';
import { seedDemo } from './seed-demo.ts';
import { shareState, type SharedState } from './shared-state.ts';
import { alone, joinTabs } from './tabs.ts';
import { demoTenants } from './tenants.ts';
import { withoutBase } from './without-base.ts';

/** A demo that is called directly. */
export interface DemoHandler extends Demo {
  /** Answers a request under the base address; rejects with a `TypeError` where the scenario loses it. */
  readonly handler: (request: Request) => Promise<Response>;
  /** The same as a `fetch`, for `createHttpBackend({ fetch })` where no service worker may run. */
  readonly fetch: FaultyFetch;
}

/** Rises with each change of the seeded data: browsers that hold older data are seeded anew. */
const seedVersion = 2;
const isCurrent = ({ seed }: DemoState): boolean => seed === seedVersion;

/**
 * Opens the demo: the reference backend over data that every tab shares and that a reload finds again, seeded at its
 * first use. No request of the page is caught; that is what `startDemo` does.
 */
export async function createDemoHandler(options: DemoOptions): Promise<DemoHandler> {
  const { baseUrl, database: name = 'keyturn-demo' } = options;
  const opened = name === null ? null : await openDatabase(name).catch(() => null);
  const keeper = opened ? createDatabaseKeeper(opened) : createMemoryKeeper();
  const tabs = opened ? joinTabs(opened.name) : alone;
  const plant = (keep: (state: DemoState) => boolean) => plantDemo(keeper, options.start ?? fiveMinutesBefore(), keep);
  const there = await keeper.readState();
  if (!there || !isCurrent(there)) await plant(isCurrent);

  const state = await shareState(keeper, {
    tell: () => tabs.tell('changed'),
    told: (listener) => tabs.onMessage('changed', listener),
  });
  const handler = handlerOf(keeper, state, baseUrl);
  return {
    baseUrl,
    persistent: opened !== null,
    tenants: demoTenants,
    clock: clockOf(state),
    scenario: {
      get: () => state.get().scenario,
      set: (patch) => state.change((before) => ({ ...before, scenario: { ...before.scenario, ...patch } })),
      subscribe: (listener) => state.subscribe(({ scenario }) => scenario, listener),
    },
    reset: async () => {
      await plant(() => false);
      await state.refresh();
      tabs.tell('reset');
    },
    onReset: (listener) => tabs.onMessage('reset', listener),
    handler,
    fetch: createFaultyFetch(handler),
  };
}

async function plantDemo(keeper: DemoKeeper, start: string, keep: (state: DemoState) => boolean): Promise<void> {
  const clock = createMovableClock(start).now();
  const state = { seed: seedVersion, clock, scenario: calmScenario };
  await keeper.plant({ state, tenants: await seedDemo(start) }, keep);
}

/** The only place of the demo that reads the platform's clock. */
function fiveMinutesBefore(): string {
  const step = 300_000;
  return new Date(Math.floor(Date.now() / step) * step).toISOString();
}

function clockOf(state: SharedState): Demo['clock'] {
  const move = (change: (clock: ReturnType<typeof createMovableClock>) => void) =>
    state.change((before) => {
      const clock = createMovableClock(before.clock);
      change(clock);
      return { ...before, clock: clock.now() };
    });
  return {
    now: () => state.get().clock,
    set: (instant) => move((clock) => clock.set(instant)),
    advance: (step) => move((clock) => clock.advance(step)),
    subscribe: (listener) => state.subscribe(({ clock }) => clock, listener),
  };
}

function handlerOf(keeper: DemoKeeper, state: SharedState, baseUrl: string): DemoHandler['handler'] {
  const store = createMemoryStore({ keeper });
  const now = (): string => state.get().clock;
  const platform = { now, newId: randomId };
  const backend = createHandler({ store, platform, authenticate, onFault: (error) => console.error(error) });
  const play = applyScenario(backend, {
    settings: () => state.get().scenario,
    takeOnce: async (setting) => {
      let taken = false;
      await state.change((before) => {
        taken = before.scenario[setting] === 'once';
        return taken ? { ...before, scenario: { ...before.scenario, [setting]: 'never' } } : before;
      });
      return taken;
    },
    intervene: async (command) => {
      const caller = await authenticate(command);
      if (caller) await intervene(store, caller.tenantId, now(), command);
    },
    random: Math.random,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  return async (request) => {
    await state.refresh();
    return play(await withoutBase(request, baseUrl));
  };
}
