import { text } from './check.ts';
import { memo } from './memo.ts';

// ISO 4217 list one as of amendment 180: minor digits before the codes that have so many; of the codes a first letter
// and the pairs that follow it, Chfad is CHF and CAD. BGN stays for the bills of its last months.
const CODES =
  '2AedfnllmdoarsudwgznBambddtgnmdndobovrlsdtnwpynzdCaddfhehfhwnyopourcupvezkDkkopzdEgprntburFjdkpGbpelhsipmdtqydHkdnltgufIdrlsnrrrJmdKesgshrpwydztLakbpkrrdslMaddlgakdmkntopruurvrwkxnxvyrznNadgniookprzdPabengkhpkrlnQarRonsdubSarbdcrdgekgdhpleosrdsptnvcypzlThbjsmtoprytdwdzsUahsdsnyuzsVedesWstXadcdcgYerZarmwwg' +
  '0BifClpDjfGnfIskJpyKmfrwPygRwfUgxyiVnduvXafofpf' +
  '3BhdIqdJodKwdLydOmrTnd' +
  '4ClfUyw';

/** The minor digits of an ISO 4217 code as text; none for another code (billing.md 11). */
const digitsOf = memo((code: string) => {
  const [, digits] = CODES.split(RegExp(`(.)\\D*${code[0]}([a-z]{2})*${code.slice(1).toLowerCase()}`));
  return digits;
});

/**
 * A reader of an ISO 4217 code.
 * @throws RangeError for an unknown code, TypeError for what is no string.
 */
export const currencyCode = text('an ISO 4217 code', (code) => /^[A-Z]{3}$/.test(code) && digitsOf(code));

/**
 * Tells how many minor digits a currency has by ISO 4217: GBP 2, HUF 2, JPY 0, KWD 3 (billing.md 11).
 * Never from locale data, which differs (HUF 0).
 * @throws RangeError for an unknown code, TypeError for what is no string.
 */
export function minorDigits(currency: string): number {
  return Number(digitsOf(currencyCode('currency', currency)));
}
