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
  let madeOf: readonly unknown[] = [];
  let away = false;
  /** What the last session that could be used left. */
  let draft: WizardDraft | undefined;
  const listeners = new Set([changed]);
  const subscribe: WizardSession['subscribe'] = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  /** What the host said about its pages, for the next session too. */
  const told = new Map<string, readonly Refusal[]>();
  const setPageProblems: WizardSession['setPageProblems'] = (page, problems) => {
    shown?.setPageProblems(page, problems);
    told.set(page, problems);
  };
  const own: Partial<WizardSession> = { subscribe, setPageProblems };
  // Pages and hosts keep it while a flow that changes brings another session; both have the same shape.
  const session = new Proxy({} as WizardSession, {
    get: (_, name) => Reflect.get(own, name) ?? (shown && Reflect.get(shown, name)),
  });

  const make = ({ backend, platform, storage, flow }: SessionParts): WizardSession => {
    newest?.close();
    away = false;
    madeOf = [storage, backend, identity(flow)];
    const made = createWizardSession({
      backend,
      platform: { now: () => platform().now(), newKey: () => platform().newKey() },
      ...(storage ? { storage } : {}),
      ...(flow ? { flow: isFlow(flow) ? flow : { pages: [] } } : {}),
      ...(draft ? { draft } : {}),
    });
    newest = made;
    for (const [page, problems] of told) made.setPageProblems(page, problems);
    made.subscribe((state) => {
      // While another flow is read, the page stays as it is.
      if (made !== newest || (made !== shown && state.status === 'loading')) return;
      shown = made;
      for (const listener of listeners) listener(state);
    });
    return made;
  };

  return {
    get session() {
      return shown && session;
    },
    open: async () => newest?.open(),
    follow(parts) {
      // The confirmation stays, whatever changes behind it, until another request is begun.
      if (shown?.state.creation.value) return false;
      const { backend, storage, flow } = parts;
      const same = [storage, backend, identity(flow)].every((part, n) => part === madeOf[n]);
      if (shown && same && !away) return false;
      if (newest?.state.status === 'ready') draft = newest.snapshot();
      if (storage !== madeOf[0]) draft = undefined;
      const made = make(parts);
      shown ??= made;
      return true;
    },
    restart(parts) {
      draft = undefined;
      told.clear();
      shown = make(parts);
    },
    leave() {
      away = true;
      newest?.close();
    },
  };
}

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
