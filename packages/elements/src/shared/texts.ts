import { html, type TemplateResult } from 'lit';
import type { Strings, TextKey } from '../locales/translation.ts';

/** What is inserted into a text, by name; numbers are written as the locale does. */
export type Inserts = Readonly<Record<string, unknown>>;

type Counted<K = TextKey> = K extends `${infer Stem}_other` ? Stem : never;

/** The texts of an element in its language. */
export interface Texts {
  /** A text for an attribute. */
  readonly plain: (key: TextKey, inserts?: Inserts) => string;
  /** A text for the page: what is inserted may be a template, and is isolated from the direction of what surrounds it. */
  readonly rich: (key: TextKey, inserts?: Inserts) => unknown;
  /** A text that counts, in the plural form of `count`, which it can show as `{count}`. */
  readonly counted: (stem: Counted, count: number, inserts?: Inserts) => string;
  /**
   * A text whose name is made from a code, else what stands for the code: newer backends have more of them, and others
   * do not say what the text inserts.
   */
  readonly known: (key: string, otherwise: string, inserts?: Inserts) => string;
}

const bdi = (value: unknown): TemplateResult => html`<bdi>${value}</bdi>`;

/** Makes the texts of one element from what it was built with and what the host puts in place of it. */
export function createTexts(strings: Strings, locale: string): Texts {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const written = (value: unknown): unknown => (typeof value === 'number' ? numbers.format(value) : (value ?? ''));
  const parts = (key: TextKey, inserts: Inserts, isolate: (value: unknown) => unknown): unknown[] =>
    (strings[key] ?? key).split(/\{(\w+)\}/).map((part, n) => (n % 2 ? isolate(written(inserts[part])) : part));
  const plain: Texts['plain'] = (key, inserts = {}) => parts(key, inserts, String).join('');
  const known: Texts['known'] = (key, otherwise, inserts) => {
    const text = strings[key as TextKey];
    const lacks = inserts && text?.match(/\{\w+\}/g)?.some((name) => inserts[name.slice(1, -1)] === undefined);
    return text === undefined || lacks ? otherwise : plain(key as TextKey, inserts); // just looked up
  };
  return {
    plain,
    known,
    rich: (key, inserts = {}) => parts(key, inserts, bdi),
    counted(stem, count, inserts) {
      const all = { count, ...inserts };
      return known(`${stem}_${plurals.select(count)}`, '', all) || plain(`${stem}_other`, all);
    },
  };
}
