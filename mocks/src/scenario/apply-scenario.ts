import { fail } from '../failing.ts';
import { emptied } from './emptied.ts';
import type { ScenarioSettings } from './scenario-settings.ts';

/** What a scenario is played with. */
export interface ScenarioStage {
  readonly settings: () => ScenarioSettings;
  /** Uses up a setting that stands at `once`; tells whether this call is the one to use it. */
  readonly takeOnce: (name: 'loseAnswers' | 'conflict') => Promise<boolean>;
  /** Changes what a command is about, as another user would. */
  readonly intervene: (command: Request) => Promise<void>;
  /** From 0 to 1, exclusive. */
  readonly random: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

// Every command carries a key, and nothing else does (wire.md).
const isCommand = (request: Request): boolean => request.headers.has('idempotency-key');

/**
 * Puts a scenario around a handler. The settings are read at each call; what is offline or loses its answer rejects
 * with a `TypeError`, as the platform's `fetch` does where the network fails.
 */
export function applyScenario(
  handler: (request: Request) => Promise<Response>,
  { settings, takeOnce, intervene, random, wait }: ScenarioStage,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { latencyMs, failureRate, loseAnswers, conflict, empty, offline } = settings();
    const run = (): Promise<Response> => handler(request);
    if (latencyMs > 0) await wait(latencyMs);
    if (offline) return fail({ kind: 'refused_connection' }, run, wait);
    if (random() < failureRate) return fail({ kind: 'unavailable' }, run, wait);
    if (!isCommand(request)) return empty ? emptied(await run()) : run();
    if (conflict === 'once' && (await takeOnce('conflict'))) await intervene(request);
    const lost = loseAnswers === 'always' || (loseAnswers === 'once' && (await takeOnce('loseAnswers')));
    return lost ? fail({ kind: 'lost_answer' }, run, wait) : run();
  };
}
