import { refuse, type Refusal } from '../booking/refusal.ts';

/** The refusal of an input that is not complete: which field, and what was expected there. */
export const required = (path: string, expected: string): Refusal =>
  refuse('INVALID_INPUT', { issues: [{ path, code: 'missing', expected }] });
