import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { assert } from 'chai';
import { type PackFile, publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from '../tools/root.ts';
import { listPackages, listSourceEntries } from '../tools/workspace.ts';
import { packFiles } from './pack.ts';

/**
 * Globals that others leave: zod's registry, Node's own fetch, and lit's, by which a second copy of it is noticed and,
 * in Node, elements have a registry that they can be defined in.
 */
const foreign =
  /^__zod_|undici|^lit\w+Versions$|^reactiveElementVersions$|^litPropertyMetadata$|^litServerRoot$|^customElements$/;

/** Prints what importing a module left behind: new globals and timers. */
const importAndTell = `
  process.stdout, process.stderr; // made at their first use, by whoever that is
  const state = () => [...Reflect.ownKeys(globalThis).map(String), ...process.getActiveResourcesInfo()];
  const before = state();
  await import(process.argv[1]);
  console.log(state().filter((name) => !before.includes(name) && !${foreign}.test(name)).join());
`;

async function complaintsAbout(files: PackFile[]): Promise<string[]> {
  const { messages, pkg } = await publint({ pkgDir: 'package', pack: { files }, strict: true });
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
}

async function importedInNode(specifier: string): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', importAndTell, specifier],
    // Here every package is found by its name, and no condition leads to its source.
    { cwd: join(root, 'test'), env: { PATH: process.env['PATH'] } },
  );
}

for (const pkg of listPackages('published')) {
  describe(`${pkg.manifest.name} as it is published`, () => {
    it('is packed without a complaint', async () => {
      assert.deepEqual(await complaintsAbout(packFiles(pkg)), []);
    });

    it('leaves its source condition and its tests out', () => {
      const files = packFiles(pkg);
      assert.notInclude(JSON.stringify(files[0]), 'keyturn-source');
      assert.deepEqual(
        files.filter(({ name }) => /\.test\.|\/testing\//.test(name)),
        [],
      );
    });

    for (const { subpath } of listSourceEntries(pkg)) {
      const specifier = join(pkg.manifest.name, subpath);
      it(`${specifier} is imported from its built file and does nothing by that`, async () => {
        assert.deepEqual(await importedInNode(specifier), { stdout: '\n', stderr: '' });
      });
    }
  });
}

describe('the check of packages', () => {
  it('complains of an entry without its file', async () => {
    const manifest = { name: 'x', version: '1.0.0', type: 'module', files: ['dist'], exports: { '.': './dist/x.js' } };
    const complaints = await complaintsAbout([{ name: 'package/package.json', data: JSON.stringify(manifest) }]);
    assert.match(complaints.join('\n'), /dist\/x\.js.*does not exist/);
  });

  it('sees a global, a timer and a print', async () => {
    const module = 'globalThis.leak = 1; setInterval(() => process.exit(), 20); console.log("printed");';
    const { stdout } = await importedInNode(`data:text/javascript,${encodeURIComponent(module)}`);
    assert.equal(stdout, 'printed\nleak,Timeout\n');
  });
});
