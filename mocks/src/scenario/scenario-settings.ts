/** What goes wrong in the demo, for everybody who has it open. */
export interface ScenarioSettings {
  /** Milliseconds before each answer. */
  readonly latencyMs: number;
  /** How many of the calls fail with 503 before anything happens, 0 to 1. */
  readonly failureRate: number;
  /** Commands happen and their answers are lost: the next one, or all. */
  readonly loseAnswers: 'never' | 'once' | 'always';
  /** Somebody else changes what the next command is about, just before it. */
  readonly conflict: 'never' | 'once';
  /** Lists answer nothing. */
  readonly empty: boolean;
  /** No call gets through. */
  readonly offline: boolean;
}

/** Nothing goes wrong. */
export const calmScenario: ScenarioSettings = {
  latencyMs: 0,
  failureRate: 0,
  loseAnswers: 'never',
  conflict: 'never',
  empty: false,
  offline: false,
};
