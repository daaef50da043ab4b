import { refuse, type ConfirmationState, type Refusal } from '@keyturn/sdk';
import type { ConfirmationKind } from './confirmation-dialog.ts';

/**
 * Why it cannot be saved. A re-approval in which nothing was picked yet has nothing to save, whatever there is against
 * the start that stands, such as that it has passed.
 */
export function firstProblem(
  kind: ConfirmationKind,
  { problems, booking, start, vehicleId }: ConfirmationState,
): Refusal | undefined {
  const [problem] = problems;
  const stands = booking.value;
  const untouched =
    kind.event === 'reapprove' &&
    stands?.vehicle?.id === vehicleId &&
    start?.date === stands.start.date &&
    start.time === stands.start.time;
  return problem?.code.startsWith('START_') && untouched ? refuse('NO_CHANGE', { start }) : problem;
}
