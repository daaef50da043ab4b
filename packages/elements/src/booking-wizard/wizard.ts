import { html, nothing } from 'lit';
import type { WizardSession, WizardState } from '@keyturn/sdk';
import type { ElementView } from '../shared/loaded-element.ts';
import { skeleton } from '../shared/panels.ts';
import { statusLine } from '../shared/status-line.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { BookingWizardElement } from './booking-wizard.ts';
import { createApproveCreated } from './approve-created.ts';
import { blockedBy } from './blocked-by.ts';
import { cannotBegin } from './cannot-begin.ts';
import { createWizardHost, type LiveParts } from './create-wizard-host.ts';
import { focusIn } from './focus-in.ts';
import { clearStorage, safePicture } from './host-calls.ts';
import { formKeeper } from './people/form-keeper.ts';
import { isReading } from './reading.ts';
import { createSessionKeeper, type SessionParts } from './session-keeper.ts';
import { submitRequest } from './submit-request.ts';
import { eventsBetween } from './wizard-events.ts';
import { createWizardParts, wizardBody, type WizardParts } from './wizard-parts.ts';

/** What the element does with its session, and what it shows of it; the element asks at the right moments. */
export interface Wizard {
  /** `undefined` until the element is configured. */
  readonly session: WizardSession | undefined;
  readonly loading: boolean;
  /** Whether the request is being sent. */
  readonly busy: boolean;
  /** Whether it could not begin. */
  readonly failed: boolean;
  /** Called before each render. */
  readonly willUpdate: () => void;
  readonly render: () => unknown;
  /** Called after each render. */
  readonly updated: () => void;
  readonly disconnected: () => void;
  /** What is read aloud: what was announced last, unless something stands in its way. */
  readonly spoken: (announced: string) => string;
}

/** What the element loads when it is first connected. */
export interface WizardView extends ElementView {
  readonly createWizard: typeof createWizard;
}

/** What the host of the page gives to the element. */
type HostProperties = Pick<BookingWizardElement, 'flow' | 'draftStorage' | 'formStorage' | 'assetPicture'>;

/** Makes the wizard of one element; `host` is the element as every view sees it. */
export function createWizard(element: HTMLElement & HostProperties, host: ViewHost): Wizard {
  const keeper = createSessionKeeper(changed);
  let parts: WizardParts | undefined;
  let seen: Partial<WizardState> = {};
  let opening: Promise<void> | undefined;
  /** Stands for the host's sign-off that is waited for; one that comes after the person left counts for nothing. */
  let asking: object | undefined;
  let draftIn: HostProperties['draftStorage'];
  let tried = false;
  let notDiscarded = false;
  let focusHeading = false;
  /** *Next step* was pressed while what it needs was still being read. */
  let goOn = false;
  let focused: Element | null = null;

  const sessionParts = ({ backend, platform }: LiveParts['context']): SessionParts => ({
    backend,
    platform: () => host.context?.platform ?? platform,
    storage: element.draftStorage,
    flow: element.flow,
  });

  const live = (context: LiveParts['context']): LiveParts => ({
    context,
    words: host.words,
    formats: host.formats,
    tried,
    asking: Boolean(asking),
    resuming: keeper.closed,
    formStorage: element.formStorage,
    assetPicture: safePicture(element.assetPicture),
  });

  const makeParts = (context: LiveParts['context'], session: WizardSession): WizardParts =>
    createWizardParts(
      createWizardHost(session, host, live(context), {
        announce: host.announce,
        next,
        submit: () => void submit(),
        withdraw: () => {
          asking = undefined;
        },
        hold: keeper.hold,
      }),
      {
        viewAll: (detail) => host.emit('kt-view-all-requested', detail),
        open: (detail) => host.emit('kt-booking-opened', detail),
        again: () => void restart(),
        approval: createApproveCreated(host),
      },
    );

  const open = async (): Promise<void> => {
    const own = keeper.open();
    opening = own;
    host.requestUpdate();
    await own;
    if (opening === own) opening = undefined;
    host.requestUpdate();
  };

  const reading = (): boolean => Boolean(keeper.session && isReading(keeper.session.state));

  function next(): void {
    const { session } = keeper;
    goOn = reading();
    if (goOn || !session || (!blockedBy(session.state) && session.next())) return;
    tried = true;
    focusIn(host, '#problems');
  }

  function changed(state: WizardState): void {
    const before = seen;
    seen = state;
    const turned = state.page !== before.page;
    const created = state.creation.value && !before.creation?.value;
    if (turned) {
      asking = undefined;
      goOn = false;
    }
    // What was said of one page is not read on the next.
    if (turned || created) host.announce('');
    if (turned && state.status === 'ready') {
      tried = false;
      focusHeading ||= Boolean(before.page);
      parts?.views.of(state.page)?.entered?.();
    }
    if (created) {
      focusHeading = true;
      void clearStorage(element.formStorage);
    }
    for (const [type, detail] of eventsBetween(before, state)) host.emit(type, detail);
    host.requestUpdate();
    if (goOn && !reading()) queueMicrotask(() => goOn && next());
  }

  async function submit(): Promise<void> {
    const { session } = keeper;
    if (!session || asking) return;
    const own = {};
    asking = own;
    host.requestUpdate();
    // Another session may be about to take over.
    if (opening) await opening;
    await submitRequest(session, {
      ask: (detail) => host.emit('kt-before-submit', detail, true),
      wanted: () => asking === own,
    });
    if (asking === own) asking = undefined;
    host.requestUpdate();
  }

  /** Whether there is a request of which it is not known yet whether it made a booking. */
  const inDoubt = (): boolean => ['sending', 'unknown'].includes(keeper.session?.state.creation.phase ?? '');

  /** Begins anew with an empty draft. */
  async function restart(): Promise<void> {
    if (inDoubt()) return;
    const cleared = await Promise.all([clearStorage(element.draftStorage), clearStorage(element.formStorage)]);
    notDiscarded = cleared.includes(false);
    host.requestUpdate();
    if (notDiscarded) return focusIn(host, '#discard');
    const { context } = host;
    if (!context || inDoubt()) return;
    parts?.views.clear();
    keeper.hold([]);
    asking = undefined;
    host.announce('');
    seen = {};
    focusHeading = true;
    keeper.restart(sessionParts(context));
    await open();
  }

  const retry = (): void => {
    focusHeading = true;
    void open();
  };

  /** Goes on with what the host of the page gives now: another backend, user, flow or clock. */
  function follow(context: LiveParts['context']): void {
    const { draftStorage, formStorage } = element;
    const was = parts?.host;
    const anotherUser = draftIn !== draftStorage;
    draftIn = draftStorage;
    const anotherForm = was?.formStorage !== formStorage;
    const another = was && (anotherUser || was.context.backend !== context.backend || (was.formStorage && anotherForm));
    if (another) {
      parts?.views.clear();
      keeper.hold([]);
    }
    const isNew = keeper.follow(sessionParts(context));
    if (was) {
      Object.assign(was, live(context));
      if (anotherForm) void formKeeper(was).restore();
    } else if (keeper.session) parts = makeParts(context, keeper.session);
    if (isNew && anotherUser) seen = {};
    // The page that is shown is a new one, and has to read.
    else if (isNew && another) seen = { ...seen, page: '' };
    else if (another) parts?.views.of(was.state.page)?.entered?.();
    if (isNew) void open();
  }

  const isLoading = (): boolean => {
    const status = keeper.session?.state.status;
    return status === 'loading' || (status === 'failed' && Boolean(opening));
  };
  const hasFailed = (): boolean => keeper.session?.state.status === 'failed' && !opening;

  return {
    get session() {
      return keeper.session;
    },
    get loading() {
      return keeper.session?.state.status === 'loading';
    },
    get busy() {
      return keeper.session?.state.creation.phase === 'sending';
    },
    get failed() {
      return hasFailed();
    },
    willUpdate() {
      focused = element.shadowRoot?.activeElement ?? null;
      if (host.context && element.isConnected) follow(host.context);
    },
    render() {
      if (!parts || isLoading()) return skeleton(8);
      const { fault } = parts.host.state;
      const about = { kept: Boolean(element.draftStorage), discard: () => void restart() };
      return html`${hasFailed() && fault ? cannotBegin(parts.host, fault, retry) : wizardBody(parts, about)}
      ${notDiscarded ? statusLine({ tone: 'warning', text: host.words.plain('notDiscarded') }) : nothing}`;
    },
    updated() {
      // What had the focus may be gone by now, such as a problem that solved itself.
      const lost =
        focused && !focused.isConnected && element.ownerDocument.activeElement === element.ownerDocument.body;
      const heading = (focusHeading || lost) && host.renderRoot.querySelector<HTMLElement>('#page-heading');
      if (heading) {
        focusHeading = false;
        heading.focus();
      }
      const page = keeper.session?.state.page;
      if (page && host.renderRoot.querySelector('#page')) parts?.views.of(page)?.updated?.();
    },
    disconnected() {
      // A node that is only moved is connected again by then, and goes on.
      queueMicrotask(() => {
        if (element.isConnected) return;
        keeper.leave();
        asking = undefined;
        parts?.views.left();
        seen = { ...seen, page: '' };
      });
    },
    spoken: (announced) =>
      isLoading() ? host.words.plain('loading') : hasFailed() ? host.words.plain('cannotBegin') : announced,
  };
}
