import { assert } from 'chai';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { readTimeZone } from './read-locale.ts';

describe('the zone that a host gives', () => {
  const { warn } = console;
  const warned: unknown[] = [];
  beforeEach(() => {
    console.warn = (text: unknown) => warned.push(text);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('is taken where starts can be told by it, else UTC takes its place, and the console says so once', () => {
    for (const known of ['Europe/London', 'GB', 'Asia/Kolkata', 'UTC']) assert.equal(readTimeZone(known), known);
    for (const odd of ['+02:00', '+02:00', 'Mars/Olympus', '', undefined]) assert.equal(readTimeZone(odd), 'UTC');
    assert.lengthOf(warned, 2);
  });
});
