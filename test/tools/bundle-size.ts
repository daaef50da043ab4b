import { gzipSync } from 'node:zlib';
import { bundle } from './bundle.ts';

/**
 * Tells the weight in bytes of module source as a page's build would bundle it: minified, gzipped, with every dependency
 * but the `external` ones, all chunks together. Rejects when an import or an imported name does not exist.
 */
export async function bundleSize(code: string, external?: RegExp): Promise<number> {
  const chunks = await bundle(code, external && { external });
  return chunks.reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
}
