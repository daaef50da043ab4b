import type { Strings } from '@keyturn/elements';
import { ar as elementsAr } from '@keyturn/elements/locales/ar';
import { de as elementsDe } from '@keyturn/elements/locales/de';
import { ar } from './texts/ar.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import type { PortalTexts } from './texts/texts.ts';

interface LanguageOfPortal {
  readonly name: string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly texts: PortalTexts;
  readonly catalogue: Strings | undefined;
}

/** The languages of the portal: its own texts, the catalogue of the elements, how `Intl` writes, and the direction. */
export const languages: Readonly<Record<'en' | 'de' | 'ar', LanguageOfPortal>> = {
  en: { name: 'English', locale: 'en-GB', direction: 'ltr', texts: en, catalogue: undefined },
  de: { name: 'Deutsch', locale: 'de-DE', direction: 'ltr', texts: de, catalogue: elementsDe },
  // With Latin digits, as the references and plates of these dealers have.
  ar: { name: 'العربية', locale: 'ar-AE', direction: 'rtl', texts: ar, catalogue: elementsAr },
};

/** The tag of a language. */
export type Language = keyof typeof languages;

/** Whether there is such a language. */
export const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag);
