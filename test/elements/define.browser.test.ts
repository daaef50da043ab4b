import { defineElements } from '@keyturn/elements';
import { assert } from 'chai';
import { afterEach, beforeEach, describe, it } from 'node:test';

const takenBy = (tag: string, marks: object): void =>
  customElements.define(tag, Object.assign(class extends HTMLElement {}, marks));

describe('defineElements', () => {
  const { error } = console;
  let lines: string[] = [];
  beforeEach(() => {
    lines = [];
    console.error = (line: string) => lines.push(line);
  });
  afterEach(() => {
    console.error = error;
  });

  it('registers what is asked for, and the provider with it', () => {
    defineElements({ prefix: 'one', only: ['bookings-list'] });
    assert.isDefined(customElements.get('one-provider'));
    assert.isDefined(customElements.get('one-bookings-list'));
    assert.isUndefined(customElements.get('one-booking-wizard'));
  });

  it('may be called twice, and with a second prefix', () => {
    defineElements({ prefix: 'two' });
    defineElements({ prefix: 'two' });
    defineElements({ prefix: 'three' });
    assert.notEqual(customElements.get('two-bookings-list'), customElements.get('three-bookings-list'));
    assert.deepEqual(lines, []);
  });

  it('leaves a tag to a copy of the same major, silently', () => {
    takenBy('four-provider', { keyturnMajor: 0 });
    defineElements({ prefix: 'four', only: [] });
    assert.deepEqual(lines, []);
  });

  it('leaves a tag to anything else, with one line that says what to do', () => {
    takenBy('five-provider', {});
    takenBy('five-bookings-list', { keyturnMajor: 7 });
    defineElements({ prefix: 'five', only: ['bookings-list'] });
    assert.lengthOf(lines, 2);
    assert.match(lines[0] ?? '', /^<five-provider> belongs to another library .*defineElements\(\{ prefix/);
    assert.match(lines[1] ?? '', /^<five-bookings-list> belongs to Keyturn 7 /);
  });

  it('fills a registry that is handed in', () => {
    const made: string[] = [];
    // The three methods that are called.
    const registry = { get: () => undefined, getName: () => null, define: (tag: string) => made.push(tag) };
    defineElements({ prefix: 'six', registry: registry as unknown as CustomElementRegistry, only: [] });
    assert.deepEqual(made, ['six-provider']);
    assert.isUndefined(customElements.get('six-provider'));
  });
});
