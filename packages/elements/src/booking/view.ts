/** What `kt-booking` loads when it is first connected: everything but its tag and its properties. */
import { axis } from '../locales/en/axis.ts';
import { terms } from '../locales/en/terms.ts';
import { markStyles } from '../shared/axis/axis.styles.ts';
import { statusGlyphStyles } from '../shared/status-glyph.styles.ts';
import * as actions from './booking-actions.ts';
import { bookingStyles } from './booking.styles.ts';

export { createBookingPage } from './booking-page.ts';

/** The texts of the page in English. */
export const english = { ...axis, ...terms, ...actions.english };
/** The style sheets of the page. */
export const styles = [statusGlyphStyles, markStyles, bookingStyles, ...actions.styles];
