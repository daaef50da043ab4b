import { html, type TemplateResult } from 'lit';
import type { WizardAnswers } from '@keyturn/sdk';
import { inputField, type InputSpec } from './input-field.ts';
import type { WizardHost } from './wizard-host.ts';

/** An address that may be half typed. */
export type AddressDraft = NonNullable<NonNullable<WizardAnswers['handover']>['address']>;

/** The fields of a postal address, with what browsers need to fill them in. */
export const addressInputs = [
  { path: 'line1', autocomplete: 'address-line1' },
  { path: 'line2', autocomplete: 'address-line2', optional: true },
  { path: 'postcode', autocomplete: 'postal-code', max: 20 },
  { path: 'city', autocomplete: 'address-level2', max: 100 },
  { path: 'country', autocomplete: 'country', kind: 'country' },
] as const satisfies readonly InputSpec[];

/** What the fields of an address need. */
export interface AddressFields {
  readonly host: Pick<WizardHost, 'words' | 'errorOf' | 'context'>;
  /** The address as it is when asked for: several fields can be filled in before the next render. */
  readonly address: () => AddressDraft;
  readonly change: (address: AddressDraft) => void;
}

/** The fields of a postal address. */
export function addressFields({ host, address, change }: AddressFields): TemplateResult {
  const typed = ({ target }: Event): void => {
    // The fields are the only controls inside.
    const { name, value } = target as HTMLInputElement;
    const { [name as keyof AddressDraft]: _, ...rest } = address();
    change(value ? { ...rest, [name]: value } : rest);
  };
  const shown = address();
  return html`<div class="columns" @input=${typed} @change=${typed}>
    ${addressInputs.map((input) => inputField(host, input, shown[input.path], host.errorOf(input.path)))}
  </div>`;
}
