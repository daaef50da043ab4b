import { localAt } from '@keyturn/billing';
import type { TextKey } from '../../locales/translation.ts';
import { lastPart, type InputSpec } from '../input-field.ts';
import type { WizardHost } from '../wizard-host.ts';
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

/** Years of the youngest who may drive anything of a fleet somewhere. */
const youngest = 16;

/** The form of each kind of input as the contract has it, so that everything wrong is told at once. */
const forms: Readonly<Record<string, RegExp>> = {
  email: /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/,
  tel: /^\+?[0-9 ()./-]{5,30}$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

/** What makes a date useless on a day, by the last part of its path. The contract takes any date. */
const dateChecks: Readonly<Record<string, (date: string, today: string) => TextKey | false>> = {
  dateOfBirth: (date, today) => date > `${Number(today.slice(0, 4)) - youngest}${today.slice(4)}` && 'tooYoung',
  expiresOn: (date, today) => date < today && 'licenceExpired',
};

/** The date by the clock of the host, where the booking starts. */
export const todayOf = ({ context, writer }: Pick<WizardHost, 'context' | 'writer'>): string =>
  localAt(context.platform.now(), writer.timeZone).date;

/** What must be typed into a field before it is worth sending on a day; the contract decides the rest. */
export function needOf(input: InputSpec, draft: FormDraft, today: string): TextKey | undefined {
  const { path, kind = '', max = 200, optional } = input;
  const value = valueOf(draft, path);
  const name = lastPart(path);
  const fits = value ? value.length <= max && forms[kind]?.test(value) !== false : optional;
  // Every field of these forms has a text of that name.
  if (!fits) return `need_${name}` as TextKey;
  return dateChecks[name]?.(value, today) || undefined;
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
