import { posix } from 'node:path';
import type { Manifest } from '../tools/workspace.ts';
import type { Place } from './places.ts';
import type { ModuleImport } from './read-imports.ts';

/** What the rules need to know beside the file: its place, and the manifests by package name. */
export interface ImportContext {
  place: Place;
  /** The package.json of the place. */
  manifest: Manifest;
  /** The package.json of the repository's root: its devDependencies are the tools of every test. */
  rootManifest: Manifest;
  /** Every package of the workspace by its name. */
  workspace: ReadonlyMap<string, Manifest>;
}

/** Checks the imports of one file, a path from the repository's root, and gives a line for each one that is not allowed. */
export function checkImports(file: string, imports: readonly ModuleImport[], context: ImportContext): string[] {
  return imports.flatMap(({ specifier, line }) => {
    const complaint = specifier === undefined ? 'is computed' : complain(file, specifier, context);
    return complaint ? [`${file}:${line} ${specifier ?? 'import()'} ${complaint}`] : [];
  });
}

function complain(file: string, specifier: string, context: ImportContext): string | undefined {
  if (specifier.startsWith('.')) return complainOfPath(file, specifier, context);
  if (specifier.startsWith('node:')) return complainOfNode(file, specifier, context);
  const name = packageName(specifier);
  return context.workspace.has(name)
    ? complainOfOwn(file, specifier, name, context)
    : complainOfOther(file, specifier, name, context);
}

function complainOfPath(file: string, specifier: string, { place }: ImportContext): string | undefined {
  const target = posix.join(posix.dirname(file), specifier);
  // What a package keeps for tests is part of no entry.
  if (place.folder === 'test' && /^packages\/[^/]+\/testing\//.test(target)) return undefined;
  if (!target.startsWith(`${place.folder}/`)) return `leaves ${place.folder}: import a package by its name`;
  return isTest(target) && !isTest(file) ? 'is for tests' : undefined;
}

function complainOfNode(file: string, specifier: string, { place }: ImportContext): string | undefined {
  if (place.node || /\.(node|e2e)\.test\.ts$/.test(file) || (isTest(file) && specifier === 'node:test'))
    return undefined;
  return isTest(file) ? 'does not exist in a browser: name the test *.node.test.ts' : 'does not exist in a browser';
}

function complainOfOwn(file: string, specifier: string, name: string, context: ImportContext): string | undefined {
  const { place, manifest, workspace } = context;
  const self = name === manifest.name;
  if (self && !isTest(file)) return 'is this package: import its file';
  if (!self && !place.own.includes(name)) return `may not be imported in ${place.folder}`;
  const subpath = `.${specifier.slice(name.length)}`;
  if (!Object.hasOwn(workspace.get(name)?.exports ?? {}, subpath)) return `is no entry of ${name}`;
  if (self || Object.hasOwn(manifest.dependencies ?? {}, name)) return undefined;
  return `is not in the dependencies of ${manifest.name}`;
}

function complainOfOther(file: string, specifier: string, name: string, context: ImportContext): string | undefined {
  const { place, manifest, rootManifest } = context;
  if (isTest(file) || place.others === 'all') {
    const known = { ...manifest.dependencies, ...manifest.devDependencies, ...rootManifest.devDependencies };
    return Object.hasOwn(known, name) ? undefined : `is not in the dependencies of ${manifest.name} or of the root`;
  }
  const allowed = Object.entries(place.others).find(([path]) => specifier === path || specifier.startsWith(`${path}/`));
  if (!allowed) return `may not be imported in ${place.folder}`;
  if (!file.startsWith(allowed[1])) return `may be imported in ${allowed[1]} only`;
  const known = { ...manifest.dependencies, ...manifest.peerDependencies };
  return Object.hasOwn(known, name) ? undefined : `is not in the dependencies of ${manifest.name}`;
}

/** Tests, and the folder `testing` of a package that holds what several of its tests share. */
function isTest(file: string): boolean {
  return file.endsWith('.test.ts') || file.includes('/testing/');
}

function packageName(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
