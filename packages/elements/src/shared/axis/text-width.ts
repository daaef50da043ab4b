const narrow = /[\s.,:;'’()\-|filjrtI]/;
const wide = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffdc]/;

/**
 * How wide a text of 12 units is, guessed from a table of three widths. The font is the host's and unknown, and a
 * measured text would cost a layout for each; the guess is on the wide side, so that what is placed by it stays apart.
 */
export const textWidth = (text: string): number => {
  let width = 0;
  for (const letter of text) width += narrow.test(letter) ? 4.4 : wide.test(letter) ? 12 : 7.7;
  return width;
};
