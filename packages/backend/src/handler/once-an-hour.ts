/** Whether something is due for a tenant at `now`, an ISO instant; who is told so is expected to do it. */
export type OnceAnHour = (tenantId: string, now: string) => boolean;

const HOUR_MS = 3_600_000;

/** Says that something is due: at first, and then once an hour for each tenant. */
export function onceAnHour(): OnceAnHour {
  const last = new Map<string, number>();
  return (tenantId, now) => {
    const at = Date.parse(now);
    if (at - (last.get(tenantId) ?? Number.NEGATIVE_INFINITY) < HOUR_MS) return false;
    last.set(tenantId, at);
    return true;
  };
}
