import * as z from 'zod/mini';
import { id, localDate, startInput, text } from './common.ts';
import { billingSummary, firstBillTrigger, priceTerms, scheduleTerms } from './price.ts';

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

/** The priced basket. It reserves nothing; its fingerprint covers basket, lines, amounts and terms, not the time. */
export const quote = z.object({
  fingerprint: z.string(),
  basket: z.object({
    locationId: id,
    start: z.object({ date: localDate, time: z.string(), timeZone: z.string() }),
    assetId: id,
    packageId: id,
    extraIds: z.array(id),
    voucherCodes: z.array(z.string()),
    handoverModeId: z.exactOptional(id),
  }),
  terms: scheduleTerms,
  prices: priceTerms,
  summary: billingSummary,
  /** When the first bill comes: its dates where the trigger is tied to the start, else `null` until its event. */
  firstBill: z.object({
    ...firstBillTrigger.shape,
    issueDate: z.nullable(localDate),
    dueDate: z.nullable(localDate),
  }),
});

/** What is to be priced (wire.md, quotes). */
export type Basket = z.infer<typeof basket>;
/** The priced basket (billing.md 17, wire.md). */
export type Quote = z.infer<typeof quote>;
