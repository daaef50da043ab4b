import type { ClockStep } from '../movable-clock.ts';
import type { ScenarioSettings } from '../scenario/scenario-settings.ts';

/** One of the dealers whose data the demo holds, with the user that the demo plays. */
export interface DemoTenant {
  readonly id: 'fernhill' | 'havelmobil';
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Bearer token of the user, who may do anything. It opens nothing but the demo. */
  readonly token: string;
  readonly userName: string;
}

/** The demo's clock: it stands still until somebody moves it, in this tab or in another. */
export interface DemoClock {
  /** The instant that it shows, ISO in UTC. */
  now(): string;
  /** Sets it to an instant, forward or back; `RangeError` for anything else. */
  set(instant: string): Promise<void>;
  /** Moves it on, or with negative numbers back; a day is 24 hours. */
  advance(step: ClockStep): Promise<void>;
  /** Tells of every move, wherever it was made; answers how to stop. */
  subscribe(listener: () => void): () => void;
}

/** What goes wrong, shared by every tab. */
export interface DemoScenario {
  get(): ScenarioSettings;
  set(patch: Partial<ScenarioSettings>): Promise<void>;
  /** Tells of every change, also of a setting at `once` that was used; answers how to stop. */
  subscribe(listener: () => void): () => void;
}

/** A running demo. */
export interface Demo {
  /** Where `/v1` lies, as given. */
  readonly baseUrl: string;
  /** Whether data outlives the page; not where the browser keeps nothing, as in some private windows. */
  readonly persistent: boolean;
  readonly tenants: readonly DemoTenant[];
  readonly clock: DemoClock;
  readonly scenario: DemoScenario;
  /** Wipes everything and seeds anew, clock and scenario included; other tabs are told by `onReset`. */
  reset(): Promise<void>;
  /** Tells that another tab reset the demo, so that this one had better reload; answers how to stop. */
  onReset(listener: () => void): () => void;
}

/** Options of the demo. */
export interface DemoOptions {
  /** Where `/v1` lies: an absolute http(s) URL or a path of the page's origin, without a slash at the end. */
  readonly baseUrl: string;
  /** What the clock shows at first and after a reset, an ISO instant. Default: now, rounded down to five minutes. */
  readonly start?: string;
  /** Name of the IndexedDB database; `null` keeps nothing beyond the page. Default `keyturn-demo`. */
  readonly database?: string | null;
}
