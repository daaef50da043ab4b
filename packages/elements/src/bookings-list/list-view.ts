import type { BookingSummary, Refusal } from '@keyturn/sdk';
import type { Formats } from '../shared/formats.ts';
import type { Texts } from '../shared/texts.ts';
import type { ListChoice, ListQuery, ShownPage } from './list-query.ts';

/** What the parts of the list are drawn from, and what they can ask for. */
export interface ListView {
  readonly words: Texts;
  readonly formats: Formats;
  /** The viewer's zone. */
  readonly timeZone: string;
  /** An ISO instant. */
  readonly now: string;
  /** The tenant's `driftWarnHours`, where it is known. */
  readonly warnHours: number | undefined;
  readonly query: ListQuery;
  /** What stands in the search field. */
  readonly typed: string;
  readonly shown: ShownPage | undefined;
  readonly busy: boolean;
  /** Why the last read brought nothing, so that what is shown may be old. */
  readonly trouble: Refusal | Error | undefined;
  readonly highlight: string | undefined;
  readonly choose: (change: Partial<ListChoice>) => void;
  /** Searches once nothing was typed for a moment. */
  readonly search: (text: string) => void;
  /** Goes on to the next page, or back. */
  readonly turn: (forward: boolean) => void;
  /** Reads again; the focus goes to the button that stays. */
  readonly refresh: () => void;
  /** Takes search and filter away. */
  readonly clear: () => void;
  /** Tells the host what was asked for. */
  readonly ask: (type: 'kt-add-requested' | 'kt-booking-opened', detail?: object) => void;
  /** Asks the host, then does it: an event of a booking. */
  readonly act: (booking: BookingSummary, event: string) => void;
  /** Remembers whose menu is about to open. */
  readonly openMenu: (id: string) => void;
}
