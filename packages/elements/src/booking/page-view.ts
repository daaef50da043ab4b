import type { Booking } from '@keyturn/sdk';
import type { Attention } from '../shared/attention.ts';
import type { RefusalWriter } from '../shared/refusal-text.ts';
import type { BookingData } from './booking-data.ts';

/** What the parts of the page are drawn from, and what they can ask for; `timeZone` is the booking's. */
export interface PageView extends RefusalWriter {
  readonly locale: string;
  /** Zone of whoever looks. */
  readonly viewerZone: string;
  readonly booking: Booking;
  readonly data: BookingData;
  /** An ISO instant. */
  readonly now: string;
  /** The date by the booking's clock. */
  readonly today: string;
  readonly attention: Attention | undefined;
  readonly whatIfOpen: boolean;
  readonly openWhatIf: (open: boolean) => void;
  /** Asks the host, then does it. */
  readonly act: (event: string) => void;
  /** Asks the host to show another booking. */
  readonly open: (id: string) => void;
  /** Reads everything again. */
  readonly refresh: () => void;
}
