/** What a session may not take from its surroundings and is therefore given (architecture.md). */
export interface SessionPlatform {
  /** The time now, an ISO instant in UTC. Advisory: the backend's clock judges (domain.md §3). */
  readonly now: () => string;
  /** A new idempotency key, unique for ever: 128 random bits or more as text. */
  readonly newKey: () => string;
}

/**
 * Where a session keeps one draft of one user: a replay belongs to whoever sent the request. The host hands it in;
 * without it nothing is kept. May be asynchronous, but must settle: a command waits until its draft is saved.
 */
export interface DraftStorage {
  /** The text saved last, `null` where there is none. */
  readonly load: () => string | null | Promise<string | null>;
  readonly save: (text: string) => void | Promise<void>;
  readonly clear: () => void | Promise<void>;
}
