/** The other tabs of a demo, as far as the browser lets them talk. */
export interface Tabs {
  readonly tell: (message: 'changed' | 'reset') => void;
  /** Calls back at each such message of another tab; answers how to stop. */
  readonly onMessage: (message: 'changed' | 'reset', listener: () => void) => () => void;
}

/** Joins the tabs that talk under a name. */
export function joinTabs(name: string): Tabs {
  const channel = new BroadcastChannel(name);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
    tell: (message) => channel.postMessage(message),
    onMessage: (message, listener) => {
      const heard = ({ data }: MessageEvent): void => {
        if (data === message) listener();
      };
      channel.addEventListener('message', heard);
      return () => channel.removeEventListener('message', heard);
    },
  };
}

/** A tab on its own. */
export const alone: Tabs = { tell: () => {}, onMessage: () => () => {} };
