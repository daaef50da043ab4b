import * as z from 'zod/mini';
import {
  address,
  addressInput,
  count,
  country,
  id,
  instant,
  localDate,
  openEnum,
  page,
  paging,
  text,
  version,
} from './common.ts';

// The length and each part end where they may, so that no input takes long.
const email = z.string().check(z.trim(), z.regex(/^(?=.{3,254}$)[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/, 'an e-mail address'));
const phone = z.string().check(z.trim(), z.regex(/^\+?[0-9 ()./-]{5,30}$/, 'a phone number'));

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

const licenceShape = { number: text(40), country, expiresOn: localDate };

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

/** The body that adds a driver. */
export const newDriver = z.strictObject({
  name: text(),
  dateOfBirth: localDate,
  licence: z.strictObject(licenceShape),
});

/** The body that adds an account; with `holderDrives` the holder becomes its first, unverified driver. */
export const newAccount = z.strictObject({
  kind: z.enum(['person', 'company']),
  name: text(),
  email,
  phone,
  billingAddress: addressInput,
  vatNumber: z.exactOptional(text(20)),
  holderDrives: z.exactOptional(z.strictObject({ dateOfBirth: localDate, licence: z.strictObject(licenceShape) })),
});

/** A page of the account search. */
export const accountPage = page(account);
/** A page of the drivers of an account. */
export const driverPage = page(driver);

/** Query of the account search: name, e-mail or phone. */
export const accountQuery = z.strictObject({
  query: z.exactOptional(z.string().check(z.maxLength(200))),
  ...paging,
});

/** The paying customer, as answered (domain.md 1). */
export type Account = z.infer<typeof account>;
/** Who drives, as answered (domain.md 1). */
export type Driver = z.infer<typeof driver>;
/** What adds an account (domain.md 2). */
export type NewAccount = z.infer<typeof newAccount>;
/** What adds a driver to an account (domain.md 2). */
export type NewDriver = z.infer<typeof newDriver>;
