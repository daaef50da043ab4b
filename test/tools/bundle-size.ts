import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, defaultClientConditions, type Rolldown } from 'vite';
import { root } from './root.ts';

const entry = join(root, 'test/size-entry.ts');

/**
 * Bundles module source as a page's build would, from the packages' sources, and tells its weight in bytes: minified,
 * gzipped, with every dependency, all chunks together. Rejects when an import or an imported name does not exist.
 */
export async function bundleSize(code: string): Promise<number> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    resolve: { conditions: ['keyturn-source', ...defaultClientConditions] },
    plugins: [
      {
        name: 'size-entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      // An entry of a page exports nothing by default, and all would be shaken off.
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  });
  const { output } = built as Rolldown.RolldownOutput; // one build, and no watcher: neither was asked for
  return output.reduce((sum, file) => sum + (file.type === 'chunk' ? gzipSync(file.code, { level: 9 }).length : 0), 0);
}
