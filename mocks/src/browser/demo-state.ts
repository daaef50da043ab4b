import type { ScenarioSettings } from '../scenario/scenario-settings.ts';

/** What the tabs of a demo share beside the tenants' data. */
export interface DemoState {
  /** Version of the seeded data; where it is another than the page's, everything is seeded anew. */
  readonly seed: number;
  /** What the clock shows, an ISO instant. */
  readonly clock: string;
  readonly scenario: ScenarioSettings;
}
