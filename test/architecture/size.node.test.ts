import { describe, it } from 'node:test';
import { assert } from 'chai';
import { bundleSize } from '../tools/bundle-size.ts';
import { measuredEntries, weights } from '../tools/sizes.ts';

describe('sizes', () => {
  for (const { name, code, external, budget } of measuredEntries) {
    const told = weights.flatMap((weight) => (budget[weight] ? [`${weight} ${budget[weight]}`] : []));
    it(`${name} weighs at most ${told.join(' and ')} bytes`, async () => {
      const size = await bundleSize(code, external);
      for (const weight of weights) assert.isAtMost(size[weight], budget[weight] ?? Infinity, weight);
    });
  }

  it('count what is exported, dependencies included', async () => {
    const alone = await bundleSize(`export const answer = 42;`);
    assert.isBelow(alone.whole, 100);
    const { first, whole } = await bundleSize(`export * from '@keyturn/sdk/wire';`);
    assert.isAbove(whole, alone.whole + 5_000);
    assert.equal(first, whole);
  });

  it('count what is imported on demand in the whole only', async () => {
    const { first, whole } = await bundleSize(`export const wire = () => import('@keyturn/sdk/wire');`);
    assert.isBelow(first, 2_000);
    assert.isAbove(whole, first + 5_000);
  });

  it('leave out what is external', async () => {
    const { whole } = await bundleSize(`export * from '@keyturn/sdk/wire';`, /^@keyturn\/sdk/);
    assert.isBelow(whole, 100);
  });

  it('refuse a name that the package does not export', async () => {
    const failure = await bundleSize(`export { noSuchName } from '@keyturn/billing';`).catch((error: unknown) => error);
    assert.match(String(failure), /noSuchName/);
  });
});
