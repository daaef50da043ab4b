/** What the handler may not take from its surroundings. */
export interface Platform {
  /** The backend's clock: an ISO instant in UTC. It alone judges what is future (domain.md §3). */
  readonly now: () => string;
  /** A new id that begins with `prefix`: letters, digits, `-` and `_`, at most 64. */
  readonly newId: (prefix: string) => string;
}
