import type { WizardPageState, WizardState } from '@keyturn/sdk';

/**
 * The page before *Package* on which it is mended that there is no price for the package, such as another vehicle where
 * none is free for the whole term: who goes on would only learn it at the end.
 */
export function blockedBy({ page, pages, quote }: WizardState): WizardPageState | undefined {
  const { refusal } = quote;
  if (page !== 'package' || !refusal) return undefined;
  return pages
    .slice(
      0,
      pages.findIndex(({ id }) => id === page),
    )
    .find(({ problems }) => problems.includes(refusal));
}
