import { assert } from 'chai';
import { describe, it } from 'node:test';
import { createRetryPlan } from './retry-plan.ts';

const settings = { retry: { limit: 3, baseDelayMs: 100, maxDelayMs: 250 }, totalTimeoutMs: 60_000, random: () => 0.5 };
const failed = { code: 'UNAVAILABLE', retryable: true } as const;
const running = { code: 'IN_PROGRESS', retryable: true } as const;

describe('the retry plan', () => {
  it('waits exponentially longer with full jitter, up to the longest delay, and then gives up', () => {
    const plan = createRetryPlan(settings);
    const waits = [1, 2, 3].map(() => {
      assert.isTrue(plan.again(failed));
      return plan.wait();
    });
    assert.deepEqual(waits, [50, 100, 125]);
    assert.isFalse(plan.again(failed));
  });

  it('waits between nothing and the whole delay', () => {
    for (const share of [0, 0.999]) {
      const plan = createRetryPlan({ ...settings, random: () => share });
      plan.again(failed);
      assert.equal(plan.wait(), share * 100);
    }
  });

  it('waits exactly as long as the backend asks for', () => {
    const plan = createRetryPlan(settings);
    assert.isTrue(plan.again({ ...failed, retryAfterMs: 2_000 }));
    assert.equal(plan.wait(), 2_000);
  });

  it('gives up at once where the wait would outlast the call', () => {
    assert.isFalse(createRetryPlan(settings).again({ ...failed, retryAfterMs: 60_000 }));
    assert.isFalse(createRetryPlan({ ...settings, totalTimeoutMs: 1 }).again(failed));
  });

  it('gives up at once where another attempt cannot help', () => {
    assert.isFalse(createRetryPlan(settings).again({ code: 'REJECTED', retryable: false }));
    assert.isFalse(createRetryPlan({ ...settings, retry: { ...settings.retry, limit: 0 } }).again(failed));
  });

  it('polls a running command beyond the limit, and still retries failures afterwards', () => {
    const plan = createRetryPlan(settings);
    for (let poll = 0; poll < 2_000; poll += 1) {
      assert.isTrue(plan.again(running));
      assert.isAtMost(plan.wait(), 125);
    }
    assert.isTrue(plan.again(failed));
  });
});
