import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { publicNames, publicNamesFolder, publicNamesGenerators } from '../tools/public-names.ts';
import { root } from '../tools/root.ts';

describe('public names', () => {
  it('are listed with their kind, sorted, under the name they have outside', () => {
    const source = `
      export { b, type C, d as a } from './x.ts';
      export type { E } from './y.ts';
      export const f = 1;
      export interface G {}`;
    assert.equal(publicNames(source), 'type C\ntype E\ntype G\nvalue a\nvalue b\nvalue f\n');
  });

  it('of other files are not passed on unlisted', () => {
    assert.throws(() => publicNames(`export * from './x.ts';`), './x.ts');
  });

  it('are held in one list for each entry of a published package, and in no other file', () => {
    const expected = publicNamesGenerators().map(({ file }) => file.slice(publicNamesFolder.length + 1));
    assert.sameMembers(readdirSync(join(root, publicNamesFolder)), expected);
    assert.includeMembers(expected, ['billing.txt', 'billing.temporal.txt', 'sdk.http.txt']);
  });
});
