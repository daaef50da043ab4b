import type * as z from 'zod/mini';
import type { BookingEvent } from '../booking/transitions.ts';
import type { Capability } from './capabilities.ts';

/** What a caller needs to know of a route. A POST has a body, a GET may have a query. */
export interface Call {
  readonly method: 'GET' | 'POST';
  /** Path under the base URL, parameters in braces. */
  readonly path: string;
  /** `read` changes nothing, whatever its method; `command` carries an `Idempotency-Key`. */
  readonly kind: 'read' | 'command';
  /** The change of a booking: carries `If-Match: "<version>"`. */
  readonly ifMatch?: true;
  readonly answer: z.ZodMiniType;
}

/** One route of the contract. Client, handler, mocks and OpenAPI interpret this object (wire.md). */
export interface Route extends Call {
  /** Not built yet: answers 501 `NOT_IMPLEMENTED`. */
  readonly planned?: true;
  readonly event?: BookingEvent;
  readonly capability: Capability;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly status: 200 | 201;
}
