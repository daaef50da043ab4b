/**
 * Writes the generated files that are not up to date and names them (`pnpm generate`); with `--check` it writes
 * nothing and exits with 1 when there are any.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readGenerated } from './generator.ts';
import { listGenerators } from './generators.ts';
import { root } from './root.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
for (const generator of listGenerators()) {
  const text = await generator.render();
  if (text === readGenerated(generator)) continue;
  console.log(`${values.check ? 'not up to date' : 'written'}: ${generator.file}`);
  if (values.check) {
    process.exitCode = 1;
    continue;
  }
  mkdirSync(dirname(join(root, generator.file)), { recursive: true });
  writeFileSync(join(root, generator.file), text);
}
