import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** One committed file that is made from the source. */
export interface Generator {
  /** Path from the repository's root. */
  file: string;
  /** Gives the whole text the file must have. */
  render: () => string | Promise<string>;
}

/** Gives the text that a generated file has on disk; `undefined` when there is none. */
export function readGenerated({ file }: Generator): string | undefined {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
