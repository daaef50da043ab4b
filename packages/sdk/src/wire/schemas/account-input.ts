import * as z from 'zod/mini';
import { addressInput } from './address-input.ts';
import { country, localDate } from './common.ts';
import { paging, searchText } from './query.ts';
import { text } from './text.ts';

// The length and each part end where they may, so that no input takes long.
const email = z.string().check(z.trim(), z.regex(/^(?=.{3,254}$)[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/, 'an e-mail address'));
const phone = z.string().check(z.trim(), z.regex(/^\+?[0-9 ()./-]{5,30}$/, 'a phone number'));

const licenceShape = { number: text(40), country, expiresOn: localDate };

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

/** Query of the account search: name, e-mail or phone. */
export const accountQuery = z.strictObject({
  query: searchText,
  ...paging,
});

/** What adds an account (domain.md 2). */
export type NewAccount = z.infer<typeof newAccount>;
/** What adds a driver to an account (domain.md 2). */
export type NewDriver = z.infer<typeof newDriver>;
