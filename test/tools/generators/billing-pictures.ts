import type { Generator } from '../generator.ts';
import { clockChanges } from './pictures/clock-changes.ts';
import { drift } from './pictures/drift.ts';
import { firstBill } from './pictures/first-bill.ts';
import { monthEnds } from './pictures/month-ends.ts';
import { reApproval } from './pictures/re-approval.ts';
import { stubs } from './pictures/stubs.ts';
import { svg } from './pictures/svg.ts';

const pictures = {
  'month-ends': monthEnds,
  'clock-changes': clockChanges,
  stubs,
  're-approval': reApproval,
  drift,
  'first-bill': firstBill,
};

/** One generator for every picture of `docs/billing-explained.md`: each asks the calculator for what it shows. */
export function billingPictureGenerators(): Generator[] {
  return Object.entries(pictures).map(([name, draw]) => ({
    file: `docs/pictures/${name}.svg`,
    render: () => svg(draw()),
  }));
}
