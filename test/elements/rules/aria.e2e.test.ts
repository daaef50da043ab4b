import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { after, before, describe, it } from 'node:test';
import { root } from '../../tools/root.ts';
import { ariaFile, ariaOf, ariaViews } from './aria-views.ts';
import { openSite, type OpenSite } from './open-site.ts';

describe('what assistive technology is told', () => {
  let site: OpenSite;

  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  for (const [name, view] of Object.entries(ariaViews)) {
    it(`of ${name} is as committed (else look at it, and run record-aria.ts beside this test)`, async () => {
      assert.equal(await ariaOf(site, view), readFileSync(join(root, ariaFile(name)), 'utf8'));
    });
  }

  it('is held for these views and no others', () => {
    const files = readdirSync(join(root, 'test/elements/rules/aria'));
    assert.sameMembers(
      files,
      Object.keys(ariaViews).map((name) => `${name}.txt`),
    );
  });
});
