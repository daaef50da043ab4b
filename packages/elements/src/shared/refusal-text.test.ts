import { assert } from 'chai';
import { describe, it } from 'node:test';
import type { Refusal } from '@keyturn/sdk';
import { refusals } from '../locales/en/refusals.ts';
import { createFormats } from './formats.ts';
import { issuesOf, refusalText, type RefusalWriter } from './refusal-text.ts';
import { createTexts } from './texts.ts';

const writer: RefusalWriter = {
  words: createTexts(refusals, 'en-GB'),
  formats: createFormats('en-GB'),
  timeZone: 'Europe/London',
};
const start = { date: '2026-02-02', time: '10:00', timeZone: 'Europe/London' };
const tooSoon: Refusal = {
  code: 'START_TOO_SOON',
  facts: { start, leadTimeMinutes: 60, earliest: '2026-02-02T12:00:00Z' },
};

describe('the text of a refusal', () => {
  it('names the city of its times where the viewer’s clock shows something else', () => {
    assert.equal(
      refusalText(tooSoon, { ...writer, viewerZone: 'America/New_York' }),
      'Mon, 2 Feb 2026, 10:00 London time is too soon. The earliest start is Mon, 2 Feb 2026, 12:00 London time.',
    );
  });

  it('names no city where both clocks show the same, whatever the zone is called', () => {
    for (const viewerZone of ['Europe/London', 'GB', 'Europe/Lisbon'])
      assert.equal(
        refusalText(tooSoon, { ...writer, viewerZone }),
        'Mon, 2 Feb 2026, 10:00 is too soon. The earliest start is Mon, 2 Feb 2026, 12:00.',
      );
  });

  it('is made from the code where the facts are missing or odd', () => {
    const codes = [
      'INVALID_INPUT',
      'START_TOO_SOON',
      'START_OUTSIDE_OPENING_HOURS',
      'VOUCHER_EXPIRED',
      'START_OFF_STEP',
    ];
    for (const code of codes)
      for (const facts of [undefined, {}, { start: null, earliest: 'soon' }, { issues: [{}] }]) {
        // Types do not keep a backend of the host's own from it.
        const refusal = { code, facts } as unknown as Refusal;
        assert.equal(refusalText(refusal, writer), `This was refused (${code}).`);
        assert.deepEqual(issuesOf(refusal), []);
      }
  });

  it('needs no facts where it inserts none', () => {
    assert.equal(refusalText({ code: 'BILL_EXISTS', facts: {} }, writer), 'The first bill exists already.');
  });
});
