import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { root } from '../tools/root.ts';
import { listSources } from '../tools/workspace.ts';
import { ambientExceptions } from './ambient-exceptions.ts';
import { findAmbient } from './find-ambient.ts';

const ruled = ['packages/billing/src', 'packages/sdk/src', 'packages/backend/src', 'packages/elements/src'];

const accesses = ruled
  .flatMap((folder) => listSources(folder))
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) => findAmbient(file, readFileSync(join(root, file), 'utf8')).map((access) => ({ file, ...access })));

const exceptions = ambientExceptions.flatMap(({ where, names }) => names.map((name) => ({ where, name })));

describe('ambient access', () => {
  it('is nowhere in the packages, but for the listed exceptions', () => {
    const forbidden = accesses.filter(
      (access) => !exceptions.some(({ where, name }) => access.file.startsWith(where) && access.name === name),
    );
    assert.deepEqual(
      forbidden.map(({ file, line, name }) => `${file}:${line} ${name}`),
      [],
    );
  });

  it('has no exception that nothing needs', () => {
    const unneeded = exceptions.filter(
      ({ where, name }) => !accesses.some((access) => access.file.startsWith(where) && access.name === name),
    );
    assert.deepEqual(unneeded, []);
  });
});

describe('the check of ambient access', () => {
  const planted: [source: string, name: string][] = [
    ['const now = Date.now();', 'Date.now'],
    ['const read = Date["now"];', 'Date.now'],
    ['const now = new Date();', 'new Date()'],
    ['const now = Date();', 'new Date()'],
    ['const now = globalThis.Date.now();', 'Date.now'],
    ['const now = Temporal.Now.instant();', 'Temporal.Now'],
    ['const dice = Math.random();', 'Math.random'],
    ['const id = crypto.randomUUID();', 'crypto.randomUUID'],
    ['const id = globalThis.crypto?.randomUUID();', 'crypto.randomUUID'],
    ['localStorage.setItem("a", "b");', 'localStorage'],
    ['const store = window.sessionStorage;', 'sessionStorage'],
    ['const { indexedDB } = globalThis;', 'globalThis'],
    ['await fetch("/x");', 'fetch'],
    ['const platform = { fetch };', 'fetch'],
    ['export const call = (run = fetch) => run("/x");', 'fetch'],
    ['setInterval(tick, 1000);', 'setInterval'],
    ['setTimeout(tick, 1000);', 'setTimeout'],
    ['console.log("x");', 'console'],
    ['const hour = start.getHours();', '.getHours'],
    ['const text = new Intl.NumberFormat().format(1);', 'Intl.NumberFormat without a locale'],
    ['const text = Intl.DateTimeFormat(undefined, options);', 'Intl.DateTimeFormat without a locale'],
    ['const text = price.toLocaleString();', '.toLocaleString without a locale'],
    ['function a(fetch) { return fetch; } fetch("/x");', 'fetch'],
  ];
  for (const [source, name] of planted) {
    it(`reports ${name} in ${source}`, () => {
      assert.deepEqual(findAmbient('a.ts', `\n${source}`), [{ name, line: 2 }]);
    });
  }

  const allowed = [
    'const date = new Date(instant);',
    'const time = Date.UTC(2026, 0, 1);',
    'const answer = await platform.fetch("/x");',
    'function send({ fetch, log: console }) { console(fetch); return () => fetch("/x"); }',
    'const send = (fetch = given) => fetch("/x");',
    'import { setTimeout } from "./timer.ts"; setTimeout(tick);',
    'const places = list.map((location) => location.zone);',
    'export interface Platform { fetch: typeof fetch; now(): number }',
    'let send: typeof globalThis.fetch;',
    'const platform = { fetch: given, console: { log } };',
    'for (const document of documents) print(document);',
    'try { run(); } catch (self) { report(self); }',
    'const text = new Intl.NumberFormat(locale).format(1);',
    'const text = price.toLocaleString("en");',
    'const half = Math.round(amount / 2);',
  ];
  for (const source of allowed) {
    it(`allows ${source}`, () => assert.deepEqual(findAmbient('a.ts', source), []));
  }
});
