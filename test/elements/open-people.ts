import '@keyturn/elements/define/booking-wizard';
import { BookingWizardElement } from '@keyturn/elements';
import type { PlannedFault, MockBackend } from '@keyturn/mocks';
import { wizardPages, type AnswersPatch, type WizardSession } from '@keyturn/sdk';
import { assert } from 'chai';
import { createMemoryStorage, pageAnswers, type MemoryStorage } from '../sessions/open-session.ts';
import {
  allByRole,
  byRole,
  callsOf,
  mount,
  textOf,
  until,
  type Mounted,
  type MountOptions,
  type Name,
} from './mount.ts';

/** A wizard on the account or driver page, with what a test does there. */
export interface OpenPeople extends Mounted<BookingWizardElement> {
  readonly session: WizardSession;
  readonly forms: MemoryStorage;
  /** The row of a person, by name. */
  readonly row: (name: string) => HTMLElement;
  readonly button: (name: Name) => HTMLButtonElement;
  /** A field by its label, as it is for people who listen. */
  readonly field: (name: Name) => HTMLInputElement;
  /** Types into a field, then leaves it. */
  readonly type: (name: Name, value: string) => void;
  /** Calls of a route so far. */
  readonly calls: (route: string) => number;
  readonly says: (text: string) => Promise<unknown>;
}

/** What `openPeople` may be given. */
export interface OpenPeopleOptions extends MountOptions {
  readonly prefill?: AnswersPatch;
  readonly forms?: MemoryStorage;
  readonly mock?: MockBackend;
  readonly plan?: PlannedFault[];
}

const before = { ...pageAnswers.when, ...pageAnswers.asset, ...pageAnswers.package, ...pageAnswers.handover };

/** Opens the wizard on a page of people; every other page is filled in. */
export async function openPeople(page: 'account' | 'driver', options: OpenPeopleOptions = {}): Promise<OpenPeople> {
  const { forms = createMemoryStorage(), prefill = {}, ...rest } = options;
  const element = new BookingWizardElement();
  element.flow = { pages: wizardPages.map((id) => ({ id })), prefill: { ...before, ...prefill } };
  element.formStorage = forms;
  const mounted = await mount(element, rest);
  const session = await until(() => element.wizardSession?.state.status === 'ready' && element.wizardSession);
  await session.settled();
  while (session.state.page !== page) {
    assert.isTrue(session.next(), `stuck on ${session.state.page}`);
    await session.settled();
  }
  await element.updateComplete;
  const field: OpenPeople['field'] = (name) => {
    const found = ['textbox', 'searchbox', 'combobox', 'checkbox', 'radio'].flatMap((role) =>
      allByRole(element, role, name),
    );
    assert.lengthOf(found, 1, `field ${String(name)}`);
    return found[0] as HTMLInputElement; // only roles of controls were looked for
  };
  return {
    ...mounted,
    session,
    forms,
    row: (name) => {
      const rows = allByRole(element, 'listitem').filter((each) => textOf(each).includes(name));
      assert.lengthOf(rows, 1, `row of ${name}`);
      return rows[0] as HTMLElement; // just counted
    },
    button: (name) => byRole(element, 'button', name) as HTMLButtonElement, // of that role
    field,
    type(name, value) {
      const control = field(name);
      control.value = value;
      for (const event of ['input', 'change']) control.dispatchEvent(new Event(event, { bubbles: true }));
    },
    calls: (route) => callsOf(mounted, route),
    says: (text) => until(() => allByRole(element, 'status').some((each) => textOf(each).includes(text))),
  };
}
