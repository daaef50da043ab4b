import type { ScenarioSettings } from '@keyturn/mocks/browser';

/** How many scenarios are on, so that nobody takes them for the product's own behaviour. */
export const activeScenarios = (settings: ScenarioSettings): number =>
  [
    settings.latencyMs > 0,
    settings.failureRate > 0,
    settings.offline,
    settings.empty,
    settings.loseAnswers !== 'never',
    settings.conflict !== 'never',
  ].filter(Boolean).length;
