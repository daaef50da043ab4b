/** One entry with a budget: what a page would import, and how many bytes that may weigh. */
export interface SizeBudget {
  name: string;
  /** Module source that imports what is measured. */
  code: string;
  /** Dependencies that are left out. Default: none. */
  external?: RegExp;
  /** Most bytes allowed, minified and gzipped, with every dependency but those. */
  budget: number;
}

const kilobyte = 1024;

/** The budgets that the packages promise. */
export const sizeBudgets: readonly SizeBudget[] = [
  { name: '@keyturn/billing', code: `export * from '@keyturn/billing';`, budget: 5 * kilobyte },
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
  {
    name: '@keyturn/elements provider + list, with lit',
    code: `import '@keyturn/elements/define/bookings-list';`,
    external: /^@keyturn\/(sdk|billing)/,
    budget: 22.5 * kilobyte,
  },
  // 26 KB is the goal: docs/decisions/0005-elements.md says what stands in its way.
  {
    name: '@keyturn/elements provider + list + wizard, with lit',
    code: `import '@keyturn/elements/define';`,
    external: /^@keyturn\/(sdk|billing)/,
    budget: 49.25 * kilobyte,
  },
];
