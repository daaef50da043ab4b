/** What went wrong on the way, where no rule refused (architecture.md: refusal, fault, misuse). */
export type KeyturnErrorCode =
  /** No answer: connection refused, name not found, offline, blocked by the browser. */
  | 'NETWORK'
  /** No answer within the time allowed. */
  | 'TIMEOUT'
  /** An answer that does not fit the contract: wrong shape, invalid JSON, cut off in the middle. */
  | 'BAD_ANSWER'
  /** An answer whose dates or amounts differ from what `@keyturn/billing` computes from its terms. */
  | 'DIVERGENT_ANSWER'
  /** The credential is missing, expired or wrong. */
  | 'UNAUTHENTICATED'
  /** The same command is still running; send it again with the same key. */
  | 'IN_PROGRESS'
  | 'RATE_LIMITED'
  /** The backend failed (5xx). */
  | 'UNAVAILABLE'
  /** The backend rejected the request itself: a mistake of the adapter or the host. */
  | 'REJECTED';

/** A fault: thrown by a `Backend`, never data. Carries no secret and no personal data. */
export class KeyturnError extends Error {
  override readonly name = 'KeyturnError';
  readonly code: KeyturnErrorCode;
  /** Whether sending the same call again, with the same key, can succeed. */
  readonly retryable: boolean;
  /**
   * Whether a command may have had its effect although this error came instead of the answer. Replay it with the same
   * key and input to find out.
   */
  readonly outcomeUnknown: boolean;
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** The backend's code, where the answer was a problem. */
  readonly problemCode: string | undefined;
  /** The backend's name for the request, to find it in its logs. */
  readonly requestId: string | undefined;

  constructor(
    code: KeyturnErrorCode,
    message: string,
    options: {
      readonly retryable: boolean;
      readonly outcomeUnknown: boolean;
      readonly status?: number | undefined;
      readonly problemCode?: string | undefined;
      readonly requestId?: string | undefined;
      readonly cause?: unknown;
    },
  ) {
    super(message, options);
    this.code = code;
    this.retryable = options.retryable;
    this.outcomeUnknown = options.outcomeUnknown;
    this.status = options.status;
    this.problemCode = options.problemCode;
    this.requestId = options.requestId;
  }
}

/** Whether a value is a `KeyturnError`, from this copy of the SDK or another. */
export const isKeyturnError = (value: unknown): value is KeyturnError =>
  value instanceof Error && value.name === 'KeyturnError';
