import { describe, it } from 'node:test';
import { assert } from 'chai';
import { createObservable } from './observable.ts';

describe('observable', () => {
  it('computes a state once per change and freezes it', () => {
    let computed = 0;
    const { observable, changed } = createObservable(() => ({ n: ++computed }));
    assert.equal(observable.state, observable.state);
    assert.isFrozen(observable.state);
    changed();
    assert.equal(observable.state.n, 2);
  });

  it('tells every listener until it leaves, also one that leaves while being told', () => {
    const heard: string[] = [];
    const { observable, changed } = createObservable(() => ({}));
    const leave = observable.subscribe(() => {
      heard.push('first');
      leave();
    });
    observable.subscribe(() => heard.push('second'));
    changed();
    changed();
    assert.deepEqual(heard, ['first', 'second', 'second']);
  });
});
