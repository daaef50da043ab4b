import { html, type TemplateResult } from 'lit';
import type { Strings, TextKey } from '../locales/translation.ts';

/** What is inserted into a text, by name. */
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
  /** Whether there is a text of that name: keys are made from codes of which newer backends have more. */
  readonly has: (key: string) => key is TextKey;
}

const bdi = (value: unknown): TemplateResult => html`<bdi>${value}</bdi>`;

/** Makes the texts of one element from what it was built with and what the host puts in place of it. */
export function createTexts(strings: Strings, locale: string): Texts {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const parts = (key: TextKey, inserts: Inserts, isolate: (value: unknown) => unknown): unknown[] =>
    (strings[key] ?? key).split(/\{(\w+)\}/).map((part, n) => (n % 2 ? isolate(inserts[part]) : part));
  const plain: Texts['plain'] = (key, inserts = {}) => parts(key, inserts, String).join('');
  const has: Texts['has'] = (key): key is TextKey => key in strings;
  return {
    plain,
    has,
    rich: (key, inserts = {}) => parts(key, inserts, bdi),
    counted(stem, count, inserts) {
      const key = `${stem}_${plurals.select(count)}`;
      return plain(has(key) ? key : `${stem}_other`, { count: numbers.format(count), ...inserts });
    },
  };
}
