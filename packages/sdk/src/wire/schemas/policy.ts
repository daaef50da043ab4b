import * as z from 'zod/mini';
import {
  count,
  currency,
  frequencies,
  id,
  localDate,
  openEnum,
  positive,
  priced,
  stubPolicies,
  version,
  wallTime,
} from './common.ts';
import { firstBillTrigger } from './price.ts';

/** The pages of the wizard that the kit knows, in their usual order (domain.md §2). */
export const wizardPages = ['when', 'asset', 'package', 'account', 'driver', 'handover', 'confirm'] as const;

/** The wizard's flow as data: which pages, in which order, under which labels, with what filled in (domain.md §2). */
export const wizardFlow = z.object({
  pages: z.array(
    z.object({
      /** One of `wizardPages`, or any other id for a page that the host fills. */
      id,
      label: z.exactOptional(z.string()),
    }),
  ),
  /** Values of dropped pages, and first values of shown ones; keys and shapes are those of the draft's answers. */
  prefill: z.exactOptional(z.looseObject({})),
});

/** Opening hours of one weekday (1 = Monday … 7 = Sunday), local wall times, `closes` exclusive. */
export const openingHours = z.object({ weekday: positive, opens: wallTime, closes: wallTime });

/** A place from which vehicles start; its zone is the booking's zone (domain.md §3). */
export const location = z.object({
  id,
  name: z.string(),
  timeZone: z.string(),
  /** `null`: open at any time. */
  openingHours: z.nullable(z.array(openingHours)),
  closedDates: z.array(localDate),
});

/** How the vehicle reaches the customer, and what it costs on the first bill. */
export const handoverMode = z.object({
  id,
  name: z.string(),
  needsAddress: z.boolean(),
  price: z.nullable(z.object(priced)),
});

/** The operator's policy and everything that the wizard needs to begin (domain.md §9, wire.md). */
export const tenantPolicy = z.object({
  tenantId: id,
  name: z.string(),
  version,
  currency,
  locale: z.string(),
  frequency: z.enum(frequencies),
  paymentTermsDays: count,
  stubPolicy: z.enum(stubPolicies),
  stepMinutes: positive,
  leadTimeMinutes: count,
  firstBill: firstBillTrigger,
  contract: z.object({ used: z.boolean(), signatureRequired: z.boolean() }),
  recurringVoucherOnFirstBill: z.boolean(),
  collectionMethod: openEnum(['automatic', 'manual']),
  collectionTime: wallTime,
  retryDays: z.array(count),
  overrun: openEnum(['continue', 'stop']),
  resume: openEnum(['skip', 'catch_up']),
  driftWarnHours: count,
  flow: wizardFlow,
  locations: z.array(location),
  handoverModes: z.array(handoverMode),
});

/** The wizard's pages, labels and prefilled answers, as data (domain.md 2). */
export type WizardFlow = z.infer<typeof wizardFlow>;
/** An operating location: its zone is that of its bookings (domain.md 3). */
export type Location = z.infer<typeof location>;
/** How the vehicle reaches the customer, and for how much (domain.md 1). */
export type HandoverMode = z.infer<typeof handoverMode>;
/** The operator's policy (domain.md 9). */
export type TenantPolicy = z.infer<typeof tenantPolicy>;
