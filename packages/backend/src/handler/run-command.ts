import type { OperationContext } from '../operations/context.ts';
import { Refused } from '../rules/refused.ts';
import type { KeyRecord } from '../store/records.ts';
import type { Transaction } from '../store/store.ts';
import type { Answer } from './answer.ts';

const LEASE_SECONDS = 60;
const KEEP_DAYS = 7;

/** How transactions of the caller's tenant are run. */
export type InTransaction = <T>(work: (context: OperationContext) => Promise<T>) => Promise<T>;

/** One intent of one user: its key, and the hash of what was sent with it. */
export interface Intent {
  readonly key: string;
  readonly fingerprint: string;
  /** Whether records that have expired are taken away first. */
  readonly sweep: boolean;
}

/** The claim is another request's by now. */
class ClaimLost extends Error {}

/**
 * Runs a command once for its key (wire.md). The claim stands before the effect begins, in a transaction of its own;
 * effect and recorded answer are one transaction. A refusal or a fault leaves no record. Whoever comes while a claim
 * stands is told `IN_PROGRESS`; a claim whose process died can be taken over after its lease, and then the first one
 * can no longer have its own and answers what the other one did.
 */
export async function runCommand(
  inTransaction: InTransaction,
  intent: Intent,
  effect: (context: OperationContext) => Promise<Answer>,
): Promise<Answer> {
  const claimed = await inTransaction((context) => claim(context, intent));
  if (claimed.answer) return claimed.answer;
  try {
    return await inTransaction(async (context) => {
      const { keys } = context.tx;
      // Held from here on: not even a refusal may be answered where another request took over and has its effect.
      if (!(await keys.update(claimed, claimed.claimId))) throw new ClaimLost();
      const answer = await effect(context);
      await keys.update({ ...claimed, answer }, claimed.claimId);
      return answer;
    });
  } catch (error) {
    if (error instanceof ClaimLost) return answerOfOther(inTransaction, intent);
    // A claim that cannot be released ends by its lease; what went wrong first is what matters.
    await inTransaction(({ tx }) => tx.keys.release(claimed.userId, claimed.key, claimed.claimId)).catch(() => {});
    throw error;
  }
}

async function claim({ tx, caller, now, newId }: OperationContext, intent: Intent): Promise<KeyRecord> {
  const { userId } = caller;
  if (intent.sweep) await tx.keys.removeExpired(now);
  const known = await findKey(tx, userId, intent, now);
  if (known?.answer) return known;
  if (known && Date.parse(known.leaseUntil) > Date.parse(now)) return stillRunning();
  const record: KeyRecord = {
    key: intent.key,
    fingerprint: intent.fingerprint,
    userId,
    claimId: newId('clm'),
    leaseUntil: later(now, LEASE_SECONDS),
    expiresAt: later(now, KEEP_DAYS * 86_400),
    answer: null,
  };
  if (known) await tx.keys.update(record, known.claimId);
  else await tx.keys.insert(record, now);
  return record;
}

async function findKey(
  tx: Transaction,
  userId: string,
  { key, fingerprint }: Intent,
  now: string,
): Promise<KeyRecord | null> {
  const known = await tx.keys.find(userId, key, now);
  if (known && known.fingerprint !== fingerprint) throw new Refused({ code: 'KEY_REUSED', facts: {} });
  return known;
}

const answerOfOther = (inTransaction: InTransaction, intent: Intent): Promise<Answer> =>
  inTransaction(
    async ({ tx, caller, now }) => (await findKey(tx, caller.userId, intent, now))?.answer ?? stillRunning(),
  );

function stillRunning(): never {
  throw new Refused({ code: 'IN_PROGRESS', facts: {}, retryAfter: 1 });
}

const later = (now: string, seconds: number): string => new Date(Date.parse(now) + seconds * 1000).toISOString();
