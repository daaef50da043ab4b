import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PackFile } from 'publint';
import { root } from '../tools/root.ts';
import type { Manifest, WorkspacePackage } from '../tools/workspace.ts';

/**
 * Gives the files of a package as they are published, under the folder `package`: what its `files` name, and its
 * package.json with `publishConfig` applied and no dependency on the workspace, as the package manager writes it.
 */
export function packFiles({ folder, manifest }: WorkspacePackage): PackFile[] {
  const cwd = join(root, folder);
  const names = (manifest.files ?? [])
    .flatMap((entry) => globSync([entry, `${entry}/**`], { cwd }))
    .filter((name) => statSync(join(cwd, name)).isFile());
  return [
    { name: 'package/package.json', data: JSON.stringify(publishedManifest(manifest)) },
    ...names.map((name) => ({ name: `package/${name}`, data: readFileSync(join(cwd, name)) })),
  ];
}

function publishedManifest({ publishConfig, dependencies = {}, ...manifest }: Manifest): Manifest {
  const published = Object.entries(dependencies).map(([name, range]) => [
    name,
    range.startsWith('workspace:') ? '*' : range,
  ]);
  return { ...manifest, ...publishConfig, dependencies: Object.fromEntries(published) as Record<string, string> };
}
