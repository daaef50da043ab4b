import * as z from 'zod/mini';
import { id, startInput } from './common.ts';
import { text } from './text.ts';

/** What is to be priced: where, when, which asset and package, with what (wire.md, quotes). */
export const basket = z.strictObject({
  locationId: id,
  start: startInput,
  assetId: id,
  packageId: id,
  extraIds: z.array(id).check(z.maxLength(50)),
  voucherCodes: z.array(text(40)).check(z.maxLength(10)),
  handoverModeId: z.exactOptional(id),
});

/** What is to be priced (wire.md, quotes). */
export type Basket = z.infer<typeof basket>;
