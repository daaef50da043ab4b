import { assert } from 'chai';
import { describe, it } from 'node:test';
import type { TokenReason } from './options.ts';
import { createTokens } from './tokens.ts';

const { signal } = new AbortController();
const reasonOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => assert.fail('expected a rejection'),
    (error: unknown) => error,
  );

/** A source whose fetches are answered by hand. */
function source() {
  const fetches: {
    reason: TokenReason;
    signal: AbortSignal;
    answer: (token: string) => void;
    fail: (error: Error) => void;
  }[] = [];
  const tokens = createTokens({
    fetchToken: (reason, asked) =>
      new Promise((answer, fail) => {
        fetches.push({ reason, signal: asked, answer, fail });
      }),
  });
  return { fetches, tokens };
}
const turn = (): Promise<void> => Promise.resolve().then(() => undefined);

describe('tokens', () => {
  it('are fetched when first needed, once for all who wait, and kept', async () => {
    const { fetches, tokens } = source();
    assert.isEmpty(fetches);
    const all = Promise.all([tokens.get(signal), tokens.get(signal)]);
    await turn();
    fetches[0]?.answer('t1');
    assert.deepEqual(await all, ['t1', 't1']);
    assert.equal(await tokens.get(signal), 't1');
    assert.deepEqual(
      fetches.map(({ reason }) => reason),
      ['first'],
    );
    assert.isFalse(fetches[0]?.signal.aborted);
  });

  it('are renewed once for all whose token was refused, also for one who comes late', async () => {
    const { fetches, tokens } = source();
    const first = tokens.get(signal);
    await turn();
    fetches[0]?.answer('t1');
    await first;
    const all = Promise.all([tokens.renew('t1', signal), tokens.renew('t1', signal), tokens.get(signal)]);
    await turn();
    fetches[1]?.answer('t2');
    assert.deepEqual(await all, ['t2', 't2', 't2']);
    assert.equal(await tokens.renew('t1', signal), 't2');
    assert.deepEqual(
      fetches.map(({ reason }) => reason),
      ['first', 'expired'],
    );
  });

  it('fail for all who wait, and are fetched anew by the next', async () => {
    const { fetches, tokens } = source();
    const all = [reasonOf(tokens.get(signal)), reasonOf(tokens.get(signal))];
    await turn();
    const error = new Error('signed out');
    fetches[0]?.fail(error);
    assert.deepEqual(await Promise.all(all), [error, error]);
    const next = tokens.get(signal);
    await turn();
    fetches[1]?.answer('t2');
    assert.equal(await next, 't2');
  });

  it('one who leaves does not end the fetching for the others; the last one does', async () => {
    const { fetches, tokens } = source();
    const [one, two] = [new AbortController(), new AbortController()];
    const leaving = [reasonOf(tokens.get(one.signal)), reasonOf(tokens.get(two.signal))];
    await turn();
    one.abort('one');
    assert.equal(await leaving[0], 'one');
    assert.isFalse(fetches[0]?.signal.aborted);
    two.abort('two');
    assert.equal(await leaving[1], 'two');
    assert.isTrue(fetches[0]?.signal.aborted);
  });

  it('a token that comes after everybody left is not kept', async () => {
    const { fetches, tokens } = source();
    const controller = new AbortController();
    const leaving = reasonOf(tokens.get(controller.signal));
    await turn();
    controller.abort('left');
    await leaving;
    fetches[0]?.answer('late');
    for (let turns = 0; turns < 5; turns += 1) await turn();
    const next = tokens.get(signal);
    await turn();
    fetches[1]?.answer('t2');
    assert.equal(await next, 't2');
  });

  it('that cannot be sent are a mistake of the programmer, and are not shown', async () => {
    for (const token of ['', 'two words', 'line\nbreak', 'ümlaut', undefined, 7]) {
      // Wrong on purpose, as from a host without types.
      const error = await reasonOf(createTokens({ fetchToken: async () => token as string }).get(signal));
      assert.instanceOf(error, TypeError);
      assert.match(String(error), /auth\.fetchToken: expected a token of visible ASCII/);
      if (token) assert.notInclude(String(error), String(token));
    }
  });

  it('a secret server key is refused in a browser, and only there', async () => {
    const tokens = createTokens({ fetchToken: async () => 'kt_secret_abc123' });
    if ('document' in globalThis) {
      const error = await reasonOf(tokens.get(signal));
      assert.instanceOf(error, TypeError);
      assert.match(String(error), /secret server key/);
      assert.notInclude(String(error), 'abc123');
    } else {
      assert.equal(await tokens.get(signal), 'kt_secret_abc123');
    }
  });

  it('a source that throws at once fails like one that rejects', async () => {
    const error = new Error('no source');
    const tokens = createTokens({
      fetchToken: () => {
        throw error;
      },
    });
    assert.strictEqual(await reasonOf(tokens.get(signal)), error);
  });
});
