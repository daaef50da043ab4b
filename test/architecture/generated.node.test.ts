import { describe, it } from 'node:test';
import { assert } from 'chai';
import { readGenerated } from '../tools/generator.ts';
import { listGenerators } from '../tools/generators.ts';

describe('generated files', () => {
  for (const generator of listGenerators()) {
    it(`${generator.file} is up to date (else: pnpm generate)`, async () => {
      assert.equal(readGenerated(generator), await generator.render());
    });
  }
});
