import { html, type TemplateResult } from 'lit';
import { isKeyturnError, type Refusal } from '@keyturn/sdk';
import { faultText } from '../shared/fault-text.ts';
import { refusalText } from '../shared/refusal-text.ts';
import { statusLine } from '../shared/status-line.ts';
import type { WizardHost } from './wizard-host.ts';

/** Why the wizard could not be started: a fault, a refusal of the policy, or steps of a host that cannot work together. */
export function cannotBegin({ words, writer }: WizardHost, fault: Error, retry: () => void): TemplateResult {
  // The session hands on what the policy was refused with; anything else is for whoever set the element up.
  const refusal = fault.cause as Refusal | undefined;
  const text = isKeyturnError(fault)
    ? faultText(words, fault)
    : refusal?.code
      ? refusalText(refusal, writer)
      : fault.message;
  return statusLine({
    tone: 'danger',
    title: words.plain('cannotBegin'),
    text,
    actions: html`<button type="button" @click=${retry}>${words.plain('tryAgain')}</button>`,
  });
}
