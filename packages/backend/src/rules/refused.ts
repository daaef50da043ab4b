import { refuse, type InputIssue, type Refusal, type RefusalCode, type RefusalFacts } from '@keyturn/sdk';
import type { FaultCode } from '@keyturn/sdk/wire';

/** The code and facts of a problem: a refusal by a rule, or a fault of the request; `retryAfter` in seconds. */
export type ProblemContent = (
  | Refusal
  | { readonly code: FaultCode; readonly facts: Readonly<Record<string, unknown>> }
) & { readonly retryAfter?: number };

/**
 * A refusal on its way to the answer. It is thrown so that the transaction around it is taken back, and carries data
 * only, nothing of it in its message.
 */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly content: ProblemContent;

  constructor(content: ProblemContent) {
    super(`refused: ${content.code}`);
    this.content = content;
  }
}

/** Throws a refusal of a known code. */
export function refuseWith<C extends RefusalCode>(code: C, facts: RefusalFacts[C]): never {
  throw new Refused(refuse(code, facts) as Refusal);
}

/** Refuses the input for one thing in it. */
export const refuseInput = (path: string, code: string, expected: string): never =>
  refuseIssues([{ path, code, expected }]);

/** Refuses the input for several things in it (wire.md, 400). */
export const refuseIssues = (issues: readonly InputIssue[]): never => refuseWith('INVALID_INPUT', { issues });

/** A record that must be there, or `NOT_FOUND`; another tenant's record is not there. */
export const found = <T>(record: T | null | undefined, resource: string, id: string): T =>
  record ?? refuseWith('NOT_FOUND', { resource, id });
