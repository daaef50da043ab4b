import '@keyturn/elements/define/booking-wizard';
import type { BookingWizardElement } from '@keyturn/elements';
import { createMockBackend, type MockBackend } from '@keyturn/mocks';
import type { AnswersPatch, DraftStorage } from '@keyturn/sdk';
import { sendKeys } from '@web/test-runner-commands';
import { allByRole, byRole, mount, textOf, until, type Mounted } from './mount.ts';

/** A wizard on the page of the start. */
type Wizard = Mounted<BookingWizardElement>;

/** What is given to `openStart`. */
interface Given {
  readonly now?: string;
  readonly prefill?: AnswersPatch;
  readonly zone?: string;
  readonly locale?: string;
  readonly weekly?: boolean;
  readonly mock?: MockBackend;
  readonly storage?: DraftStorage;
}

/** A start in the zone of Fernhill; at nine unless said otherwise. */
export const london = (date: string, time = '09:00') => ({ date, time, timeZone: 'Europe/London' });
const pages = ['when', 'asset', 'package', 'account', 'driver', 'handover', 'confirm'].map((id) => ({ id }));

/** A wizard on its first page; the clock shows Monday 5 January 2026, 09:00 in London, unless told otherwise. */
export async function openStart({
  now,
  prefill = {},
  zone = 'Europe/London',
  locale = 'en-GB',
  weekly,
  storage,
  mock: given,
}: Given = {}): Promise<Wizard> {
  const mock = given ?? (await createMockBackend({ bookings: false, ...(now ? { start: now } : {}) }));
  const element = document.createElement('kt-booking-wizard');
  element.flow = { pages, prefill };
  element.draftStorage = storage;
  const mounted = await mount(element, {
    mock,
    provider: { locale, 'time-zone': zone },
    ...(weekly ? { token: mock.tokens.otherTenant } : {}),
  });
  await until(() => allByRole(element, 'button', /^Start date and time/).length === 1);
  return mounted;
}

/** The field that opens the pop-up. */
export const fieldOf = ({ element }: Wizard) => byRole(element, 'button', /^Start date and time/);
/** The button that applies what was picked. */
export const applyOf = ({ element }: Wizard) => byRole(element, 'button', 'Apply');
/** The start that is answered. */
export const answerOf = ({ element }: Wizard) => element.wizardSession?.state.answers.start;
/** What has the focus. */
export const active = ({ element }: Wizard) => element.shadowRoot?.activeElement;
/** The day of a name in the calendar. */
export const dayNamed = ({ element }: Wizard, name: string | RegExp) => byRole(element, 'gridcell', name);
/** The pop-up, while it is open. */
export const popupOf = ({ element }: Wizard) => byRole(element, 'dialog', 'Start date and time');
/** Whether the pop-up is open. */
export const isOpen = (wizard: Wizard) => allByRole(wizard.element, 'dialog', 'Start date and time').length === 1;
/** Waits until everything is rendered. */
export const settled = ({ element }: Wizard) => element.updateComplete;
/** The field of the pop-up that a label belongs to. */
export const control = ({ element }: Wizard, label: 'Date' | 'Time') =>
  [...(element.shadowRoot?.querySelectorAll('label') ?? [])].find((each) => textOf(each) === label)
    ?.control as HTMLInputElement; // a label of the pop-up always has one
/** What is told about the start in the pop-up. */
export const reasonOf = (wizard: Wizard) =>
  textOf(wizard.element.shadowRoot?.getElementById('start-why') ?? wizard.element);

/** Types into a field of the pop-up. */
export async function type(wizard: Wizard, label: 'Date' | 'Time', value: string): Promise<void> {
  const input = control(wizard, label);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(wizard);
}

/** Opens the pop-up, until a day has the focus. */
export async function openPopup(wizard: Wizard): Promise<void> {
  fieldOf(wizard).click();
  await until(() => active(wizard)?.getAttribute('role') === 'gridcell' || active(wizard)?.tagName === 'TD');
}

/** Chooses a day by its name. */
export async function choose(wizard: Wizard, name: string): Promise<void> {
  dayNamed(wizard, name).click();
  await settled(wizard);
}

/** Presses keys one after the other, `Shift+` before a key holds that down; focus follows the render. */
export async function press(wizard: Wizard, ...keys: string[]): Promise<void> {
  for (const each of keys) {
    const [key = '', shift] = each.split('+').toReversed();
    /* oxlint-disable no-await-in-loop -- one after the other */
    if (shift) await sendKeys({ down: 'Shift' });
    await sendKeys({ press: key });
    if (shift) await sendKeys({ up: 'Shift' });
    await settled(wizard);
    await new Promise(requestAnimationFrame);
    /* oxlint-enable no-await-in-loop */
  }
}
