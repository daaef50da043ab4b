import * as z from 'zod/mini';
import type { FrozenPair } from './frozen-command.ts';

/**
 * A frozen pair inside a stored draft. Its input is replayed as it was frozen, whatever this version would ask for: a
 * request that may have happened must not be forgotten because it looks odd. The backend checks it again.
 */
export const frozenPair = <I>() =>
  // The cast names the input that the session froze.
  z.strictObject({ key: z.string(), input: z.looseObject({}), frozenAt: z.string() }) as unknown as z.ZodMiniType<
    FrozenPair<I>
  >;
