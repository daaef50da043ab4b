import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { root } from '../tools/root.ts';
import { listPackages, listSources, type Manifest, readManifest } from '../tools/workspace.ts';
import { checkImports, type ImportContext } from './check-imports.ts';
import { findCycle } from './find-cycle.ts';
import { type Place, places } from './places.ts';
import { readImports } from './read-imports.ts';

const rootManifest = readManifest('.');
const packages = listPackages();
const workspace = new Map(packages.map(({ manifest }) => [manifest.name, manifest]));

function contextOf(place: Place): ImportContext {
  return { place, manifest: readManifest(place.folder), rootManifest, workspace };
}

function importsOf(file: string): ReturnType<typeof readImports> {
  return readImports(file, readFileSync(join(root, file), 'utf8'));
}

function graphOf(folder: string): Map<string, string[]> {
  const files = listSources(folder).filter((file) => !file.endsWith('.test.ts'));
  return new Map(
    files.map((file) => [
      file,
      importsOf(file).flatMap(({ specifier, typeOnly }) =>
        specifier?.startsWith('.') && !typeOnly ? [posix.join(posix.dirname(file), specifier)] : [],
      ),
    ]),
  );
}

describe('imports', () => {
  it('are ruled in every package', () => {
    assert.sameMembers(
      places.map(({ folder }) => folder),
      packages.map(({ folder }) => folder),
    );
  });

  for (const place of places) {
    it(`of ${place.folder} keep to its row`, () => {
      const context = contextOf(place);
      assert.deepEqual(
        listSources(place.folder).flatMap((file) => checkImports(file, importsOf(file), context)),
        [],
      );
    });

    it(`of ${place.folder} make no circle at run time`, () => {
      assert.isUndefined(findCycle(graphOf(place.folder)));
    });
  }
});

describe('the check of imports', () => {
  const manifest: Manifest = {
    name: '@keyturn/sdk',
    version: '1.0.0',
    exports: { '.': './x.js' },
    dependencies: { zod: '4', '@keyturn/billing': '1' },
  };
  const context: ImportContext = {
    place: {
      folder: 'packages/sdk',
      own: ['@keyturn/billing', '@keyturn/unlisted'],
      others: { 'zod/mini': 'packages/sdk/src/', ky: 'packages/sdk/src/http/' },
      node: false,
    },
    manifest,
    rootManifest: { name: 'root', version: '1.0.0', devDependencies: { chai: '6' } },
    workspace: new Map([
      ['@keyturn/sdk', manifest],
      [
        '@keyturn/billing',
        { name: '@keyturn/billing', version: '1.0.0', exports: { '.': './x.js', './temporal': './y.js' } },
      ],
      ['@keyturn/backend', { name: '@keyturn/backend', version: '1.0.0', exports: { '.': './x.js' } }],
      ['@keyturn/unlisted', { name: '@keyturn/unlisted', version: '1.0.0', exports: { '.': './x.js' } }],
    ]),
  };
  const check = (file: string, source: string): string[] =>
    checkImports(`packages/sdk/src/${file}`, readImports(file, source), context);

  const allowed: [file: string, source: string][] = [
    ['a.ts', `import { b } from './b.ts';`],
    ['a.ts', `import * as z from 'zod/mini';`],
    ['a.ts', `export { b } from '@keyturn/billing/temporal';`],
    ['a.test.ts', `import { b } from '@keyturn/sdk';`],
    ['a.test.ts', `import { b } from '../testing/b.ts';`],
    ['a.test.ts', `import { it } from 'node:test'; import { assert } from 'chai';`],
    ['a.node.test.ts', `import { readFileSync } from 'node:fs';`],
  ];
  for (const [file, source] of allowed) {
    it(`allows ${source} in ${file}`, () => assert.deepEqual(check(file, source), []));
  }

  const planted: [file: string, source: string, complaint: RegExp][] = [
    ['a.ts', `import { x } from '../../backend/src/x.ts';`, /leaves packages\/sdk/],
    ['a.ts', `import { x } from '../testing/x.ts';`, /is for tests/],
    ['a.ts', `import { x } from './x.test.ts';`, /is for tests/],
    ['a.ts', `import { x } from '@keyturn/backend';`, /may not be imported in packages\/sdk/],
    ['a.ts', `import { x } from '@keyturn/billing/src/x.ts';`, /no entry of @keyturn\/billing/],
    ['a.ts', `import { x } from '@keyturn/sdk';`, /is this package/],
    ['a.ts', `import { x } from '@keyturn/unlisted';`, /not in the dependencies/],
    ['a.ts', `import * as z from 'zod';`, /may not be imported/],
    ['a.ts', `import ky from 'ky';`, /in packages\/sdk\/src\/http\/ only/],
    ['http/a.ts', `import ky from 'ky';`, /not in the dependencies/],
    ['a.ts', `import { readFileSync } from 'node:fs';`, /does not exist in a browser/],
    ['a.test.ts', `import { readFileSync } from 'node:fs';`, /node\.test\.ts/],
    ['a.test.ts', `import { x } from '@keyturn/backend';`, /may not be imported/],
    ['a.test.ts', `import x from 'not-installed';`, /not in the dependencies/],
    ['a.ts', `export * from 'lodash';`, /may not be imported/],
    ['a.ts', `export type { X } from 'lodash';`, /may not be imported/],
    ['a.ts', `type X = import('lodash').X;`, /may not be imported/],
    ['a.ts', `const x = await import('lodash');`, /may not be imported/],
    ['a.ts', `const x = await import(name);`, /is computed/],
  ];
  for (const [file, source, complaint] of planted) {
    it(`reports ${source} in ${file}`, () => {
      const complaints = check(file, `\n${source}`);
      assert.lengthOf(complaints, 1);
      assert.match(complaints[0] ?? '', complaint);
      assert.include(complaints[0], `src/${file}:2 `);
    });
  }

  it('tells what is erased', () => {
    const source = `
      import type { A } from './a.ts';
      export type { B } from './b.ts';
      type C = import('./c.ts').C;
      import { type D } from './d.ts';
      import './e.ts';`;
    assert.deepEqual(
      readImports('a.ts', source).map(({ typeOnly }) => typeOnly),
      [true, true, true, false, false],
    );
  });

  it('reports a circle by its files', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['c', 'b']],
    ]);
    assert.deepEqual(findCycle(graph), ['b', 'd', 'b']);
  });
});
