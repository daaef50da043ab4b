import { assert } from 'chai';
import { describe, it } from 'node:test';
import { createFormats } from './formats.ts';

describe('formats', () => {
  it('write bill dates by the Gregorian calendar in every locale', () => {
    for (const locale of ['en', 'en-u-ca-buddhist', 'th-TH-u-nu-latn', 'fa-IR-u-nu-latn', 'ar-SA-u-nu-latn']) {
      const { shortDate, month, fullDate, start } = createFormats(locale);
      const date = '2026-06-15';
      for (const text of [shortDate(date), month(date), fullDate(date), start({ date, time: '09:00' })])
        assert.include(text, '2026', locale);
    }
  });
});
