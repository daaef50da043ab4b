import type { Backend, Outcome } from '../../backend.ts';
import { isKeyturnError } from '../../keyturn-error.ts';
import { required } from '../required.ts';
import type { WizardAnswers } from './answers.ts';
import type { WizardRecords } from './wizard-records.ts';
import type { WizardSession } from './wizard-session.ts';

/** Adds, approves and verifies people in the middle of a booking (domain.md §2). */
export type People = Pick<WizardSession, 'createAccount' | 'approveAccount' | 'createDriver' | 'verifyDriver'>;

/** What the people commands work on. */
export interface PeopleOptions {
  readonly backend: Backend;
  readonly newKey: () => string;
  readonly records: WizardRecords;
  readonly answers: () => WizardAnswers;
  readonly editable: () => boolean;
  readonly change: (answers: WizardAnswers) => void;
}

/**
 * Makes the people commands. A command whose answer was lost keeps its key until the same input is sent again, so that
 * pressing a button twice adds one account; keys live in memory only, because the bodies are personal data. What was
 * added is selected, unless something else was selected meanwhile.
 */
export function createPeople({ backend, newKey, records, answers, editable, change }: PeopleOptions): People {
  const keys = new Map<string, string>();
  const once = async <T>(intent: readonly unknown[], call: (idempotencyKey: string) => Promise<Outcome<T>>) => {
    const name = JSON.stringify(intent);
    const key = keys.get(name) ?? newKey();
    keys.set(name, key);
    try {
      const outcome = await call(key);
      keys.delete(name);
      return outcome;
    } catch (error) {
      if (isKeyturnError(error) && !error.outcomeUnknown) keys.delete(name);
      throw error;
    }
  };
  return {
    async createAccount(body) {
      const { accountId } = answers();
      const outcome = await once(['createAccount', body], (idempotencyKey) =>
        backend.createAccount({ body }, { idempotencyKey }),
      );
      if (outcome.ok && accountId === answers().accountId && editable())
        change({ ...answers(), accountId: outcome.value.id });
      return outcome;
    },
    async approveAccount(id) {
      const outcome = await once(['approveAccount', id], (idempotencyKey) =>
        backend.approveAccount({ id, body: {} }, { idempotencyKey }),
      );
      if (outcome.ok && id === answers().accountId) records.putAccount(outcome.value);
      return outcome;
    },
    async createDriver(body) {
      const { accountId: id, driverId } = answers();
      if (id === undefined) return { ok: false, refusal: required('accountId', 'an account') };
      const outcome = await once(['createDriver', id, body], (idempotencyKey) =>
        backend.createDriver({ id, body }, { idempotencyKey }),
      );
      if (!outcome.ok) return outcome;
      await records.putDriver(outcome.value);
      if (id === answers().accountId && driverId === answers().driverId && editable())
        change({ ...answers(), driverId: outcome.value.id });
      return outcome;
    },
    async verifyDriver(id) {
      const outcome = await once(['verifyDriver', id], (idempotencyKey) =>
        backend.verifyDriver({ id, body: {} }, { idempotencyKey }),
      );
      if (outcome.ok) await records.putDriver(outcome.value);
      return outcome;
    },
  };
}
