import type { BookingWizardElement } from '@keyturn/elements';
import { hashOf, readRoute, type Route } from './routes.ts';

/** Keeps the page of the wizard in the address, so that Back and Forward of the browser go through its pages. */
export interface WizardHistory {
  /** The wizard can be filled in: it goes to the page that the address names, where that can be reached. */
  readonly began: () => void;
  /** The wizard went to a page. */
  readonly wentTo: (page: string) => void;
  /** The address names another page of the wizard. */
  readonly visited: () => void;
}

const depthOfEntry = (): number => (history.state as { wizardDepth: number } | null)?.wizardDepth ?? 0;

/** The page of the wizard that the address names. */
const asked = (): string | undefined => {
  const route = readRoute(location.hash);
  return route.page === 'new' ? route.step : undefined;
};

/** Makes it from the wizard that is on the screen, if any; `changed` hears of a route that is written here. */
export function createWizardHistory(
  wizardNow: () => BookingWizardElement | null,
  changed: (route: Route) => void,
): WizardHistory {
  /** How many pages the entry of the history that was visited last is behind the one with which the wizard was entered. */
  let depth = 0;

  const write = (how: 'pushState' | 'replaceState', step: string): void => {
    const route: Route = { page: 'new', step };
    history[how]({ wizardDepth: depth }, '', hashOf(route));
    changed(route);
  };

  const follow = async (): Promise<void> => {
    const goesBack = depthOfEntry() < depth;
    depth = depthOfEntry();
    const wizard = wizardNow();
    const session = wizard?.wizardSession;
    // Until it is ready, `began` is still to come.
    if (session?.state.status !== 'ready') return;
    const step = asked();
    const isThere = (): boolean => step !== undefined && (session.state.page === step || wizard?.goTo(step) === true);
    if (isThere()) return;
    // What the pages before it need may still be read.
    if (step !== undefined) await session.settled();
    if (asked() !== step || isThere()) return;
    write('replaceState', session.state.page);
    const { locked, creation } = session.state;
    // A page that is not there any more is passed over; a request without an answer is not left behind.
    if (goesBack && (!locked || creation.value)) history.back();
  };

  return {
    began() {
      depth = depthOfEntry();
      void follow();
    },
    wentTo(page) {
      if (page === asked()) return;
      depth = depthOfEntry() + 1;
      write('pushState', page);
    },
    visited: () => void follow(),
  };
}
