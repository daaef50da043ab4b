/**
 * Records the published answers that `test/contract/golden` does not have yet, and names them; those that it has are
 * never touched: they must decode for ever (wire.md). Run it after adding a route.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeGoldenAnswers } from '../contract/golden-calls.ts';
import { root } from './root.ts';

const folder = join(root, 'test/contract/golden');
mkdirSync(folder, { recursive: true });
for (const [name, answer] of await takeGoldenAnswers()) {
  const file = join(folder, `${name}.json`);
  if (existsSync(file)) continue;
  writeFileSync(file, `${JSON.stringify(answer, null, 2)}\n`);
  console.log(`recorded: ${name}`);
}
