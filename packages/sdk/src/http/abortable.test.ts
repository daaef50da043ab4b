import { assert } from 'chai';
import { describe, it } from 'node:test';
import { abortable } from './abortable.ts';

const never = new Promise<never>(() => undefined);
const reasonOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => assert.fail('expected a rejection'),
    (error: unknown) => error,
  );

describe('abortable', () => {
  it('answers and fails as the work does', async () => {
    const { signal } = new AbortController();
    assert.equal(await abortable(signal, Promise.resolve(1)), 1);
    const error = new Error('no');
    assert.strictEqual(await reasonOf(abortable(signal, Promise.reject(error))), error);
  });

  it('rejects with the very reason of the abort, be it an error or not', async () => {
    for (const reason of [new Error('stop'), { my: 'reason' }, 'text', null]) {
      const controller = new AbortController();
      const waiting = reasonOf(abortable(controller.signal, never));
      controller.abort(reason);
      assert.strictEqual(await waiting, reason);
      assert.strictEqual(await reasonOf(abortable(controller.signal, never)), reason);
    }
  });

  it('leaves no listener behind', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners -= 1;
      remove(...args);
    };
    await abortable(signal, Promise.resolve());
    await reasonOf(abortable(signal, Promise.reject(new Error('no'))));
    assert.equal(listeners, 0);
  });
});
