import { createContext } from '@lit/context';
import type { Backend, DraftStorage, SessionPlatform } from '@keyturn/sdk';
import type { Strings } from '../locales/translation.ts';

/** What `kt-provider` hands to the elements below it. */
export interface KeyturnContext {
  /** The port to the bookings; without it elements show that they are not configured. */
  readonly backend: Backend | undefined;
  /** Clock and keys. */
  readonly platform: SessionPlatform;
  /** BCP 47 tag by which dates, amounts and plurals are written. */
  readonly locale: string;
  /** IANA zone of whoever looks at the page; named where a booking's zone differs. */
  readonly timeZone: string;
  /** Texts in place of the built-in English ones. */
  readonly texts: Strings;
  /** Where a dialog keeps what was picked for a booking. */
  readonly confirmationStorage?: ConfirmationStorage | undefined;
}

/** Gives the place of a booking's draft of approval or re-approval by the booking's id; `undefined`: none is kept. */
export type ConfirmationStorage = (bookingId: string) => DraftStorage | undefined;

/** The properties of an element by which a host gives what is in the context. */
export const contextProperties = {
  backend: { attribute: false },
  platform: { attribute: false },
  locale: {},
  timeZone: { attribute: 'time-zone' },
  texts: { attribute: false },
} as const;

/** The key of the context: a registered symbol, so that two copies of the kit on a page share one provider. */
export const keyturnContext = createContext<KeyturnContext>(Symbol.for('keyturn'));
