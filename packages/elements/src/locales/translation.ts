import type { axis } from './en/axis.ts';
import type { booking } from './en/booking.ts';
import type { common } from './en/common.ts';
import type { confirmation } from './en/confirmation.ts';
import type { findings } from './en/findings.ts';
import type { list } from './en/list.ts';
import type { reasons } from './en/reasons.ts';
import type { refusals } from './en/refusals.ts';
import type { schedule } from './en/schedule.ts';
import type { terms } from './en/terms.ts';
import type { whatIf } from './en/what-if.ts';
import type { wizard } from './en/wizard.ts';

type English = typeof common &
  typeof axis &
  typeof confirmation &
  typeof booking &
  typeof whatIf &
  typeof findings &
  typeof list &
  typeof reasons &
  typeof refusals &
  typeof schedule &
  typeof terms &
  typeof wizard;

/** The name of a text. */
export type TextKey = keyof English;

/** Plural forms that English lacks, beside `_one` and `_other`. */
type OtherPlurals = Readonly<Partial<Record<`${string}_${'zero' | 'two' | 'few' | 'many'}`, string>>>;

/**
 * Every text of the kit in one language; a missing key does not compile. `{name}` stands for what is inserted; texts
 * that count end in `_one`, `_other` and the further plural categories of the language.
 */
export type Translation = Readonly<Record<TextKey, string>> & OtherPlurals;

/** Texts that only a host can know: of its own refusals and fields, and the heading of its own wizard pages. */
type HostTexts = Readonly<Partial<Record<`${'refusal' | 'need' | 'title' | 'lead'}_${string}`, string>>>;

/** Single texts in place of others, and those of the host's own codes and pages. */
export type Strings = Partial<Translation> & HostTexts;
