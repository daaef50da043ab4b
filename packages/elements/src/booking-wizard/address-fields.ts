import { html, type TemplateResult } from 'lit';
import type { WizardAnswers } from '@keyturn/sdk';
import type { TextKey } from '../locales/translation.ts';
import { field } from '../shared/field.ts';
import { countryOptions } from '../shared/countries.ts';
import type { WizardHost } from './wizard-host.ts';

/** An address that may be half typed. */
export type AddressDraft = NonNullable<NonNullable<WizardAnswers['handover']>['address']>;

const rows = [
  ['line1', 'address-line1'],
  ['line2', 'address-line2'],
  ['postcode', 'postal-code'],
  ['city', 'address-level2'],
] as const;

/** What the fields of an address need. */
export interface AddressFields {
  readonly host: Pick<WizardHost, 'words' | 'errorOf' | 'context'>;
  readonly address: AddressDraft;
  readonly change: (address: AddressDraft) => void;
}

/** The fields of a postal address, with what browsers need to fill them in. */
export function addressFields({ host, address, change }: AddressFields): TemplateResult {
  const { words, errorOf } = host;
  const set = (name: keyof AddressDraft) => (event: Event) => {
    // The listener sits on an input or select.
    const { value } = event.target as HTMLInputElement;
    const { [name]: _, ...rest } = address;
    change(value ? { ...rest, [name]: value } : rest);
  };
  const label = (name: keyof AddressDraft): unknown => {
    const key: TextKey = `field_${name}`;
    return name === 'line2' ? html`${words.plain(key)} <small>${words.plain('optional')}</small>` : words.plain(key);
  };
  return html`<div class="columns">
    ${rows.map(([name, autocomplete]) => {
      const error = errorOf(name);
      return field({
        id: name,
        label: label(name),
        error,
        control: html`<input
          id=${name}
          autocomplete=${autocomplete}
          maxlength="200"
          .value=${address[name] ?? ''}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby="${name}-note"
          @input=${set(name)}
        />`,
      });
    })}
    ${field({
      id: 'country',
      label: label('country'),
      error: errorOf('country'),
      control: html`<select
        id="country"
        autocomplete="country"
        aria-invalid=${errorOf('country') ? 'true' : 'false'}
        aria-describedby="country-note"
        @change=${set('country')}
      >
        ${countryOptions(host.context.locale, address.country, words.plain('choose'))}
      </select>`,
    })}
  </div>`;
}
