import { describe, it } from 'node:test';
import { assert } from 'chai';
import { wizardPages } from '../../wire/schemas/policy.ts';
import { changeAnswers, noAnswers, type AnswersPatch } from './answers.ts';
import { checkFlow } from './flow.ts';

const pages = (ids: readonly string[]) => ({ pages: ids.map((id) => ({ id })) });
const check = (ids: readonly string[], prefill: AnswersPatch = {}) =>
  checkFlow(pages(ids), changeAnswers(noAnswers, prefill));
const start = { date: '2026-06-15', time: '09:00', timeZone: 'Europe/London' };

describe('wizard flow', () => {
  it('takes the usual pages', () => check(wizardPages));

  it('takes host pages anywhere before the last, and pages reordered where nothing hangs on the order', () =>
    check(['account', 'driver', 'credit-check', 'when', 'asset', 'package', 'handover', 'confirm']));

  it('takes a dropped page whose values are prefilled', () => {
    check(
      wizardPages.filter((id) => id !== 'handover'),
      { handover: { modeId: 'collection' } },
    );
    check(
      wizardPages.filter((id) => id !== 'when'),
      { locationId: 'london', start },
    );
  });

  const refused: readonly (readonly [string, readonly string[], AnswersPatch, string])[] = [
    ['no pages', [], {}, 'expected "confirm" as the last page, got "no page"'],
    ['a page after confirm', ['confirm', 'when'], {}, 'expected "confirm" as the last page, got "when"'],
    ['a page twice', ['when', 'when', 'confirm'], {}, 'each page once, got "when" twice'],
    [
      'package before asset',
      ['when', 'package', 'asset', 'account', 'driver', 'handover', 'confirm'],
      {},
      'expected "asset" before "package"',
    ],
    [
      'driver before account',
      ['when', 'asset', 'package', 'driver', 'account', 'handover', 'confirm'],
      {},
      'expected "account" before "driver"',
    ],
    [
      'a dropped page without its value',
      wizardPages.filter((id) => id !== 'handover'),
      {},
      'flow.prefill.handover: expected a value, because the flow drops the page "handover"',
    ],
    [
      'a dropped page with half of its values',
      wizardPages.filter((id) => id !== 'when'),
      { locationId: 'london' },
      'flow.prefill.start',
    ],
  ];
  for (const [name, ids, prefill, message] of refused)
    it(`refuses ${name} and says what was expected`, () => {
      assert.throws(() => check(ids, prefill), RangeError, message);
    });
});

describe('wizard answers', () => {
  it('removes an answer that is set to undefined, and empties a list', () => {
    const answers = changeAnswers(
      { ...noAnswers, assetId: 'a', extraIds: ['x'] },
      { assetId: undefined, extraIds: undefined },
    );
    assert.deepEqual(answers, noAnswers);
  });

  const odd: readonly (readonly [string, object, string])[] = [
    ['an unknown field', { colour: 'red' }, 'answers.colour'],
    ['a start without zone', { start: { date: '2026-06-15', time: '09:00' } }, 'answers.start.timeZone'],
    ['an instant for a time', { start: { ...start, time: '9:00' } }, 'answers.start.time'],
    ['a number for an id', { assetId: 7 }, 'answers.assetId'],
    ['a duration of two units', { duration: { months: 1, weeks: 1 } }, 'answers.duration'],
  ];
  for (const [name, patch, path] of odd)
    it(`refuses ${name} by name`, () => {
      // Hosts in plain JavaScript can hand in anything.
      assert.throws(() => changeAnswers(noAnswers, patch), RangeError, path);
    });
});
