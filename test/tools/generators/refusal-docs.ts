import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

const file = 'packages/sdk/src/booking/refusal.ts';

/** The documented line of each refusal code, read from the source of `RefusalFacts`; `undefined` where there is none. */
export function readRefusalDocs(): ReadonlyMap<string, string | undefined> {
  const source = readFileSync(join(root, file), 'utf8');
  const body = source.slice(
    source.indexOf('export interface RefusalFacts {'),
    source.indexOf('export type RefusalCode'),
  );
  const entries = body.matchAll(/(?:^ {2}\/\*\* (?<doc>.+) \*\/\n)?^ {2}(?<code>[A-Z_]+): /gm);
  return new Map([...entries].map(({ groups }) => [String(groups?.['code']), groups?.['doc']]));
}
