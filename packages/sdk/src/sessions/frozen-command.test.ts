import { describe, it } from 'node:test';
import { assert } from 'chai';
import type { Outcome } from '../backend.ts';
import { KeyturnError } from '../keyturn-error.ts';
import { createFrozenCommand, type FrozenCommand, type FrozenPair } from './frozen-command.ts';

type Answer = Outcome<string> | Error;

/** A command over scripted answers that records what was sent and what was persisted before it. */
function scripted(answers: readonly Answer[], restored: FrozenPair<string> | null = null) {
  const queue = [...answers];
  const log: string[] = [];
  let keys = 0;
  let time = '2026-06-01T00:00:00Z';
  const command: FrozenCommand<string, string> = createFrozenCommand<string, string>({
    call: async (input, key) => {
      log.push(`send ${input} ${key}`);
      const answer = queue.shift();
      if (answer === undefined) throw new Error('nothing scripted');
      if (answer instanceof Error) throw answer;
      return answer;
    },
    newKey: () => `key${++keys}`,
    now: () => time,
    learn: ({ code }, input) => void log.push(`learn ${code} ${input} ${command.state.phase}`),
    persist: async () => void log.push(`persist ${command.pending?.key ?? 'nothing'}`),
    changed: () => void log.push(command.state.phase),
    restored,
  });
  const setTime = (next: string): void => {
    time = next;
  };
  return { command, log, setTime };
}

const restored = { key: 'old', input: 'a', frozenAt: '2026-05-31T00:00:00Z' };
const done: Answer = { ok: true, value: 'booked' };
const refused: Answer = { ok: false, refusal: { code: 'NO_CHANGE', facts: {} } };
const lost = new KeyturnError('NETWORK', 'lost', { retryable: true, outcomeUnknown: true });
const rejected = new KeyturnError('REJECTED', 'too large', { retryable: false, outcomeUnknown: false });

const failure = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return assert.fail('expected a rejection');
};

describe('frozen command', () => {
  it('persists the pair before it sends and forgets it after the answer', async () => {
    const { command, log } = scripted([done]);
    assert.deepEqual(await command.send('a'), done);
    assert.deepEqual(log, ['sending', 'persist key1', 'send a key1', 'done', 'persist nothing']);
    assert.equal(command.state.value, 'booked');
  });

  it('drops the pair on a refusal, so that a corrected request gets a new key', async () => {
    const { command, log } = scripted([refused, done]);
    await command.send('a');
    assert.equal(command.state.refusal?.code, 'NO_CHANGE');
    assert.isNull(command.pending);
    await command.send('b');
    assert.include(log, 'send b key2');
  });

  it('keeps the pair on a lost answer and replays it whatever is handed in', async () => {
    const { command, log } = scripted([lost, done]);
    assert.equal(await failure(command.send('a')), lost);
    assert.equal(command.state.phase, 'unknown');
    assert.equal(command.state.fault, lost);
    await command.send('changed meanwhile');
    assert.deepEqual(
      log.filter((line) => line.startsWith('send ')),
      ['send a key1', 'send a key1'],
    );
  });

  it('drops the pair on a fault that is definite', async () => {
    const { command } = scripted([rejected]);
    assert.equal(await failure(command.send('a')), rejected);
    assert.equal(command.state.phase, 'idle');
    assert.equal(command.state.fault, rejected);
    assert.isNull(command.pending);
  });

  it('keeps the pair on an error that it does not know', async () => {
    const strange = new Error('from another adapter');
    const { command } = scripted([strange]);
    assert.equal(await failure(command.send('a')), strange);
    assert.equal(command.pending?.key, 'key1');
  });

  it('answers a second press with the first one', async () => {
    const { command, log } = scripted([done]);
    const [first, second] = await Promise.all([command.send('a'), command.send('a')]);
    assert.equal(first, second);
    assert.lengthOf(
      log.filter((line) => line.startsWith('send ')),
      1,
    );
  });

  it('begins as unknown with a restored pair and replays its key', async () => {
    const { command, log } = scripted([done], restored);
    assert.equal(command.state.phase, 'unknown');
    await command.send('b');
    assert.include(log, 'send a old');
  });

  it('tells what a refusal teaches before anything may be edited again', async () => {
    const { command, log } = scripted([refused]);
    await command.send('a');
    assert.isBelow(log.indexOf('learn NO_CHANGE a sending'), log.indexOf('idle'));
    assert.include(log, 'learn NO_CHANGE a sending');
  });

  const sayNothing: readonly (readonly [string, Answer])[] = [
    ['a fault that is definite for its own attempt', rejected],
    [
      'a missing capability',
      { ok: false, refusal: { code: 'NOT_PERMITTED', facts: { capability: 'bookings:create' } } },
    ],
  ];
  for (const [name, answer] of sayNothing)
    it(`keeps a pair whose outcome is unknown through ${name}`, async () => {
      const { command, log } = scripted([lost, answer, done]);
      await failure(command.send('a'));
      await command.send('a').catch(() => undefined);
      assert.equal(command.state.phase, 'unknown');
      await command.send('a');
      assert.deepEqual(
        log.filter((line) => line.startsWith('send ')),
        ['send a key1', 'send a key1', 'send a key1'],
      );
    });

  it('does not replay a pair that the backend may have forgotten', async () => {
    const { command, log, setTime } = scripted([done], restored);
    assert.isFalse(command.expired);
    setTime('2026-06-07T00:00:00Z');
    assert.isTrue(command.expired);
    await failure(command.send('a'));
    assert.deepEqual(log, []);
    assert.equal(command.state.phase, 'unknown');
  });

  it('takes a new key after an unknown outcome was given up', async () => {
    const { command, log } = scripted([done], restored);
    assert.isTrue(command.abandon());
    assert.isNull(command.pending);
    assert.isFalse(command.abandon());
    await command.send('b');
    assert.include(log, 'send b key1');
  });
});
