import { html } from 'lit';

/** Regions that the platform can name and that are no country of a postal address. */
const notCountries = 'AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ';
const letters = Array.from({ length: 26 }, (_, n) => String.fromCharCode(65 + n));
const cache = new Map<string, readonly (readonly [code: string, name: string])[]>();

/** Every country that the platform knows, ISO 3166-1 alpha-2, by its name in a locale. */
export function countries(locale: string): readonly (readonly [code: string, name: string])[] {
  const known = cache.get(locale);
  if (known) return known;
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const collator = new Intl.Collator(locale);
  const found = letters
    .flatMap((first) => letters.map((second) => first + second))
    // A code of the past is rewritten to the one of today, such as SU to RU.
    .filter((code) => !notCountries.includes(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
    .flatMap((code) => {
      const name = names.of(code);
      return name ? [[code, name] as const] : [];
    })
    .toSorted((a, b) => collator.compare(a[1], b[1]));
  cache.set(locale, found);
  return found;
}

/** The options of a country's `<select>`, with an empty first one. */
export const countryOptions = (locale: string, chosen: string | undefined, placeholder: string): unknown => [
  html`<option value="" ?selected=${!chosen}>${placeholder}</option>`,
  countries(locale).map(([code, name]) => html`<option value=${code} ?selected=${code === chosen}>${name}</option>`),
];
