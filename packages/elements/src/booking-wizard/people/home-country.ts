import type { TenantPolicy } from '@keyturn/sdk';

/** The country that the operator's locale names, as the first guess of a form; empty where it names none. */
export const homeCountry = ({ locale }: Pick<TenantPolicy, 'locale'>): string =>
  /-([A-Z]{2})\b/.exec(locale)?.[1] ?? '';
