import { assert } from 'chai';
import { describe, it } from 'node:test';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { axis } from './en/axis.ts';
import { booking } from './en/booking.ts';
import { common } from './en/common.ts';
import { confirmation } from './en/confirmation.ts';
import { findings } from './en/findings.ts';
import { list } from './en/list.ts';
import { reasons } from './en/reasons.ts';
import { refusals } from './en/refusals.ts';
import { schedule } from './en/schedule.ts';
import { terms } from './en/terms.ts';
import { whatIf } from './en/what-if.ts';
import { wizard } from './en/wizard.ts';

type Texts = Readonly<Record<string, string>>;

const sections: readonly Texts[] = [
  booking,
  whatIf,
  common,
  confirmation,
  axis,
  findings,
  list,
  reasons,
  refusals,
  schedule,
  terms,
  wizard,
];
const english: Texts = Object.assign({}, ...sections);
const stems = Object.keys(english)
  .filter((key) => key.endsWith('_one'))
  .map((key) => key.slice(0, -'_one'.length));

/** What a text has to say: its English, and the numbers it is for where it counts. */
interface Demand {
  readonly key: string;
  readonly source: string;
  readonly category?: Intl.LDMLPluralRule;
}

/** Every text that a language needs: those that count in each plural category it has. */
function demandsOf(language: string): readonly Demand[] {
  const isForm = (key: string): boolean => stems.some((stem) => key === `${stem}_one` || key === `${stem}_other`);
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return [
    ...Object.entries(english).flatMap(([key, source]) => (isForm(key) ? [] : { key, source })),
    ...stems.flatMap((stem) =>
      pluralCategories.map((category) => ({
        key: `${stem}_${category}`,
        source: english[`${stem}_other`] ?? '',
        category,
      })),
    ),
  ];
}

const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();
const wordCount = (text: string): number => text.replaceAll(/\{\w+\}/g, '').match(/\p{L}+/gu)?.length ?? 0;
const edges = (text: string): string => text.replace(text.trim(), '|');
/** A word of its own can say none, one and two. */
const maySayIt = ({ category }: Demand): boolean => ['zero', 'one', 'two'].includes(category ?? '');

describe('English texts', () => {
  it('of one name are the same in every section: a translation has one text for both', () => {
    const differing = sections.flatMap((section) =>
      Object.keys(section).filter((key) => section[key] !== english[key]),
    );
    assert.deepEqual(differing, []);
  });
});

describe('German texts', () => {
  it('say that there is none by no word that agrees with one gender: contract, vehicle and extras have three', () => {
    assert.notMatch(de.none, /^kein/i);
  });
});

for (const [language, translation] of Object.entries({ de, ar })) {
  const texts = new Map(Object.entries(translation));
  const demands = demandsOf(language);
  const failing = (fails: (text: string, demand: Demand) => boolean): readonly string[] =>
    demands.filter((demand) => fails(texts.get(demand.key) ?? '', demand)).map(({ key }) => key);

  describe(`translation into ${language}`, () => {
    it('has every text, those that count in each plural category of the language, and no other', () => {
      const needed = new Set(demands.map(({ key }) => key));
      assert.deepEqual(
        failing((_, { key }) => !texts.has(key)),
        [],
      );
      assert.deepEqual(
        [...texts.keys()].filter((key) => !needed.has(key)),
        [],
      );
    });

    it('inserts in each text what the English one inserts', () => {
      const differing = failing((text, demand) => {
        const has = placeholders(text);
        const wants = placeholders(demand.source).filter(
          (name) => name !== '{count}' || has.includes(name) || !maySayIt(demand),
        );
        return String(has) !== String(wants);
      });
      assert.deepEqual(differing, []);
    });

    it('has no empty text, and a space around a text only where the English one has it', () => {
      assert.deepEqual(
        failing((text) => !text.trim()),
        [],
      );
      assert.deepEqual(
        failing((text, { source }) => edges(text) !== edges(source)),
        [],
      );
    });

    it('leaves no English text of more than two words', () => {
      assert.deepEqual(
        failing((text, { source }) => text === source && wordCount(text) > 2),
        [],
      );
    });
  });
}
