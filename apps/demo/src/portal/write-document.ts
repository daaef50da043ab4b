import type { Portal } from './portal-state.ts';
import { titleOf } from './title.ts';

/** Writes what is said of the page as a whole: language, direction, theme, brand and title. */
export function writeDocument(portal: Portal): void {
  const { dealer, speech, state } = portal;
  const { documentElement } = document;
  documentElement.lang = speech.locale;
  documentElement.dir = speech.direction;
  documentElement.dataset['theme'] = state.theme;
  documentElement.dataset['dealer'] = dealer.id;
  const step = state.route.page === 'new' && state.step ? [state.step] : [];
  document.title = [...step, titleOf(portal), dealer.name].join(' · ');
}
