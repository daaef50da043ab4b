/** Prints the weight of every entry beside its budget (`pnpm size`); exits with 1 when one is over. */
import { bundleSize } from './bundle-size.ts';
import { sizeBudgets } from './sizes.ts';

const rows = [];
for (const { name, code, external, budget } of sizeBudgets)
  rows.push({ name, size: await bundleSize(code, external), budget });
const width = Math.max(...rows.map(({ name }) => name.length));
const bytes = (value: number): string => `${value.toLocaleString('en')} B`.padStart(10);
console.log(`${'entry'.padEnd(width)}  ${'gzip'.padStart(10)}  ${'budget'.padStart(10)}`);
for (const { name, size, budget } of rows) {
  console.log(`${name.padEnd(width)}  ${bytes(size)}  ${bytes(budget)}${size > budget ? '  over' : ''}`);
}
process.exitCode = rows.some(({ size, budget }) => size > budget) ? 1 : 0;
