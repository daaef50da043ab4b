import type { WizardPage } from '@keyturn/sdk';
import { wizardPages } from '@keyturn/sdk';
import { assert } from 'chai';
import { pageAnswers } from '../sessions/open-session.ts';
import { allByRole, textOf, until } from './mount.ts';
import { wizardAt, type WizardAt, type WizardAtOptions } from './wizard-at.ts';

/** The answers of every page: two drivers to choose from, so that no page is passed over. */
export const allAnswers = Object.assign({}, ...wizardPages.map((page) => pageAnswers[page])) as object;

/** A wizard with every page of the usual flow, all of them answered, on one of them. */
export async function wholeWizard(page: WizardPage, options: WizardAtOptions = {}): Promise<WizardAt> {
  const open = await wizardAt('when', { ...options, answers: { ...allAnswers, ...options.answers } });
  await open.session.settled();
  await goThrough(open, page);
  return open;
}

/** Goes on to a page as a person does, page by page. */
export async function goThrough({ element, session }: WizardAt, page: string): Promise<void> {
  while (session.state.page !== page) {
    assert.isTrue(session.next(), `stuck on ${session.state.page}`);
    await session.settled();
  }
  await element.updateComplete;
}

/** The modal, open and on top. */
export const modalOf = ({ element }: Pick<WizardAt, 'element'>): Promise<HTMLDialogElement> =>
  until(() => element.renderRoot.querySelector<HTMLDialogElement>('dialog:modal'));

/** The element inside the wizard that has focus. */
export const focused = ({ element }: Pick<WizardAt, 'element'>): string =>
  textOf(element.renderRoot.querySelector(':focus') ?? document.createElement('i'));

/** Presses the only button of that name. */
export function press({ element }: Pick<WizardAt, 'element'>, name: string | RegExp): void {
  const found = allByRole(element, 'button', name);
  assert.lengthOf(found, 1, String(name));
  found[0]?.click();
}
