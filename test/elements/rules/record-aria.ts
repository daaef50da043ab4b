/**
 * Writes what assistive technology is told of every view to its committed file, and names those that changed:
 * `node --conditions=keyturn-source test/elements/rules/record-aria.ts`. Look at the difference before it is committed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../tools/root.ts';
import { ariaFile, ariaOf, ariaViews } from './aria-views.ts';
import { openSite } from './open-site.ts';

const site = await openSite();
try {
  for (const [name, view] of Object.entries(ariaViews)) {
    const file = join(root, ariaFile(name));
    const told = await ariaOf(site, view);
    if (existsSync(file) && readFileSync(file, 'utf8') === told) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, told);
    console.log(`written: ${ariaFile(name)}`);
  }
} finally {
  await site.close();
}
