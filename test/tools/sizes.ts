import type { BundleSize } from './bundle-size.ts';

/** One entry with its budgets: what a page would import, and how many bytes that may weigh. */
export interface MeasuredEntry {
  name: string;
  /** Module source that imports what is measured. */
  code: string;
  /** Dependencies that are left out. Default: none. */
  external?: RegExp;
  /** Most bytes allowed, minified and gzipped, with every dependency but those. */
  budget: Partial<BundleSize>;
}

const kilobyte = 1024;
const ownPackages = /^@keyturn\/(sdk|billing)/;

/** What is measured, with the budgets that the packages promise. */
export const measuredEntries: readonly MeasuredEntry[] = [
  { name: '@keyturn/billing', code: `export * from '@keyturn/billing';`, budget: { whole: 6.75 * kilobyte } },
  {
    name: '@keyturn/billing createSchedule',
    code: `export { createSchedule } from '@keyturn/billing';`,
    budget: { whole: 3 * kilobyte },
  },
  {
    name: '@keyturn/sdk with /http',
    code: `export * from '@keyturn/sdk'; export * from '@keyturn/sdk/http';`,
    budget: { whole: 36.8 * kilobyte },
  },
  {
    name: '@keyturn/elements provider + list, with lit',
    code: `import '@keyturn/elements/define/bookings-list';`,
    external: ownPackages,
    budget: { first: 24 * kilobyte },
  },
  {
    name: '@keyturn/elements provider + wizard, with lit',
    code: `import '@keyturn/elements/define/booking-wizard';`,
    external: ownPackages,
    budget: { first: 14.5 * kilobyte },
  },
  {
    name: '@keyturn/elements provider + list + wizard, with lit',
    code: `import '@keyturn/elements/define/bookings-list'; import '@keyturn/elements/define/booking-wizard';`,
    external: ownPackages,
    budget: { first: 26 * kilobyte },
  },
  {
    name: '@keyturn/elements/define, with lit',
    code: `import '@keyturn/elements/define';`,
    external: ownPackages,
    budget: { first: 34 * kilobyte, whole: 113.5 * kilobyte },
  },
];

/** Both weights, in the order in which they are told. */
export const weights = ['first', 'whole'] as const satisfies readonly (keyof BundleSize)[];
