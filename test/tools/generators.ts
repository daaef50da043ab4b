import type { Generator } from './generator.ts';
import { renderApiReference } from './generators/api-reference.ts';
import { billingPictureGenerators } from './generators/billing-pictures.ts';
import { renderBookingStates } from './generators/booking-states.ts';
import { renderOpenapi } from './generators/openapi.ts';
import { publicNamesGenerators } from './public-names.ts';

/** Lists every generated file of the repository. */
export function listGenerators(): Generator[] {
  return [
    { file: 'docs/booking-states.md', render: renderBookingStates },
    { file: 'docs/api/billing.md', render: () => renderApiReference('packages/billing') },
    { file: 'packages/sdk/openapi.json', render: renderOpenapi },
    ...billingPictureGenerators(),
    ...publicNamesGenerators(),
  ];
}
