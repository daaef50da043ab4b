import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { assert } from 'chai';
import { tellStory } from './story.ts';

const told = async (): Promise<string> => {
  const lines: string[] = [];
  await tellStory((text) => lines.push(text));
  return stripVTControlCharacters(lines.join('\n'));
};

/** The cells of the table rows under a heading. */
const rowsUnder = (text: string, title: string): string[][] => {
  const section = text.slice(text.indexOf(`\n${title}\n`) + 1);
  const body = section.slice(0, section.indexOf('\n\n\n') < 0 ? undefined : section.indexOf('\n\n\n'));
  return body
    .split('\n')
    .filter((line) => /^ +\d+ {2}/.test(line))
    .map((line) => line.trim().split(/ {2,}/));
};

const pence = (text: string): number => Math.round(Number(text.replace(/[£,]/g, '')) * 100);

describe('the demo program', () => {
  it('tells the same story every time', async () => {
    assert.equal(await told(), await told());
  });

  it('bills the anniversaries of 10 June, and their sum is the whole term of the quote', async () => {
    const text = await told();
    const rows = rowsUnder(text, 'Billing schedule, revision 0').slice(0, 6);
    assert.deepEqual(
      rows.map((row) => row[1]),
      [
        'Wed 10 Jun 2026',
        'Fri 10 Jul 2026',
        'Mon 10 Aug 2026',
        'Thu 10 Sept 2026',
        'Sat 10 Oct 2026',
        'Tue 10 Nov 2026',
      ],
    );
    const sum = rows.reduce((total, row) => total + pence(row[4] ?? ''), 0);
    const quoted = /Whole term .* (£[\d,.]+)$/m.exec(text)?.[1] ?? '';
    assert.equal(sum, pence(quoted));
  });

  it('moves every bill by five days when it is re-approved for 15 June', async () => {
    const text = await told();
    const rows = rowsUnder(text, 'What re-approval changes, before saving').slice(0, 6);
    assert.lengthOf(rows, 6);
    for (const row of rows) {
      assert.match(row[1] ?? '', / 10 /);
      assert.match(row[2] ?? '', / 15 /);
      assert.equal(row[3], '+5 d');
    }
    assert.include(text, 'End          Thu 10 Dec 2026 → Tue 15 Dec 2026 (+5 d)');
    assert.include(text, 'now starts Mon 15 Jun 2026, 09:00 (Europe/London), schedule revision 1');
  });

  it('refuses a past start with the time that the backend has, and changes nothing', async () => {
    const text = await told();
    assert.include(text, 'Mon 1 Jun 2026, 09:00 (Europe/London) is not in the future: it is Wed 3 Jun 2026, 14:10');
    assert.include(text, 'Nothing was changed: it still starts Mon 15 Jun 2026');
  });

  it('shows the harm of an approval for 1 June and a handover on 8 June', async () => {
    const text = await told();
    const rows = rowsUnder(text, 'What goes wrong when nobody re-approves').slice(0, 6);
    assert.deepEqual(rows[0]?.slice(1, 6), ['Mon 1 Jun 2026', 'Mon 8 Jun 2026', '7 days', '7 days', '7 of 30']);
    for (const row of rows) assert.equal(row[3], '7 days');
  });

  it("keeps the partner's example within forty lines", () => {
    const source = readFileSync(new URL('../partner-wizard.ts', import.meta.url), 'utf8');
    assert.isAtMost(source.trimEnd().split('\n').length, 40);
  });
});
