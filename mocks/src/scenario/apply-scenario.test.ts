import { describe, it } from 'node:test';
import { assert } from 'chai';
import { applyScenario } from './apply-scenario.ts';
import { calmScenario, type ScenarioSettings } from './scenario-settings.ts';

const read = (): Request => new Request('https://demo.example/v1/bookings');
const command = (): Request =>
  new Request('https://demo.example/v1/bookings', { method: 'POST', headers: { 'idempotency-key': 'k' } });

/** A scenario over a handler that answers a list, with everything that happened in its order. */
function play(patch: Partial<ScenarioSettings>, random = 0.5) {
  let settings: ScenarioSettings = { ...calmScenario, ...patch };
  const events: string[] = [];
  const handler = applyScenario(
    async ({ method }) => {
      events.push(`handled ${method}`);
      return Response.json({ items: [1, 2], nextCursor: 'c', counts: { requested: 2 }, more: true });
    },
    {
      settings: () => settings,
      takeOnce: async (name) => {
        settings = { ...settings, [name]: 'never' };
        return true;
      },
      intervene: async () => void events.push('intervened'),
      random: () => random,
      wait: async (ms) => void events.push(`waited ${ms}`),
    },
  );
  return { handler, events };
}

const failureOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => assert.fail('a rejection was expected'),
    (error: unknown) => error,
  );

describe('a scenario', () => {
  it('without settings passes calls on', async () => {
    const { handler, events } = play({});
    assert.equal((await handler(read())).status, 200);
    assert.equal((await handler(command())).status, 200);
    assert.deepEqual(events, ['handled GET', 'handled POST']);
  });

  it('lets every call wait for its latency first', async () => {
    const { handler, events } = play({ latencyMs: 700 });
    await handler(read());
    assert.deepEqual(events, ['waited 700', 'handled GET']);
  });

  it('fails with 503 and does nothing where chance is below the rate', async () => {
    const failing = play({ failureRate: 0.3 }, 0.29);
    assert.equal((await failing.handler(command())).status, 503);
    assert.deepEqual(failing.events, []);
    assert.equal((await play({ failureRate: 0.3 }, 0.3).handler(command())).status, 200);
  });

  it('loses the answers of commands that happened: the next one, or all', async () => {
    const once = play({ loseAnswers: 'once' });
    assert.equal((await once.handler(read())).status, 200);
    assert.instanceOf(await failureOf(once.handler(command())), TypeError);
    assert.equal((await once.handler(command())).status, 200);
    assert.deepEqual(once.events, ['handled GET', 'handled POST', 'handled POST']);
    const always = play({ loseAnswers: 'always' });
    for (const _ of [1, 2]) assert.instanceOf(await failureOf(always.handler(command())), TypeError);
    assert.lengthOf(always.events, 2);
  });

  it('intervenes once, just before the next command', async () => {
    const { handler, events } = play({ conflict: 'once' });
    await handler(read());
    await handler(command());
    await handler(command());
    assert.deepEqual(events, ['handled GET', 'intervened', 'handled POST', 'handled POST']);
  });

  it('empties lists with their counts, and leaves commands alone', async () => {
    const { handler } = play({ empty: true });
    const list: unknown = await (await handler(read())).json();
    assert.deepEqual(list, { items: [], nextCursor: null, counts: { requested: 0 }, more: true });
    const made = (await (await handler(command())).json()) as { readonly items: unknown };
    assert.deepEqual(made.items, [1, 2]);
  });

  it('lets nothing through while offline', async () => {
    const { handler, events } = play({ offline: true });
    assert.instanceOf(await failureOf(handler(read())), TypeError);
    assert.instanceOf(await failureOf(handler(command())), TypeError);
    assert.deepEqual(events, []);
  });
});
