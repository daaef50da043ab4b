/** One entry with a budget: what a page would import, and how many bytes that may weigh. */
export interface SizeBudget {
  name: string;
  /** Module source that imports what is measured. */
  code: string;
  /** Most bytes allowed, minified and gzipped, with every dependency. */
  budget: number;
}

const kilobyte = 1024;

/** The budgets that the packages promise. */
export const sizeBudgets: readonly SizeBudget[] = [
  // 5 KB is the goal: docs/decisions/0004-sizes.md says what stands in its way.
  { name: '@keyturn/billing', code: `export * from '@keyturn/billing';`, budget: 6 * kilobyte },
  {
    name: '@keyturn/billing createSchedule',
    code: `export { createSchedule } from '@keyturn/billing';`,
    budget: 3 * kilobyte,
  },
  {
    name: '@keyturn/sdk with /http',
    code: `export * from '@keyturn/sdk'; export * from '@keyturn/sdk/http';`,
    budget: 36 * kilobyte,
  },
];
