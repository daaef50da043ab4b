import type { Backend, Booking } from '@keyturn/sdk';
import { attempt } from './attempt.ts';

/** The name of who made a version of a booking, `undefined` where that cannot be read or is not the newest one. */
export async function changerOf(
  backend: Backend,
  { id, version }: Pick<Booking, 'id' | 'version'>,
): Promise<string | undefined> {
  const came = await attempt(() => backend.listBookingEvents({ id, limit: 1 }));
  const [last] = came.ok ? came.value.items : [];
  return last?.version === version ? last.actor.name : undefined;
}
