import { describe, it } from 'node:test';
import { assert } from 'chai';
import type { Outcome } from '../backend.ts';
import { createLoader } from './loadable.ts';

/** A read that is answered by hand. */
function pending() {
  let resolve!: (outcome: Outcome<string>) => void;
  let reject!: (error: Error) => void;
  let signal: AbortSignal | undefined;
  const promise = new Promise<Outcome<string>>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  const read = (given: AbortSignal): Promise<Outcome<string>> => {
    signal = given;
    return promise;
  };
  return { read, resolve, reject, aborted: () => signal?.aborted };
}

describe('loader', () => {
  it('ignores the answer of a read that a newer one overtook, and aborts it', async () => {
    const loader = createLoader<string>(() => undefined);
    const first = pending();
    const second = pending();
    const loads = [loader.load(first.read), loader.load(second.read)];
    second.resolve({ ok: true, value: 'new' });
    first.resolve({ ok: true, value: 'old' });
    await Promise.all(loads);
    assert.equal(loader.current.value, 'new');
    assert.isTrue(first.aborted());
    assert.isFalse(second.aborted());
  });

  it('keeps the last good value through loading, refusal and fault', async () => {
    const seen: string[] = [];
    const loader = createLoader<string>(() => seen.push(`${loader.current.status} ${loader.current.value}`));
    await loader.load(async () => ({ ok: true, value: 'good' }));
    await loader.load(async () => ({ ok: false, refusal: { code: 'NOT_FOUND', facts: {} } }));
    await loader.load(async () => {
      throw new Error('down');
    });
    assert.deepEqual(seen, [
      'loading null',
      'ready good',
      'loading good',
      'refused good',
      'loading good',
      'failed good',
    ]);
    assert.equal(loader.current.fault?.message, 'down');
    assert.isNull(loader.current.refusal);
  });

  it('forgets everything on reset, also what is still under way', async () => {
    const loader = createLoader<string>(() => undefined);
    const read = pending();
    const load = loader.load(read.read);
    loader.reset();
    read.resolve({ ok: true, value: 'late' });
    await load;
    assert.equal(loader.current.status, 'none');
    assert.isNull(loader.current.value);
  });

  it('does not show a fault of a read that it aborted itself', async () => {
    const loader = createLoader<string>(() => undefined);
    const read = pending();
    const load = loader.load(read.read);
    loader.put('known');
    read.reject(new Error('aborted'));
    await load;
    assert.equal(loader.current.status, 'ready');
    assert.equal(loader.current.value, 'known');
  });
});
