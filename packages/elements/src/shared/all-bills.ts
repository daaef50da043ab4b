import type { Backend, Bill, Outcome } from '@keyturn/sdk';

/** Reads every bill of a booking, page by page, in the order in which they were made. */
export async function allBills(
  backend: Backend,
  id: string,
  options: { readonly signal: AbortSignal },
): Promise<Outcome<readonly Bill[]>> {
  const bills: Bill[] = [];
  let cursor: string | null = null;
  do {
    const came: Awaited<ReturnType<Backend['listBills']>> = await backend.listBills(
      { id, limit: 100, ...(cursor ? { cursor } : {}) },
      options,
    );
    if (!came.ok) return came;
    bills.push(...came.value.items);
    cursor = came.value.nextCursor;
  } while (cursor);
  return { ok: true, value: bills };
}
