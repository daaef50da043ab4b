import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';
import { bundle } from './bundle.ts';

/** The weight of a bundle in bytes, minified and gzipped. */
export interface BundleSize {
  /** What a page loads before anything runs: the entry and all that it imports statically. */
  readonly first: number;
  /** Every chunk, those that are loaded on demand too. */
  readonly whole: number;
}

/**
 * Tells the weight of module source as a page's build would bundle it, with every dependency but the `external` ones.
 * Rejects when an import or an imported name does not exist.
 */
export async function bundleSize(code: string, external?: RegExp): Promise<BundleSize> {
  const chunks = await bundle(code, external && { external });
  return { first: weigh(loadedFirst(chunks)), whole: weigh(chunks) };
}

/** The entry among the chunks, and those that it imports statically, directly or not. */
export function loadedFirst(chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const reached = new Set(chunks.filter(({ isEntry }) => isEntry));
  // A set goes on with what is added while it is walked through.
  for (const { imports } of reached)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) reached.add(chunk);
  return [...reached];
}

const weigh = (chunks: readonly Rolldown.OutputChunk[]): number =>
  chunks.reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
