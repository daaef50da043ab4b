import { refuse, type Refusal } from '@keyturn/sdk';
import type { ConfirmationView } from './confirmation-dialog.ts';

const notApplied = refuse('INVALID_INPUT', {
  issues: [{ path: 'start', code: 'missing', expected: 'an applied start' }],
});

/**
 * Why it cannot be saved: what the session says, and a start that waits for *Apply*. A re-approval in which nothing was
 * picked yet has nothing to save, whatever there is against the start that stands, such as that it has passed.
 */
export function firstProblem({ kind, state, pending }: ConfirmationView): Refusal | undefined {
  const { problems, booking, start, vehicleId } = state;
  if (pending()) return notApplied;
  const [problem] = problems;
  const stands = booking.value;
  const untouched =
    kind.event === 'reapprove' &&
    stands?.vehicle?.id === vehicleId &&
    start?.date === stands.start.date &&
    start.time === stands.start.time;
  return problem?.code.startsWith('START_') && untouched ? refuse('NO_CHANGE', { start }) : problem;
}
