import type { Contract, Preview, TenantPolicy } from '@keyturn/sdk';
import type { BookingRecord } from '../store/records.ts';

/** What a confirmation does to the contract, in the words of the preview. */
export type ContractEffect = Preview['contract'];

/** The status of the contract that counts, the last one; `null` where there is none. */
export const contractStatusOf = ({ contracts }: Pick<BookingRecord, 'contracts'>) => contracts.at(-1)?.status ?? null;

/**
 * What approval or re-approval does to the contract: issues one where the tenant uses contracts; one that exists is
 * superseded and issued anew, signed (`superseded`) or not (`reissued`), because its dates no longer hold
 * (domain.md §3).
 */
export function contractEffect(booking: BookingRecord, policy: Pick<TenantPolicy, 'contract'>): ContractEffect {
  const status = contractStatusOf(booking);
  if (status === null) return policy.contract.used ? 'issued' : 'none';
  return status === 'signed' ? 'superseded' : 'reissued';
}

/** The contracts after that effect: those before lose theirs, `next` counts. */
export function contractsAfter(
  contracts: readonly Contract[],
  effect: ContractEffect,
  next: Omit<Contract, 'status'>,
): Contract[] {
  if (effect === 'none') return [...contracts];
  return [
    ...contracts.map((contract) => ({ ...contract, status: 'superseded' as const })),
    { ...next, status: 'issued' as const },
  ];
}
