import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import type { Generator } from './generator.ts';
import { root } from './root.ts';
import { listPackages, listSourceEntries } from './workspace.ts';

/** Folder of the committed lists, as a path from the repository's root. */
export const publicNamesFolder = 'test/architecture/public-names';

/**
 * Lists what an entry's source exports, one `type name` or `value name` a line, sorted. Throws `Error` for
 * `export * from`, which would make the list depend on other files.
 */
export function publicNames(source: string): string {
  const exported = parseSync('entry.ts', source).module.staticExports.flatMap(({ entries }) => entries);
  const lines = exported.map(({ exportName, isType, moduleRequest }) => {
    if (exportName.kind === 'None') throw new Error(`export * from '${moduleRequest?.value}': list the names by hand`);
    return `${isType ? 'type' : 'value'} ${exportName.name ?? 'default'}\n`;
  });
  return lines.toSorted().join('');
}

/** One generator for every source entry of every published package: `billing.txt`, `billing.temporal.txt`. */
export function publicNamesGenerators(): Generator[] {
  return listPackages('published').flatMap((pkg) =>
    listSourceEntries(pkg).map(({ subpath, file }) => ({
      file: `${publicNamesFolder}/${listName(pkg.folder, subpath)}`,
      render: () => publicNames(readFileSync(join(root, file), 'utf8')),
    })),
  );
}

function listName(folder: string, subpath: string): string {
  return `${folder.replace('packages/', '')}${subpath.slice(1).replaceAll('/', '.')}.txt`;
}
