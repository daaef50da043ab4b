import type { common } from './en/common.ts';
import type { list } from './en/list.ts';
import type { refusals } from './en/refusals.ts';
import type { wizard } from './en/wizard.ts';

type English = typeof common & typeof list & typeof refusals & typeof wizard;

/** The name of a text. */
export type TextKey = keyof English;

/** Plural forms that English lacks, beside `_one` and `_other`. */
type OtherPlurals = Readonly<Partial<Record<`${string}_${'zero' | 'two' | 'few' | 'many'}`, string>>>;

/**
 * Every text of the kit in one language; a missing key does not compile. `{name}` stands for what is inserted; texts
 * that count end in `_one`, `_other` and the further plural categories of the language.
 */
export type Translation = Readonly<Record<TextKey, string>> & OtherPlurals;

/** Single texts in place of others. */
export type Strings = Partial<Translation>;
