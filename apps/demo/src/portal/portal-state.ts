import type { Demo, DemoTenant } from '@keyturn/mocks/browser';
import type { Connection } from './connection.ts';
import type { languages, Language } from './languages.ts';
import type { Preferences } from './preferences.ts';
import type { BookingLookup } from './read-booking.ts';
import type { Route } from './routes.ts';
import type { PortalTexts } from './texts/texts.ts';
import type { WizardHistory } from './wizard-history.ts';

/** What changes while the portal is open, beside what the demo itself keeps. */
export interface PortalState extends Preferences {
  readonly route: Route;
  /** How many bookings the dealer has, `undefined` until it is known. */
  readonly bookingCount: number | undefined;
  /** Id of the booking that was made last: the list marks it. */
  readonly highlight: string | undefined;
  /** The wizard's place as `3/7`, for the title of the document. */
  readonly step: string | undefined;
  readonly lookup: BookingLookup;
}

/** All that a part of the page sees: the state, what follows from it, and how to change it. */
export interface Portal {
  readonly demo: Demo;
  readonly state: PortalState;
  readonly dealer: DemoTenant;
  readonly connection: Connection;
  readonly language: Language;
  readonly speech: (typeof languages)[Language];
  readonly texts: PortalTexts;
  readonly change: (patch: Partial<PortalState>) => void;
  readonly goTo: (route: Route) => void;
  readonly wizardHistory: WizardHistory;
  /** Reads the booking of the route again. */
  readonly lookUp: () => void;
  readonly reset: () => void;
}
