import type { KeyRecord } from '../records.ts';
import { UniqueViolation } from '../store-errors.ts';
import type { AuditTable, CounterTable, KeyTable } from '../store.ts';
import type { AtOnce } from './steps.ts';
import type { TenantData } from './tenant-data.ts';

const keyOf = (userId: string, key: string): string => JSON.stringify([userId, key]);

const hasExpired = (record: KeyRecord, now: string): boolean => Date.parse(record.expiresAt) <= Date.parse(now);

/** Idempotency keys. */
export const keyTable = ({ keys }: TenantData): AtOnce<KeyTable> => ({
  find: (userId, key, now) => {
    const record = keys.get(keyOf(userId, key));
    return record && !hasExpired(record, now) ? record : null;
  },
  insert: (record, now) => {
    const there = keys.get(keyOf(record.userId, record.key));
    if (there && !hasExpired(there, now)) throw new UniqueViolation('key');
    keys.set(keyOf(record.userId, record.key), record);
  },
  update: (record, claimId) => {
    const at = keyOf(record.userId, record.key);
    if (keys.get(at)?.claimId !== claimId) return false;
    keys.set(at, record);
    return true;
  },
  release: (userId, key, claimId) => {
    const record = keys.get(keyOf(userId, key));
    if (record?.claimId === claimId && record.answer === null) keys.delete(keyOf(userId, key));
  },
  removeExpired: (now) => {
    const expired = keys.all().filter((record) => hasExpired(record, now));
    for (const { userId, key } of expired) keys.delete(keyOf(userId, key));
  },
});

/** What happened, in the order in which it did: the keys order like the entries, for whoever keeps the rows by key. */
export const auditTable = ({ audit }: TenantData): AtOnce<AuditTable> => ({
  insert: (entry) => {
    const entries = audit.all();
    if (entries.some(({ id }) => id === entry.id)) throw new UniqueViolation('id');
    audit.set(String(entries.length).padStart(9, '0'), entry);
  },
  ofResource: (resource, resourceId) =>
    audit.all().filter((entry) => entry.resource === resource && entry.resourceId === resourceId),
});

/** Numbers without gaps. */
export const counterTable = ({ counters }: TenantData): AtOnce<CounterTable> => ({
  next: (name) => {
    const number = (counters.get(name) ?? 0) + 1;
    counters.set(name, number);
    return number;
  },
});
