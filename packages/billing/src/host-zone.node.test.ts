import { describe, it } from 'node:test';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { assert } from 'chai';

const program = fileURLToPath(new URL('../testing/print-digest.ts', import.meta.url));

/** What a process in a zone prints. */
const digestIn = async (timeZone: string) => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=keyturn-source', program], {
    env: { ...process.env, TZ: timeZone },
  });
  return stdout.trim().split(' ');
};

describe('the calculator in hosts of different zones', () => {
  it('gives the same dates, instants and amounts', async () => {
    const [utc, newYork, tokyo] = await Promise.all([
      digestIn('UTC'),
      digestIn('America/New_York'),
      digestIn('Asia/Tokyo'),
    ]);
    // The hosts are really where they seem to be.
    assert.deepEqual(utc.slice(0, 2), ['UTC', '0']);
    assert.deepEqual(newYork.slice(0, 2), ['America/New_York', '240']);
    assert.deepEqual(tokyo.slice(0, 2), ['Asia/Tokyo', '-540']);
    assert.match(utc[2] ?? '', /^\d{40,}$/);
    assert.equal(newYork[2], utc[2]);
    assert.equal(tokyo[2], utc[2]);
  });
});
