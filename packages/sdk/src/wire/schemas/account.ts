import * as z from 'zod/mini';
import { address, count, id, instant, localDate, openEnum, page, version } from './common.ts';

/** The paying customer; only an approved one can hold a booking. */
export const account = z.object({
  id,
  version,
  kind: openEnum(['person', 'company']),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  billingAddress: address,
  vatNumber: z.exactOptional(z.string()),
  status: openEnum(['pending', 'approved']),
  driverCount: count,
  createdAt: instant,
});

/** Who drives; only a verified one can be chosen for a booking. */
export const driver = z.object({
  id,
  version,
  accountId: id,
  name: z.string(),
  dateOfBirth: localDate,
  licence: z.object({ number: z.string(), country: z.string(), expiresOn: localDate }),
  verification: openEnum(['unverified', 'verified']),
});

/** A page of the account search. */
export const accountPage = page(account);
/** A page of the drivers of an account. */
export const driverPage = page(driver);

/** The paying customer, as answered (domain.md 1). */
export type Account = z.infer<typeof account>;
/** Who drives, as answered (domain.md 1). */
export type Driver = z.infer<typeof driver>;
