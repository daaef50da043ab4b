import { KeyturnError, type KeyturnErrorCode } from '../keyturn-error.ts';
import type { RouteName } from '../wire/calls.ts';

/** What went wrong with one attempt. */
export interface Fault {
  readonly code: KeyturnErrorCode;
  /** For developers; names no value. */
  readonly message: string;
  readonly retryable: boolean;
  /** Whether the backend certainly had no effect by this attempt. */
  readonly harmless: boolean;
  readonly status?: number;
  readonly problemCode?: string | undefined;
  readonly requestId?: string | undefined;
  /** Milliseconds after which the backend wants to be asked again. */
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/** A fault on its way to the caller, still with what the retries need. */
export class Failure extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** The public error of a fault; `outcomeUnknown` covers all attempts of the call. */
export const toKeyturnError = (operation: RouteName, fault: Fault, outcomeUnknown: boolean): KeyturnError =>
  new KeyturnError(fault.code, `${operation}: ${fault.message}`, { ...fault, outcomeUnknown });
