import type { TextKey } from '../../locales/translation.ts';
import { lastPart, type InputSpec } from '../input-field.ts';
import type { FormDraft } from './form-keeper.ts';

/** What a licence and its holder's age are told by. */
export const licenceInputs: readonly InputSpec[] = [
  { path: 'dateOfBirth', kind: 'date' },
  { path: 'licence.number', max: 40 },
  { path: 'licence.country', kind: 'country', label: 'licenceCountry' },
  { path: 'licence.expiresOn', kind: 'date' },
];

/** Fields of somebody else, whose paths begin with a part more: nothing is filled in by the browser. */
export const under = (prefix: string, inputs: readonly InputSpec[]): readonly InputSpec[] =>
  inputs.map((input) => ({ ...input, autocomplete: 'off', path: `${prefix}.${input.path}` }));

/** What must be typed into a field before it is worth sending; the contract decides the rest. */
export function needOf({ path, kind, optional }: InputSpec, draft: FormDraft): TextKey | undefined {
  const value = valueOf(draft, path);
  const fits = value ? kind !== 'email' || /^\S+@\S+\.\S+$/.test(value) : optional;
  // Every field of these forms has a text of that name.
  return fits ? undefined : (`need_${lastPart(path)}` as TextKey);
}

/** The body that the fields stand for; an empty field is left out. */
export function bodyOf(inputs: readonly InputSpec[], draft: FormDraft): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const { path } of inputs) {
    const value = valueOf(draft, path);
    let at = body;
    for (const part of path.split('.').slice(0, -1)) at = (at[part] ??= {}) as Record<string, unknown>; // only set here
    if (value) at[lastPart(path)] = value;
  }
  return body;
}

/**
 * What was typed, on one line: a copied cell brings tabs along, which the contract refuses. A storage may have given
 * back anything.
 */
const valueOf = (draft: Readonly<Record<string, unknown>>, path: string): string => {
  const value = draft[path];
  return typeof value === 'string' ? value.replaceAll(/\p{Cc}+/gu, ' ').trim() : '';
};
