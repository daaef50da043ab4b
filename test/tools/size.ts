/**
 * Prints what of every entry loads first and the whole of it, each beside its budget where it has one (`pnpm size`);
 * exits with 1 when one is over.
 */
import { bundleSize } from './bundle-size.ts';
import { measuredEntries, weights } from './sizes.ts';

const rows = [];
for (const { name, code, external, budget } of measuredEntries)
  rows.push({ name, size: await bundleSize(code, external), budget });

const width = Math.max(...rows.map(({ name }) => name.length));
const bytes = (value: number | undefined): string =>
  (value === undefined ? '' : `${value.toLocaleString('en')} B`).padStart(10);
const line = (name: string, cells: readonly string[]): string =>
  [name.padEnd(width), ...cells.map((cell) => cell.padStart(10))].join('  ').trimEnd();

console.log(line('entry, minified and gzipped', ['first', 'budget', 'whole', 'budget']));
let over = false;
for (const { name, size, budget } of rows) {
  const isOver = weights.some((weight) => size[weight] > (budget[weight] ?? Infinity));
  over ||= isOver;
  const cells = weights.flatMap((weight) => [bytes(size[weight]), bytes(budget[weight])]);
  console.log(line(name, cells) + (isOver ? '  over' : ''));
}
process.exitCode = over ? 1 : 0;
