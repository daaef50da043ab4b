import { wizardPages, type WizardFlow } from '../../wire/schemas/policy.ts';
import type { AnswerField, WizardAnswers } from './answers.ts';

/** A page that the kit fills itself. */
export type WizardPage = (typeof wizardPages)[number];

/** What each page collects; a dropped page needs these prefilled (domain.md §2). */
export const pageFields: Readonly<Record<WizardPage, readonly AnswerField[]>> = {
  when: ['locationId', 'start'],
  asset: ['assetId'],
  package: ['mileageAllowanceId', 'duration', 'extraIds', 'voucherCodes'],
  account: ['accountId'],
  driver: ['driverId'],
  handover: ['handover'],
  confirm: [],
};

/** Pages that must come earlier, where the flow has them at all. */
const pageAfter: Readonly<Partial<Record<WizardPage, WizardPage>>> = { package: 'asset', driver: 'account' };

/**
 * Checks a flow with its prefilled answers (domain.md §2). A flow that cannot work is a mistake of whoever wrote it: a
 * `RangeError` that names the page and what it needs.
 */
export function checkFlow(flow: WizardFlow, prefilled: WizardAnswers): void {
  const ids = flow.pages.map((page) => page.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new RangeError(`flow.pages: expected each page once, got "${twice}" twice`);
  if (ids.at(-1) !== 'confirm')
    throw new RangeError(`flow.pages: expected "confirm" as the last page, got "${ids.at(-1) ?? 'no page'}"`);
  for (const page of wizardPages) {
    const position = ids.indexOf(page);
    const before = pageAfter[page];
    if (position >= 0 && before && ids.indexOf(before) > position)
      throw new RangeError(`flow.pages: expected "${before}" before "${page}"`);
    const lacking = position < 0 ? pageFields[page].find((field) => prefilled[field] === undefined) : undefined;
    if (lacking)
      throw new RangeError(`flow.prefill.${lacking}: expected a value, because the flow drops the page "${page}"`);
  }
}

/** What a draft is resumed with: its own answers, but on dropped pages the values that the flow prefills. */
export function resumeAnswers(flow: WizardFlow, prefilled: WizardAnswers, drafted: WizardAnswers): WizardAnswers {
  const shown = new Set(flow.pages.map(({ id }) => id));
  const dropped = wizardPages.filter((page) => !shown.has(page)).flatMap((page) => pageFields[page]);
  return { ...drafted, ...Object.fromEntries(dropped.map((field) => [field, prefilled[field]])) };
}
