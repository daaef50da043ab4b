import type { TenantPolicy } from '@keyturn/sdk';

/** The country of the operator's locale, ISO 3166-1 alpha-2; empty where it names none. */
export const operatorCountry = ({ locale }: Pick<TenantPolicy, 'locale'>): string =>
  /-([A-Z]{2})\b/.exec(locale)?.[1] ?? '';
