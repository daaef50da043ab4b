import {
  createWizardSession,
  type Backend,
  type DraftStorage,
  type Refusal,
  type SessionPlatform,
  type WizardDraft,
  type WizardFlow,
  type WizardSession,
  type WizardState,
} from '@keyturn/sdk';
import { heldBack } from './held-back.ts';

/** What a session of the element is made of. */
export interface SessionParts {
  readonly backend: Backend;
  /** Asked at each use, should the host give another clock later. */
  readonly platform: () => SessionPlatform;
  readonly storage: DraftStorage | undefined;
  readonly flow: WizardFlow | undefined;
}

/** Holds the session of an element, and makes another one that goes on with the same answers where it must. */
export interface SessionKeeper {
  /** One object for all sessions to come: it stands for the one that is shown. `undefined` before the first. */
  readonly session: WizardSession | undefined;
  /** Whether the session that is shown takes nothing any more, as the next one is still being read. */
  readonly closed: boolean;
  /** What the kit itself has against the page `when`, beside what the host says. */
  readonly hold: (problems: readonly Refusal[]) => void;
  /** Opens the newest session, or opens it again. */
  readonly open: () => Promise<void>;
  /** Makes a session if there is none for these parts; tells whether it made one. */
  readonly follow: (parts: SessionParts) => boolean;
  /** Makes a session without the answers of the one before. */
  readonly restart: (parts: SessionParts) => void;
  /** Ends reads, until `follow` is called again; a request under way goes on. */
  readonly leave: () => void;
}

/** Makes a keeper; `changed` hears of every change of the session that is shown. */
export function createSessionKeeper(changed: (state: WizardState) => void): SessionKeeper {
  let newest: WizardSession | undefined;
  let shown: WizardSession | undefined;
  /** Storage, backend and flow of the newest one, and of the one that is shown. */
  let madeOf: readonly unknown[] = [];
  let shownOf: readonly unknown[] = [];
  let away = false;
  let closed = false;
  /** What the last session that could be used left. */
  let draft: WizardDraft | undefined;
  /** Key of a request that was sent to another backend. */
  let foreign: string | undefined;
  const listeners = new Set([changed]);
  const subscribe: WizardSession['subscribe'] = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  /** What the host said about its pages, for the next session too. */
  const told = new Map<string, readonly Refusal[]>();
  let held: readonly Refusal[] = [];
  const withHeld = (page: string, problems: readonly Refusal[] = []): readonly Refusal[] =>
    page === 'when' ? [...problems, ...held] : problems;
  const setPageProblems: WizardSession['setPageProblems'] = (page, problems) => {
    shown?.setPageProblems(page, withHeld(page, problems));
    told.set(page, problems);
  };
  const own: Partial<WizardSession> = { subscribe, setPageProblems };
  // Pages and hosts keep it while a flow that changes brings another session; both have the same shape.
  const session = new Proxy({} as WizardSession, {
    get: (_, name) => Reflect.get(own, name) ?? (shown && Reflect.get(shown, name)),
  });

  const current = (): WizardDraft | undefined => {
    if (shown?.state.status === 'ready') draft = shown.snapshot();
    return draft;
  };
  const isSending = (): boolean => shown?.state.creation.phase === 'sending';
  const show = (made: WizardSession): void => {
    shown?.close();
    shown = made;
    shownOf = madeOf;
    closed = false;
  };

  const make = ({ backend, platform, storage, flow }: SessionParts): WizardSession => {
    const last = current();
    if (backend !== shownOf[1]) foreign = last?.pending?.key;
    const fault = shown?.state.creation.fault ?? new Error('the answer of another backend was lost');
    if (newest !== shown) newest?.close();
    away = false;
    madeOf = [storage, backend, identity(flow)];
    const options = {
      backend: foreign ? heldBack(backend, { key: foreign, fault, sent: () => (foreign = undefined) }) : backend,
      platform: { now: () => platform().now(), newKey: () => platform().newKey() },
      ...(storage ? { storage } : {}),
      ...(flow ? { flow: isFlow(flow) ? flow : { pages: [] } } : {}),
    };
    const made = createWizardSession(
      // Read when the policy is there: until then the session that is shown takes answers.
      last
        ? {
            ...options,
            get draft() {
              return current() ?? last;
            },
          }
        : options,
    );
    newest = made;
    // Nobody could mend it on a page that is not there any more.
    if (flow && !(isFlow(flow) && flow.pages.some(isWhen))) held = [];
    for (const page of new Set([...told.keys(), 'when'])) made.setPageProblems(page, withHeld(page, told.get(page)));
    made.subscribe((state) => {
      if (made !== shown) {
        // While another flow is read, the page stays as it is.
        if (made !== newest || state.status === 'loading') return;
        if (isSending()) {
          // The one that sends stays; `follow` makes another one when it is done.
          made.close();
          newest = shown;
          madeOf = shownOf;
          return;
        }
        current();
        show(made);
      }
      for (const listener of listeners) listener(state);
    });
    return made;
  };

  const forget = (): void => {
    shown?.close();
    shown = undefined;
    draft = undefined;
  };

  return {
    get session() {
      return shown && session;
    },
    get closed() {
      return closed;
    },
    hold(problems) {
      if (problems.length === held.length) return;
      held = problems;
      if (shown?.state.pages.some(isWhen)) shown.setPageProblems('when', withHeld('when', told.get('when')));
    },
    open: async () => newest?.open(),
    follow(parts) {
      // The confirmation stays, whatever changes behind it, until another request is begun.
      if (shown?.state.creation.value) return false;
      const { backend, storage, flow } = parts;
      const same = [storage, backend, identity(flow)].every((part, n) => part === madeOf[n]);
      if (shown && same && !away) return false;
      if (storage !== madeOf[0]) forget();
      // A request under way is waited for: the next session goes on with what came of it.
      else if (isSending()) return false;
      const made = make(parts);
      if (shown?.state.status !== 'ready') show(made);
      return true;
    },
    restart(parts) {
      forget();
      told.clear();
      show(make(parts));
    },
    leave() {
      away = true;
      closed = true;
      newest?.close();
      shown?.close();
    },
  };
}

const isWhen = ({ id }: { readonly id: string }): boolean => id === 'when';

/** Whether a host's property has the shape of a flow; one that has not is explained by a session without pages. */
const isFlow = ({ pages }: { readonly pages?: unknown }): boolean =>
  Array.isArray(pages) &&
  pages.every((page) => typeof page?.id === 'string' && ['string', 'undefined'].includes(typeof page.label));

/** What tells two flows apart: an equal one in a new object, as frameworks make at each render, is the same. */
function identity(flow: unknown): unknown {
  try {
    return JSON.stringify(flow);
  } catch {
    return flow;
  }
}
