import type { RouteName } from '@keyturn/sdk/wire';

/** What can go wrong with a call. Where `handled`, the handler has run and its answer is lost; default not. */
export type Fault =
  /** 500 without details. */
  | { readonly kind: 'server_error'; readonly handled?: boolean }
  /** 503, with the seconds to wait in body and header where given. */
  | { readonly kind: 'unavailable'; readonly retryAfter?: number; readonly handled?: boolean }
  /** The handler has run; its answer is not JSON. */
  | { readonly kind: 'invalid_json' }
  /** The handler has run; its answer is JSON of another shape. */
  | { readonly kind: 'wrong_shape' }
  /** The handler has run; its answer breaks off in the middle. */
  | { readonly kind: 'cut_body' }
  /** No answer until the caller gives up. */
  | { readonly kind: 'silence'; readonly handled?: boolean }
  /** The handler has run, then the network fails. */
  | { readonly kind: 'lost_answer' }
  /** The handler has not run. */
  | { readonly kind: 'refused_connection' }
  /** The answer comes later, in milliseconds. */
  | { readonly kind: 'latency'; readonly ms: number };

/** When a fault happens: at the n-th call (from 1) of those that match `route`, or at each; every call by default. */
export interface PlannedFault {
  readonly fault: Fault;
  readonly call?: number;
  readonly route?: RouteName;
}

/** What a faulty fetch was called with. */
export interface FaultyCall {
  /** The route, `null` for an address that is none. */
  readonly route: RouteName | null;
  readonly request: Request;
  readonly fault: Fault['kind'] | null;
}
