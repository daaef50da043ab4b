import { notLoaded, skeleton } from '../shared/panels.ts';
import type { ViewHost } from '../shared/view-host.ts';

/** A part of a view that is loaded when it is first shown. */
export interface LoadedPart<P> {
  /** Draws by the part once it is there; a skeleton until then, or that it could not be loaded and how to try again. */
  readonly render: (draw: (part: P) => unknown) => unknown;
}

/** Makes such a part; nothing is loaded before it is rendered. */
export function createLoadedPart<P>(host: ViewHost, load: () => Promise<P>): LoadedPart<P> {
  let part: P | undefined;
  let state: 'idle' | 'loading' | 'failed' = 'idle';
  const fetch = async (): Promise<void> => {
    const retried = state === 'failed';
    state = 'loading';
    if (retried) host.requestUpdate();
    try {
      part = await load();
      // Its texts come with the update that its texts ask for.
      await host.updateComplete;
      state = 'idle';
    } catch (error) {
      part = undefined;
      state = 'failed';
      tellNotLoaded(host, error);
    }
    host.requestUpdate();
  };
  return {
    render(draw) {
      if (part && state === 'idle') return draw(part);
      if (state === 'idle') void fetch();
      return state === 'failed' ? notLoaded(host.words, { busy: false, retry: () => void fetch() }) : skeleton(4);
    },
  };
}

/** Tells everybody that a part could not be loaded: the host, who listens, and whoever runs the page. */
export function tellNotLoaded(host: ViewHost, error: unknown): void {
  console.error(error);
  host.emit('kt-failed', { code: 'NOT_LOADED' });
  host.announce(host.words.plain('notLoaded'));
}
