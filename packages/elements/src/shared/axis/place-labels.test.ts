import { assert } from 'chai';
import * as fc from 'fast-check';
import { describe, it } from 'node:test';
import { textWidth } from './text-width.ts';
import { gap, placeInside, placeLabels, type LabelWish } from './place-labels.ts';

const wish = (text: string, at: number, rank = 0): LabelWish => ({ text, at, rank, strong: false, clamped: false });
const placed = (wishes: readonly LabelWish[], room = 600, centre = 0): string[] =>
  placeLabels(wishes, room, centre).map(({ text }) => text);

describe('labels on a line', () => {
  it('stay as long as there is room between them', () => {
    assert.deepEqual(placed([wish('8 Apr', 100), wish('8 May', 200), wish('8 Jun', 300)]), ['8 Apr', '8 May', '8 Jun']);
  });

  it('give way to the one nearer to today', () => {
    assert.deepEqual(placed([wish('8 Apr', 100), wish('9 Apr', 120)], 600, 300), ['9 Apr']);
    assert.deepEqual(placed([wish('8 Apr', 100), wish('9 Apr', 120)], 600, 0), ['8 Apr']);
  });

  it('give way to one of lower rank, however far from today', () => {
    assert.deepEqual(placed([wish('8 Apr', 100, 1), wish('9 Apr', 120, 0)]), ['9 Apr']);
  });

  it('turn inward at the edges', () => {
    const [first, last] = placeLabels([wish('8 Apr 2026', 4), wish('8 Oct 2026', 598)], 600, 0);
    assert.equal(first?.x, Math.round((first?.width ?? 0) * 5) / 10);
    assert.equal(last?.x, Math.round((600 - (last?.width ?? 0) / 2) * 10) / 10);
  });

  it('never overlap and keep their order', () => {
    const texts = fc.constantFrom('8 Apr', 'Wed, 8 Apr', '30 Sep 2026', '31.', 'الأربعاء، 8 أبريل', '4月8日');
    const wishes = fc.array(fc.tuple(texts, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 3 })));
    fc.assert(
      fc.property(wishes, fc.integer({ min: 200, max: 900 }), fc.integer({ min: 0, max: 900 }), (all, room, centre) => {
        const labels = placeLabels(
          all.map(([text, at, rank]) => wish(text, at, rank)),
          room,
          centre,
        );
        assert.equal(labels.length > 0, all.length > 0);
        for (const [n, { x, width }] of labels.entries()) {
          assert.isAtLeast(x - width / 2, -0.1);
          assert.isAtMost(x + width / 2, room + 0.1);
          const next = labels[n + 1];
          if (next) assert.isAtLeast(next.x - next.width / 2 - (x + width / 2), gap - 0.01);
        }
      }),
    );
  });
});

describe('a text inside a bar', () => {
  it('stands in the middle where nothing crosses it', () => {
    assert.equal(placeInside(0, 100, 50), 50);
    assert.equal(placeInside(0, 200, 50, 20), 100);
  });

  it('moves to the larger side of a line that crosses it', () => {
    assert.equal(placeInside(0, 120, 50, 50), 85);
    assert.equal(placeInside(0, 120, 50, 70), 35);
  });

  it('goes where there is no room, or less than 52 beside the line', () => {
    assert.isUndefined(placeInside(0, 55, 50));
    assert.isUndefined(placeInside(0, 100, 30, 50));
  });
});

describe('the guessed width of a text', () => {
  it('grows with what is seen of it only', () => {
    assert.isAbove(textWidth('31 Aug'), textWidth('31 Jul'));
    assert.equal(textWidth('\u200f373.50 £\u200f'), textWidth('373.50 £'));
    assert.equal(textWidth('4月'), textWidth('4') + 12);
  });
});
