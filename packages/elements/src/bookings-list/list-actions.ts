import type { LitElement } from 'lit';
import { createBookingActions, english, styles, type BookingActions } from '../booking/booking-actions.ts';
import type { Strings } from '../locales/translation.ts';
import { createViewHost } from '../shared/create-view-host.ts';
import type { ViewHost } from '../shared/view-host.ts';

/** The list as its actions see it. */
export interface ListParts
  extends
    Pick<LitElement, 'renderRoot' | 'updateComplete' | 'requestUpdate'>,
    Pick<ViewHost, 'words' | 'formats' | 'emit'> {
  readonly settings: ViewHost['context'];
  english: Strings;
  /** What was done last, said before what is shown. */
  said: string;
  readonly refresh: () => void;
}

/** Makes what the list does by itself, once it is first asked for: its texts and looks come along. */
export function createListActions(list: ListParts): BookingActions {
  const host = createViewHost(list, {
    words: () => list.words,
    formats: () => list.formats,
    context: () => list.settings,
    emit: (...sent) => list.emit(...sent),
    announce: (text) => {
      list.said = text;
    },
    addTexts: (more) => {
      list.english = { ...list.english, ...more };
    },
  });
  host.adopt({ english, styles });
  return createBookingActions(host, () => list.refresh());
}
