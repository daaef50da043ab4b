import { isKeyturnError, type Refusal } from '@keyturn/sdk';
import { troubleLine } from '../shared/trouble-line.ts';
import type { WizardHost } from './wizard-host.ts';

/** Why the wizard could not be started: a fault, a refusal of the policy, or steps of a host that cannot work together. */
export function cannotBegin({ writer }: WizardHost, fault: Error, retry: () => void): unknown {
  // The session hands on what the policy was refused with; anything else is for whoever set the element up.
  const refusal = fault.cause as Refusal | undefined;
  const known = isKeyturnError(fault);
  return !known && refusal?.code
    ? troubleLine(writer, 'cannotBegin', refusal, retry)
    : troubleLine(writer, 'cannotBegin', fault, retry, known ? '' : fault.message);
}
