/** One place of the repository and what its files may import (the table of architecture.md as data). */
export interface Place {
  /** Path from the repository's root. */
  folder: string;
  /** Packages of the workspace. */
  own: readonly string[];
  /** Import paths of others (each with what lies below it) and the file or folder that alone may use them. */
  others: Readonly<Record<string, string>> | 'all';
  /** Whether code outside of tests may use Node's modules. */
  node: boolean;
}

/** Every place; a package that is missing here fails the check. */
export const places: readonly Place[] = [
  {
    folder: 'packages/billing',
    own: [],
    others: { 'temporal-polyfill': 'packages/billing/src/temporal.ts' },
    node: false,
  },
  {
    folder: 'packages/sdk',
    own: ['@keyturn/billing'],
    others: { 'zod/mini': 'packages/sdk/src/', ky: 'packages/sdk/src/http/' },
    node: false,
  },
  {
    folder: 'packages/backend',
    own: ['@keyturn/sdk', '@keyturn/billing'],
    others: { '@noble/hashes': 'packages/backend/src/' },
    node: false,
  },
  {
    folder: 'packages/elements',
    own: ['@keyturn/sdk', '@keyturn/billing'],
    others: { lit: 'packages/elements/src/', '@lit/context': 'packages/elements/src/' },
    node: false,
  },
  {
    folder: 'mocks',
    own: ['@keyturn/backend', '@keyturn/sdk', '@keyturn/billing'],
    others: { msw: 'mocks/src/browser/', idb: 'mocks/src/browser/' },
    node: false,
  },
  {
    folder: 'apps/demo',
    own: ['@keyturn/elements', '@keyturn/sdk', '@keyturn/billing', '@keyturn/mocks'],
    others: { lit: 'apps/demo/src/portal/' },
    node: true,
  },
  {
    folder: 'test',
    own: [
      '@keyturn/billing',
      '@keyturn/sdk',
      '@keyturn/backend',
      '@keyturn/elements',
      '@keyturn/mocks',
      '@keyturn/demo',
    ],
    others: 'all',
    node: true,
  },
];
