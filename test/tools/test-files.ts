import { globSync } from 'node:fs';
import { root } from './root.ts';

/** Which runner a test file belongs to; its name decides (`x.test.ts` belongs to both `node` and `browser`). */
export type TestKind = 'node' | 'browser' | 'e2e';

const table: Record<TestKind, { include: string[]; exclude: string[] }> = {
  node: {
    include: ['{packages,mocks,apps,test}/**/*.test.ts'],
    exclude: ['**/*.browser.test.ts', '**/*.e2e.test.ts'],
  },
  browser: {
    include: ['packages/*/src/**/*.test.ts', 'mocks/src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/*.node.test.ts', '**/*.e2e.test.ts'],
  },
  e2e: { include: ['{packages,mocks,apps,test}/**/*.e2e.test.ts'], exclude: [] },
};

/**
 * Lists the test files of one kind, sorted, as paths from the repository's root; `patterns` (paths or globs from there)
 * replace the usual ones.
 */
export function findTestFiles(kind: TestKind, patterns: readonly string[] = []): string[] {
  const { include, exclude } = table[kind];
  return globSync(patterns.length > 0 ? patterns : include, {
    cwd: root,
    exclude: ['**/node_modules', '**/dist', ...exclude],
  }).toSorted();
}
