import { en } from './en.ts';

/** The name of one of the portal's own texts. */
export type PortalTextKey = keyof typeof en;

/** The portal's own texts in one language. */
export type PortalTexts = Readonly<Record<PortalTextKey, string>>;

/** A text with what is inserted into it, by name. */
export const fill = (text: string, inserts: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => inserts[name] ?? whole);
