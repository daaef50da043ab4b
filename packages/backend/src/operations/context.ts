import type { Decision, Transition } from '@keyturn/sdk';
import type { Capability } from '@keyturn/sdk/wire';
import { Refused } from '../rules/refused.ts';
import type { TenantRecord } from '../store/records.ts';
import type { Transaction } from '../store/store.ts';

/** Who calls, for which tenant, and what they may do. */
export interface Caller {
  readonly tenantId: string;
  readonly userId: string;
  /** How the audit trail names the user. */
  readonly userName?: string;
  readonly capabilities: readonly Capability[] | 'all';
}

/** What an operation works with: one transaction of the caller's tenant, the clock read once, and new ids. */
export interface OperationContext {
  readonly tx: Transaction;
  readonly caller: Caller;
  /** The backend's clock when the operation began, an ISO instant. */
  readonly now: string;
  readonly newId: (prefix: string) => string;
  /** The caller's tenant, read once; that it is missing is a fault of the operator. */
  readonly tenant: () => Promise<TenantRecord>;
}

/** Makes the context of an operation in a transaction. */
export function createContext(
  tx: Transaction,
  caller: Caller,
  { now, newId }: Pick<OperationContext, 'now' | 'newId'>,
): OperationContext {
  let tenant: Promise<TenantRecord> | undefined;
  return { tx, caller, now, newId, tenant: () => (tenant ??= findTenant(tx, caller)) };
}

/** Whether a caller has a capability. */
export const may = ({ capabilities }: Caller, capability: Capability): boolean =>
  capabilities === 'all' || capabilities.includes(capability);

async function findTenant(tx: Transaction, caller: Caller): Promise<TenantRecord> {
  const tenant = await tx.tenant.find();
  if (!tenant) throw new Error(`the store knows no tenant "${caller.tenantId}"`);
  return tenant;
}

/** The row that a decision allows, or its refusal thrown. */
export function follow(decision: Decision): Transition {
  if (!decision.allowed) throw new Refused(decision.refusal);
  return decision.transition;
}
