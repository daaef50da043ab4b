import { assert } from 'chai';
import { describe, it } from 'node:test';
import { colours, tokens } from './tokens.ts';

type Token = keyof typeof colours;

/** What is read: 4.5 to 1 (WCAG 2.2, 1.4.3). */
const text: readonly (readonly [ink: Token, paper: Token])[] = [
  ...(['surface', 'sunken', 'raised', 'accent-soft'] as const).flatMap(
    (paper) =>
      [
        ['text', paper],
        ['muted', paper],
      ] as const,
  ),
  ['muted', 'success-soft'],
  ['muted', 'warning-soft'],
  ['muted', 'danger-soft'],
  ['on-accent', 'accent'],
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
  ['success', 'surface'],
  ['success', 'success-soft'],
  ['warning', 'surface'],
  ['warning', 'warning-soft'],
  ['danger', 'surface'],
  ['danger', 'danger-soft'],
];

/** Outlines, marks and the focus ring: 3 to 1 (WCAG 2.2, 1.4.11). */
const marks: readonly (readonly [ink: Token, paper: Token])[] = [
  ['border-strong', 'surface'],
  ['border-strong', 'sunken'],
  ['border-strong', 'raised'],
  ['focus', 'surface'],
];

/** Relative luminance of a colour of three or six hex digits, from 0 to 1. */
function luminance(colour: string): number {
  const digits = colour.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('colour tokens', () => {
  for (const [index, scheme] of ['light', 'dark'].entries())
    for (const [pairs, least] of [
      [text, 4.5],
      [marks, 3],
    ] as const)
      for (const [ink, paper] of pairs)
        it(`${scheme}: ${ink} on ${paper} has a contrast of at least ${least}`, () => {
          assert.isAtLeast(contrast(colours[ink][index] ?? '', colours[paper][index] ?? ''), least);
        });

  it('are measured as WCAG does', () => {
    assert.equal(contrast('#fff', '#000000'), 21);
    assert.approximately(contrast('#59606d', '#fff'), 6.3, 0.05);
  });

  it('are read from the host and never set for it', () => {
    for (const name of Object.keys(colours)) assert.include(tokens.cssText, `--_${name}:var(--kt-${name},light-dark(`);
    assert.notMatch(tokens.cssText, /--kt-[\w-]+\s*:/);
  });
});
