import { type Reader, readText } from './check.ts';

// ISO 4217 list one as of amendment 180 by minor digits: a first letter and the pairs that follow it, chfad is CHF and CAD.
// BGN stays for the bills of its last months.
const CODES = {
  2: 'aedfnllmdoarsudwgzn bambddtgnmdndobovrlsdtnwpynzd caddfhehfhwnyopourcupvezk dkkopzd egprntbur fjdkp gbpelhsipmdtqyd hkdnltguf idrlsnrrr jmd kesgshrpwydzt lakbpkrrdsl maddlgakdmkntopruurvrwkxnxvyrzn nadgniookprzd pabengkhpkrln qar ronsdub sarbdcrdgekgdhpleosrdsptnvcypzl thbjsmtoprytdwdzs uahsdsnyuzs vedes wst xadcdcg yer zarmwwg',
  0: 'bif clp djf gnf isk jpy kmfrw pyg rwf ugxyi vnduv xafofpf',
  3: 'bhd iqd jod kwd lyd omr tnd',
  4: 'clf uyw',
};

/**
 * A reader of an ISO 4217 code: the code's minor digits.
 * @throws RangeError for an unknown code, TypeError for what is no string.
 */
export const digitsOf: Reader<number> = (field, currency) =>
  readText(field, currency, 'an ISO 4217 currency code', /^([A-Z])([A-Z]{2})$/, ([, letter, pair]) => {
    const code = RegExp(`\\b${letter}(\\w\\w)*${pair}`, 'i');
    const found = Object.entries(CODES).find(([, codes]) => code.test(codes));
    return found ? Number(found[0]) : null;
  });

/**
 * Tells how many minor digits a currency has by ISO 4217: GBP 2, HUF 2, JPY 0, KWD 3 (billing.md 11).
 * Never from locale data, which differs (HUF 0).
 * @throws RangeError for an unknown code, TypeError for what is no string.
 */
export function minorDigits(currency: string): number {
  return digitsOf('currency', currency);
}
