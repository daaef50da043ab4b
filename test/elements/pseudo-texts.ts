import type { BookingsListElement, BookingWizardElement, Strings } from '@keyturn/elements';

const plain = 'ACDEGHILNORSTUYacdeghilnorstuy';
const accented = 'ÅÇĐÉĜĤÎĻÑÖŔŠŢÛÝåçđéĝĥîļñöŕšţûý';
const filler = ' ļöñĝéŕ ţéxţ ĥéŕé';

/**
 * A text as a test language has it: accented, 35 % longer and in brackets, with its placeholders as they are. So what is
 * built past the texts, cut off or put together from parts shows on the page, and everything can still be read.
 */
export function pseudoText(text: string): string {
  const written = text
    .split(/(\{\w+\})/)
    .map((part, n) => (n % 2 ? part : part.replaceAll(/\w/g, (letter) => accented[plain.indexOf(letter)] ?? letter)))
    .join('');
  const more = Math.ceil(text.replaceAll(/\{\w+\}/g, '').length * 0.35);
  return `[${written}${filler.repeat(Math.ceil(more / filler.length)).slice(0, more)}]`;
}

/** The texts of an element in the pseudo-locale, for `texts` of the element or of a provider around it. */
export function pseudoTexts(element: BookingsListElement | BookingWizardElement): Strings {
  // The built-in texts are protected, and no entry of the package has them.
  const { english } = element as unknown as { readonly english: Readonly<Record<string, string>> };
  return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, pseudoText(text)]));
}
