import { isLanguage, type Language } from './languages.ts';

/** Light and dark, or as the system has it. */
export const themes = ['system', 'light', 'dark'] as const;
/** One of them. */
export type Theme = (typeof themes)[number];

/** What the person at the screen has chosen. */
export interface Preferences {
  readonly tenantId: string | undefined;
  /** `undefined`: the dealer's own. */
  readonly language: Language | undefined;
  readonly theme: Theme;
  readonly shortFlow: boolean;
}

const key = 'keyturn-demo.preferences';

/** Reads what was chosen before; what is missing or odd is as at the first visit. */
export function readPreferences(storage: Storage | undefined): Preferences {
  const kept = parse(storage?.getItem(key));
  const { tenantId, language, theme, shortFlow } = kept;
  return {
    tenantId: typeof tenantId === 'string' ? tenantId : undefined,
    language: typeof language === 'string' && isLanguage(language) ? language : undefined,
    theme: themes.find((name) => name === theme) ?? 'system',
    shortFlow: shortFlow === true,
  };
}

/** Keeps what was chosen. */
export function keepPreferences(storage: Storage | undefined, preferences: Preferences): void {
  const { tenantId, language, theme, shortFlow } = preferences;
  storage?.setItem(key, JSON.stringify({ tenantId, language, theme, shortFlow }));
}

function parse(text: string | null | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
