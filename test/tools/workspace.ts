import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.ts';

/** What the tools read of a package.json. */
export interface Manifest {
  name: string;
  version: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  exports?: Record<string, string | Record<string, string>>;
  publishConfig?: { exports?: Record<string, string | Record<string, string>> };
  files?: string[];
}

/** One package of the workspace. */
export interface WorkspacePackage {
  /** Its folder as a path from the repository's root, such as `packages/billing`. */
  folder: string;
  manifest: Manifest;
}

/** One import path of a package that is made from source. */
export interface SourceEntry {
  /** The key in `exports`: `.` or `./name`. */
  subpath: string;
  /** The source file as a path from the repository's root. */
  file: string;
}

/** Reads the package.json in a folder, given as a path from the repository's root. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
}

/** Lists the packages of the workspace, sorted by folder; `published` keeps those in `packages`. */
export function listPackages(which: 'all' | 'published' = 'all'): WorkspacePackage[] {
  const pattern = which === 'published' ? 'packages/*/package.json' : '{packages/*,apps/*,mocks,test}/package.json';
  return globSync(pattern, { cwd: root })
    .map((file) => dirname(file))
    .toSorted()
    .map((folder) => ({ folder, manifest: readManifest(folder) }));
}

/** Lists the entries of a package that are made from source, in the order of its `exports`. */
export function listSourceEntries({ folder, manifest }: WorkspacePackage): SourceEntry[] {
  return Object.entries(manifest.exports ?? {}).flatMap(([subpath, target]) => {
    const source = typeof target === 'string' ? undefined : target['keyturn-source'];
    return source ? [{ subpath, file: join(folder, source) }] : [];
  });
}

/** Lists the TypeScript files in a package's folder, as sorted paths from the repository's root. */
export function listSources(folder: string): string[] {
  return globSync(`${folder}/**/*.ts`, { cwd: root, exclude: ['**/node_modules', '**/dist'] }).toSorted();
}
