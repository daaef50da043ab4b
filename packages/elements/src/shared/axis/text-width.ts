/** Signs of the same width, in units of a text of 12: what is not seen, what is narrow, what is square. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\u061c\u200b-\u200f\p{M}]/u, 0],
  [/[\s.,:;'’()\-|filjrtI]/, 4.4],
  [/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffdc]/, 12],
];

/**
 * How wide a text of 12 units is, guessed from a table. The font is the host's and unknown, and a measured text would
 * cost a layout for each; the guess is on the wide side, so that what is placed by it stays apart.
 */
export const textWidth = (text: string): number => {
  let width = 0;
  for (const sign of text) width += widths.find(([signs]) => signs.test(sign))?.[1] ?? 7.7;
  return width;
};
