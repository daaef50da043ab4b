import { createMockBackend, type ClockStep } from '@keyturn/mocks';

export interface ScenarioSettings {
  readonly latencyMs: number;
  readonly failureRate: number;
  readonly loseAnswers: 'never' | 'once' | 'always';
  readonly conflict: 'never' | 'once';
  readonly empty: boolean;
  readonly offline: boolean;
}
export interface Demo {
  readonly baseUrl: string;
  readonly persistent: boolean;
  readonly tenants: readonly {
    id: 'fernhill' | 'havelmobil';
    name: string;
    locale: string;
    timeZone: string;
    token: string;
    userName: string;
  }[];
  readonly clock: {
    now(): string;
    set(instant: string): Promise<void>;
    advance(step: ClockStep): Promise<void>;
    subscribe(listener: () => void): () => void;
  };
  readonly scenario: {
    get(): ScenarioSettings;
    set(patch: Partial<ScenarioSettings>): Promise<void>;
    subscribe(listener: () => void): () => void;
  };
  reset(): Promise<void>;
  onReset(listener: () => void): () => void;
}
export async function startDemo(options: { baseUrl: string; start?: string }): Promise<Demo> {
  const mock = await createMockBackend({ start: options.start ?? '2026-06-03T13:10:00Z' });
  const real = globalThis.fetch;
  let settings: ScenarioSettings = { latencyMs: 0, failureRate: 0, loseAnswers: 'never', conflict: 'never', empty: false, offline: false };
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(options.baseUrl)) return real(request);
    if (settings.offline) throw new TypeError('offline');
    await new Promise((resolve) => setTimeout(resolve, settings.latencyMs));
    const url = request.url.replace(options.baseUrl, location.origin);
    const body = request.method === 'GET' ? null : await request.arrayBuffer();
    return mock.handler(new Request(url, { method: request.method, headers: request.headers, body }));
  };
  const clockListeners = new Set<() => void>();
  const scenarioListeners = new Set<() => void>();
  return {
    baseUrl: options.baseUrl,
    persistent: false,
    tenants: [
      { id: 'fernhill', name: 'Fernhill Motors', locale: 'en-GB', timeZone: 'Europe/London', token: mock.tokens.manager, userName: 'Remy Barlow' },
      { id: 'havelmobil', name: 'Havelmobil', locale: 'de-DE', timeZone: 'Europe/Berlin', token: mock.tokens.otherTenant, userName: 'Jana Petersen' },
    ],
    clock: {
      now: mock.clock.now,
      set: async (instant) => { mock.clock.set(instant); for (const l of clockListeners) l(); },
      advance: async (step) => { mock.clock.advance(step); for (const l of clockListeners) l(); },
      subscribe: (l) => { clockListeners.add(l); return () => clockListeners.delete(l); },
    },
    scenario: {
      get: () => settings,
      set: async (patch) => { settings = { ...settings, ...patch }; for (const l of scenarioListeners) l(); },
      subscribe: (l) => { scenarioListeners.add(l); return () => scenarioListeners.delete(l); },
    },
    reset: async () => {},
    onReset: () => () => {},
  };
}
