import * as z from 'zod/mini';
import { id, localDate, start } from './common.ts';
import { billingSummary, firstBillTrigger, priceTerms, scheduleTerms } from './price.ts';

/** The priced basket. It reserves nothing; its fingerprint covers basket, lines, amounts and terms, not the time. */
export const quote = z.object({
  fingerprint: z.string(),
  basket: z.object({
    locationId: id,
    start,
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

/** The priced basket (billing.md 17, wire.md). */
export type Quote = z.infer<typeof quote>;
