import * as z from 'zod/mini';
import {
  count,
  currency,
  decimal,
  frequencies,
  localDate,
  money,
  openEnum,
  openReasons,
  period,
  positive,
  priceBases,
  priced,
  start,
  stubPolicies,
  duration,
} from './common.ts';

/** Every kind of charge (billing.md 15). */
export const chargeKinds = ['package', 'recurring', 'fixed', 'handover', 'deposit'] as const;
/** Which bills a voucher touches (billing.md 16). */
export const voucherScopes = ['first_payment', 'recurring'] as const;

/** One priced line of the frozen terms, with the name that people read (billing.md 13, 15). */
export const charge = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(chargeKinds),
  ...priced,
});

/** A voucher as frozen into the terms (billing.md 16). */
export const voucherTerms = z.object({
  code: z.string(),
  name: z.string(),
  applies: z.enum(voucherScopes),
  discount: z.union([z.object({ percent: decimal }), z.object({ fixed: money })]),
  kinds: z.array(z.enum(chargeKinds)),
  maxCycles: z.exactOptional(positive),
  skipsFirstBill: z.exactOptional(z.boolean()),
});

/** Everything that prices a bill, frozen at request (billing.md 18). */
export const priceTerms = z.object({ currency, charges: z.array(charge), vouchers: z.array(voucherTerms) });

/** The terms from which `@keyturn/billing` computes every date (billing.md 1–7). */
export const scheduleTerms = z.object({
  anchor: start,
  frequency: z.enum(frequencies),
  duration,
  paymentTermsDays: count,
  stubPolicy: z.enum(stubPolicies),
});

const lineReasons = openReasons([
  z.object({ code: z.enum(['prorated']), days: count, of: count }),
  z.object({ code: z.enum(['discounted']), voucher: z.string(), cycle: count, amount: money }),
  z.object({ code: z.enum(['taxed']), rate: decimal, basis: z.enum(priceBases) }),
]);

const billLine = z.object({
  chargeId: z.string(),
  kind: z.enum(chargeKinds),
  price: money,
  discount: money,
  net: money,
  tax: money,
  gross: money,
  reasons: lineReasons,
});

/** The priced lines of one bill and their sums (billing.md 13–16). */
export const billAmounts = z.object({
  lines: z.array(billLine),
  discount: money,
  net: money,
  tax: money,
  gross: money,
});

const quoteReasons = openReasons([
  z.object({ code: z.enum(['voucher']), voucher: z.string() }),
  z.object({ code: z.enum(['voucherEnded']), voucher: z.string() }),
  z.object({ code: z.enum(['stub']), days: count, of: count }),
]);

/** First bill, regular bill, exceptions by name and whole term (billing.md 17). */
export const billingSummary = z.object({
  first: z.object({ index: count, date: localDate, dueDate: localDate, amounts: billAmounts }),
  regular: z.nullable(z.object({ count, from: count, amounts: billAmounts })),
  exceptions: z.array(z.object({ from: count, to: count, count, reasons: quoteReasons, amounts: billAmounts })),
  total: z.object({ count, discount: money, net: money, tax: money, gross: money }),
});

const side = z.object({
  date: localDate,
  dueDate: localDate,
  instant: z.string(),
  period: period,
  amount: z.exactOptional(money),
});

/** What moves between two schedules (billing.md 20). */
export const scheduleDiff = z.object({
  changed: z.boolean(),
  occurrences: z.array(
    z.object({
      index: count,
      before: z.nullable(side),
      after: z.nullable(side),
      movedDays: z.nullable(z.int()),
      dueMovedDays: z.nullable(z.int()),
    }),
  ),
  end: z.object({ before: localDate, after: localDate, movedDays: z.int() }),
  count: z.object({ before: count, after: count }),
  total: z.exactOptional(z.object({ before: money, after: money, difference: money })),
});

/** Every trigger of the first bill (domain.md 4). */
export const firstBillTriggers = [
  'on_approval',
  'on_contract_signed',
  'days_before_start',
  'on_start_date',
  'on_begin',
  'manual',
] as const;

/** When the first bill is raised: the tenant's trigger, with `days` for `days_before_start` (domain.md §4). */
export const firstBillTrigger = z.object({
  trigger: openEnum(firstBillTriggers),
  days: z.exactOptional(count),
});

/** One priced line of the frozen terms (billing.md 13, 15). */
export type Charge = z.infer<typeof charge>;
/** A voucher as frozen into the terms (billing.md 16). */
export type VoucherTerms = z.infer<typeof voucherTerms>;
/** Everything that prices a bill (billing.md 18). */
export type PriceTerms = z.infer<typeof priceTerms>;
/** When the first bill is raised (domain.md 4). */
export type FirstBillTrigger = z.infer<typeof firstBillTrigger>;
