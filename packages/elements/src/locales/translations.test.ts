import { assert } from 'chai';
import { describe, it } from 'node:test';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { common } from './en/common.ts';
import { list } from './en/list.ts';
import { refusals } from './en/refusals.ts';
import { wizard } from './en/wizard.ts';

type Texts = Readonly<Record<string, string>>;

const sections: readonly Texts[] = [common, list, refusals, wizard];
const english: Texts = Object.assign({}, ...sections);
const stems = Object.keys(english)
  .filter((key) => key.endsWith('_one'))
  .map((key) => key.slice(0, -'_one'.length));
const stemOf = (key: string): string | undefined => stems.find((stem) => /^_[a-z]+$/.test(key.replace(stem, '')));

const isCounted = (key: string): boolean => stems.some((stem) => key === `${stem}_one` || key === `${stem}_other`);
/** The English text that a text of any language says, which is the plural one for each further category. */
const sourceOf = (key: string): string => english[key] ?? english[key.replace(/[a-z]+$/, 'other')] ?? '';

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();
const wordsOf = (text: string): readonly string[] => text.replaceAll(/\{\w+\}/g, '').match(/\p{L}+/gu) ?? [];

describe('English', () => {
  it('has one text under each name, also where two sections have it: a translation can say it in one way only', () => {
    const differing = sections.flatMap((section) => Object.keys(section).filter((key) => section[key] !== english[key]));
    assert.deepEqual(differing, []);
  });
});
