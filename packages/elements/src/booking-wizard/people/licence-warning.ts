import type { Driver } from '@keyturn/sdk';
import { termOf } from '../term-of.ts';
import type { WizardHost } from '../wizard-host.ts';

/** That a licence ends before the term that was chosen does, where it is so. */
export function licenceWarning(host: WizardHost, { licence }: Pick<Driver, 'licence'>): unknown {
  const end = termOf(host)?.end.date;
  if (!end || licence.expiresOn >= end) return undefined;
  const { words, formats } = host;
  return words.rich('licenceEnds', { expires: formats.shortDate(licence.expiresOn), end: formats.shortDate(end) });
}
