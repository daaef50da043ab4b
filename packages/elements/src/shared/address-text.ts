import { countries } from './countries.ts';
import type { Texts } from './texts.ts';

/** An address of which parts may be missing. */
export interface PartialAddress {
  readonly line1?: string | undefined;
  readonly line2?: string | undefined;
  readonly postcode?: string | undefined;
  readonly city?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
}

/** Countries in which the postcode stands before the town, on one line with it. */
const postcodeFirst = 'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR IS IT LI LT LU MC ME MK NL NO PL PT RO RS SE SI SK TR';

/** A postal address on one line, in the order of its country, which is named in a locale. */
export function addressText(address: PartialAddress, locale: string, words: Texts): string {
  const { line1, line2, postcode, city, country = '' } = address;
  const town =
    country && postcodeFirst.includes(country) ? [[postcode, city].filter(Boolean).join(' ')] : [city, postcode];
  const name = countries(locale).find(([code]) => code === country)?.[1] ?? country;
  const parts = [line1, line2, ...town, name].filter((part): part is string => Boolean(part));
  return parts.length > 0 ? parts.reduce((first, second) => words.plain('pair', { first, second })) : '';
}
