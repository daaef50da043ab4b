import { join } from 'node:path';
import { build, defaultClientConditions, type Rolldown } from 'vite';
import { root } from './root.ts';

const entry = join(root, 'test/bundle-entry.ts');

/** How a bundle differs from what a page's build would make. */
export interface BundleOptions {
  /** What is left as an import, dependencies of it included. Default: nothing. */
  readonly external?: RegExp;
  readonly plugins?: readonly Rolldown.Plugin[];
}

/**
 * Bundles module source as a page's build would, from the packages' sources, and gives its minified chunks, entry
 * first. Imports are found from `test`. Rejects when an import or an imported name does not exist.
 */
export async function bundle(code: string, options: BundleOptions = {}): Promise<Rolldown.OutputChunk[]> {
  const built = await build({
    configFile: false,
    root,
    // Chunks find each other wherever they are served from.
    base: './',
    logLevel: 'silent',
    resolve: { conditions: ['keyturn-source', ...defaultClientConditions] },
    plugins: [
      {
        name: 'bundle-entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
      ...(options.plugins ?? []),
    ],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: {
        input: entry,
        // An entry of a page exports nothing by default, and all would be shaken off. What it shares with chunks that
        // are loaded later stays in it, as it does in a page.
        preserveEntrySignatures: 'allow-extension',
        ...(options.external && { external: options.external }),
      },
    },
  });
  const { output } = built as Rolldown.RolldownOutput; // one build, and no watcher: neither was asked for
  return output.filter((file) => file.type === 'chunk');
}
