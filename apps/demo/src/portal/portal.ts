import type { Demo, DemoTenant, ScenarioSettings } from '@keyturn/mocks/browser';
import { render } from 'lit';
import { connect, type Connection } from './connection.ts';
import { frame } from './frame/frame.ts';
import { countBookings } from './count-bookings.ts';
import { isLanguage, languages } from './languages.ts';
import type { Portal, PortalState } from './portal-state.ts';
import { keepPreferences, readPreferences } from './preferences.ts';
import { readBooking } from './read-booking.ts';
import { hashOf, readRoute } from './routes.ts';
import { forgetDrafts, storageOf } from './storage.ts';
import { createWizardHistory } from './wizard-history.ts';
import { writeDocument } from './write-document.ts';

/** Opens the portal in a node of the page and keeps it up to date with the location, the demo and other tabs. */
export function openPortal(demo: Demo, root: HTMLElement): void {
  const storage = storageOf('localStorage');
  const connections = new Map<string, Connection>();
  let state: PortalState = {
    ...readPreferences(storage),
    route: readRoute(location.hash),
    bookingCount: undefined,
    highlight: undefined,
    step: undefined,
    lookup: { status: 'reading' },
  };
  let reading = new AbortController();
  let scenario: Pick<ScenarioSettings, 'empty' | 'offline'> = demo.scenario.get();

  const dealerOf = ({ tenantId }: PortalState): DemoTenant => {
    const dealer = demo.tenants.find(({ id }) => id === tenantId) ?? demo.tenants[0];
    if (!dealer) throw new RangeError('demo.tenants: expected at least one');
    return dealer;
  };

  const connectionOf = (dealer: DemoTenant): Connection => {
    const connection = connections.get(dealer.id) ?? connect(demo, dealer);
    connections.set(dealer.id, connection);
    return connection;
  };

  const portalOf = (): Portal => {
    const dealer = dealerOf(state);
    const own = dealer.locale.slice(0, 2);
    const language = state.language ?? (isLanguage(own) ? own : 'en');
    const speech = languages[language];
    return {
      demo,
      state,
      dealer,
      connection: connectionOf(dealer),
      language,
      speech,
      texts: speech.texts,
      change,
      goTo: (route) => {
        location.hash = hashOf(route);
      },
      wizardHistory,
      lookUp: () => void lookUp(),
      reset: () => void reset(),
    };
  };

  const show = (): void => {
    const portal = portalOf();
    writeDocument(portal);
    render(frame(portal), root);
  };

  function change(patch: Partial<PortalState>): void {
    const before = dealerOf(state);
    state = { ...state, ...patch };
    const moved = dealerOf(state) !== before;
    if (moved) state = { ...state, bookingCount: undefined, highlight: undefined };
    // The other dealer's request is on a page of its own.
    if (moved && state.route.page === 'new') history.replaceState(history.state, '', hashOf({ page: 'new' }));
    keepPreferences(storage, state);
    show();
    if (moved) readAgain();
  }

  function readAgain(): void {
    void count();
    void lookUp();
  }

  async function count(): Promise<void> {
    const dealer = dealerOf(state);
    const bookingCount = await countBookings(connectionOf(dealer).backend);
    if (dealer === dealerOf(state)) change({ bookingCount });
  }

  async function lookUp(): Promise<void> {
    reading.abort();
    if (state.route.page !== 'booking') return;
    reading = new AbortController();
    const { signal } = reading;
    change({ lookup: { status: 'reading' } });
    const lookup = await readBooking(connectionOf(dealerOf(state)).backend, state.route.key, signal);
    if (!signal.aborted) change({ lookup });
  }

  async function reset(): Promise<void> {
    forgetDrafts(storage);
    forgetDrafts(storageOf('sessionStorage'));
    await demo.reset();
    location.reload();
  }

  /** The elements read anew what the clock or a scenario has changed. */
  const refresh = (): void => {
    show();
    void count();
    for (const element of root.querySelectorAll('kt-bookings-list, kt-booking-wizard, kt-booking'))
      void (element as Partial<Refreshable>).refresh?.(); // until the elements are defined
  };
  const setScenario = (): void => {
    const { empty, offline } = demo.scenario.get();
    const same = empty === scenario.empty && offline === scenario.offline;
    scenario = { empty, offline };
    if (same) show();
    else refresh();
  };

  const wizardHistory = createWizardHistory(
    () => root.querySelector('kt-booking-wizard'),
    (route) => change({ route }),
  );

  window.addEventListener('hashchange', () => {
    const route = readRoute(location.hash);
    const inWizard = route.page === 'new' && state.route.page === 'new';
    change(inWizard ? { route } : { route, step: undefined });
    document.querySelector<HTMLElement>('#modules:popover-open')?.hidePopover();
    if (inWizard) return wizardHistory.visited();
    document.querySelector('h1')?.focus();
    scrollTo(0, 0);
    readAgain();
  });
  root.addEventListener('kt-booking-requested', () => void count());
  demo.clock.subscribe(refresh);
  demo.scenario.subscribe(setScenario);
  demo.onReset(() => location.reload());
  root.replaceChildren();
  show();
  readAgain();
}

interface Refreshable {
  readonly refresh: () => Promise<void>;
}
