import { describe, it } from 'node:test';
import { assert } from 'chai';
import { bundleSize } from '../tools/bundle-size.ts';
import { sizeBudgets } from '../tools/sizes.ts';

describe('sizes', () => {
  for (const { name, code, external, budget } of sizeBudgets) {
    it(`${name} weighs at most ${budget} bytes`, async () => {
      assert.isAtMost(await bundleSize(code, external), budget);
    });
  }

  it('count what is exported, dependencies included', async () => {
    const alone = await bundleSize(`export const answer = 42;`);
    assert.isBelow(alone, 100);
    assert.isAbove(await bundleSize(`export * from '@keyturn/sdk/wire';`), alone + 5_000);
  });

  it('leave out what is external', async () => {
    assert.isBelow(await bundleSize(`export * from '@keyturn/sdk/wire';`, /^@keyturn\/sdk/), 100);
  });

  it('refuse a name that the package does not export', async () => {
    const failure = await bundleSize(`export { noSuchName } from '@keyturn/billing';`).catch((error: unknown) => error);
    assert.match(String(failure), /noSuchName/);
  });
});
