import { assert } from 'chai';
import * as fc from 'fast-check';
import { describe, it } from 'node:test';
import { billOf, sampleData, sampleTerms } from '../../testing/sample-schedule.ts';
import { axis } from '../locales/en/axis.ts';
import { reasons } from '../locales/en/reasons.ts';
import { schedule } from '../locales/en/schedule.ts';
import { createFormats } from '../shared/formats.ts';
import { createTexts } from '../shared/texts.ts';
import { createDescriber } from './describe-schedule.ts';
import { scheduleCells, toCsv, toHarmless, toTabs } from './schedule-csv.ts';

const host = { formats: createFormats('en-GB'), words: createTexts({ ...axis, ...reasons, ...schedule }, 'en-GB') };

/** Reads RFC 4180, as a spreadsheet does. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a schedule as cells', () => {
  it('has plain dates and decimals, and says why', () => {
    const { rows } = createDescriber()(sampleData({ bills: [billOf(0, 'paid', { issueDate: '2026-01-12' })] }));
    assert.deepEqual(scheduleCells(rows, host).slice(0, 3), [
      [
        'No.',
        'Bill date',
        'Period from',
        'Period until',
        'Issued',
        'Due',
        'Amount',
        'Currency',
        'State',
        'Bill',
        'Reasons',
      ],
      [
        '1',
        '2026-01-31',
        '2026-01-31',
        '2026-02-28',
        '2026-01-12',
        '2026-02-07',
        '668.50',
        'GBP',
        'Paid',
        'BILL-1',
        '',
      ],
      [
        '2',
        '2026-02-28',
        '2026-02-28',
        '2026-03-31',
        '',
        '2026-03-07',
        '373.50',
        'GBP',
        'Scheduled',
        '',
        'The month has no day 31: its last one.',
      ],
    ]);
  });

  it('leaves amounts empty where there are none', () => {
    const { rows } = createDescriber()(sampleData({ prices: undefined, terms: sampleTerms() }));
    assert.deepEqual(scheduleCells(rows, host)[1]?.slice(6, 8), ['', '']);
  });
});

describe('cells as a file', () => {
  it('are read back as they were, whatever is in them, but no formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), { minLength: 1 }),
        (cells) => {
          const text = toCsv(cells);
          assert.equal(text[0], '\uFEFF');
          assert.deepEqual(readCsv(text.slice(1)), toHarmless(cells));
        },
      ),
    );
  });

  it('quotes commas, quotes and line ends, and leaves other scripts as they are', () => {
    assert.equal(
      toCsv([['a,b', 'say "no"', 'two\nlines', 'كل فواتير الجدول', 'plain']]),
      '\uFEFF"a,b","say ""no""","two\nlines",كل فواتير الجدول,plain\r\n',
    );
  });

  it('defuses what a spreadsheet would run, and leaves negative amounts', () => {
    const cells = ['=1+1', '+44', '-2+3', '@SUM(A1)', '\t=1', '-12.50', '-3', 'a=b'];
    assert.deepEqual(toHarmless([cells])[0], ["'=1+1", "'+44", "'-2+3", "'@SUM(A1)", "'\t=1", '-12.50', '-3', 'a=b']);
  });

  it('have no line end and no tab of their own where tabs part them', () => {
    assert.equal(
      toTabs([
        ['a\tb', 'c\r\nd'],
        ['=1', 'e'],
      ]),
      "a b\tc d\n'=1\te",
    );
  });
});
