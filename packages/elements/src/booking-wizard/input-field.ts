import { html, nothing, type TemplateResult } from 'lit';
import type { TextKey } from '../locales/translation.ts';
import { countryOptions } from '../shared/countries.ts';
import { field } from '../shared/field.ts';
import type { WizardHost } from './wizard-host.ts';

/** One field that people fill in. */
export interface InputSpec {
  /** Where its value goes in a body, in dots; id and name of the control too. The last part names label and needs. */
  readonly path: string;
  /** Default: text. */
  readonly kind?: 'date' | 'tel' | 'email' | 'country';
  /** In place of the label that the path names. */
  readonly label?: TextKey;
  /** Default: nothing is filled in by the browser, as somebody else's data are typed. */
  readonly autocomplete?: string;
  /** Most characters. Default: 200. */
  readonly max?: number;
  readonly optional?: boolean;
}

/** The last part of a path. */
export const lastPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** A field with its label and what is wrong with it. What is typed is told by the events of the control. */
export function inputField(
  { words, context }: Pick<WizardHost, 'words' | 'context'>,
  { path, kind, label, autocomplete = 'off', max = 200, optional }: InputSpec,
  value: string | undefined,
  error: string | undefined,
): TemplateResult {
  const text = words.known(label ?? `field_${lastPart(path)}`, path);
  const invalid = error ? 'true' : 'false';
  const note = error ? `${path}-note` : nothing;
  return field({
    id: path,
    label: optional ? html`${text} <small>${words.plain('optional')}</small>` : text,
    error,
    control:
      kind === 'country'
        ? html`<select id=${path} name=${path} autocomplete=${autocomplete} aria-invalid=${invalid} aria-describedby=${note}>
            ${countryOptions(context.locale, value, words.plain('choose'))}
          </select>`
        : html`<input
            id=${path}
            name=${path}
            type=${kind === 'date' || kind === 'tel' ? kind : 'text'}
            inputmode=${kind === 'email' ? kind : nothing}
            autocomplete=${autocomplete}
            spellcheck="false"
            maxlength=${max}
            max="9999-12-31"
            .value=${value ?? ''}
            aria-invalid=${invalid}
            aria-describedby=${note}
          />`,
  });
}
