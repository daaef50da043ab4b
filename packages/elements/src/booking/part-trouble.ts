import { nothing } from 'lit';
import type { TextKey } from '../locales/translation.ts';
import { troubleLine } from '../shared/trouble-line.ts';
import type { PageView } from './page-view.ts';
import type { Source } from '../shared/source.ts';

/** Why a part of the page could not be read, and how to try again; once is enough where the whole page says so. */
export const partTrouble = (
  page: PageView,
  title: TextKey,
  { trouble, read }: Pick<Source<unknown>, 'trouble' | 'read'>,
): unknown => (page.data.booking.trouble ? nothing : troubleLine(page, title, trouble, read));
