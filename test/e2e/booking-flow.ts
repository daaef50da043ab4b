import type { Page } from 'playwright-core';

/** What is asked for, in the words on the screen. */
export interface BookingRequest {
  /** A day of the month that the calendar shows first. */
  readonly day: string;
  readonly asset: string;
  readonly mileage: string;
  readonly duration: string;
  readonly account: string;
  readonly driver: string;
  readonly handover: string;
}

/** A request that nothing speaks against. */
export const usualRequest: BookingRequest = {
  day: 'Wednesday, 10 June 2026',
  asset: 'Halden Fjord',
  mileage: '1,500 miles a month',
  duration: '12 months',
  account: 'Olivia Stanning',
  driver: 'Hugo Stanning',
  handover: 'Collection',
};

/** Presses the button of a name. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Waits until a heading is on the screen. */
export const seeHeading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor();

/** Waits until a text is on the screen. */
export const see = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor();

/** One page of the wizard: its heading, what is done on it, and the button that leads on. */
interface WizardStep {
  readonly heading: string;
  readonly fill: (page: Page, request: BookingRequest) => Promise<void>;
  readonly next?: string;
}

const steps = {
  when: {
    heading: 'When does it start?',
    fill: async (page, { day }) => {
      await press(page, 'Start date and time Choose…');
      await page.getByRole('gridcell', { name: day, exact: true }).click();
      await press(page, 'Apply');
    },
    next: 'Search assets',
  },
  asset: {
    heading: 'Which vehicle?',
    fill: async (page, { asset }) => {
      await page.getByRole('searchbox', { name: 'Search assets' }).fill(asset);
      await press(page, `Select ${asset}`);
    },
  },
  package: {
    heading: 'Package and extras',
    fill: async (page, { mileage, duration }) => {
      await page.getByLabel('Mileage allowance').selectOption(mileage);
      await page.getByLabel('Duration').selectOption(duration);
    },
  },
  account: {
    heading: 'Who pays?',
    fill: async (page, { account }) => {
      await page.getByRole('searchbox', { name: 'Search accounts' }).fill(account);
      await press(page, `Select ${account}`);
    },
  },
  driver: { heading: 'Who drives?', fill: (page, { driver }) => press(page, `Select ${driver}`) },
  handover: {
    heading: 'How is it handed over?',
    fill: (page, { handover }) => page.getByRole('radio', { name: handover }).check(),
  },
  confirm: { heading: 'Create booking request', fill: (page) => press(page, 'Create booking') },
} satisfies Record<string, WizardStep>;

/** The name of a page of the usual flow. */
export type StepName = keyof typeof steps;

/** Does what there is to do on one page, and goes on to the next. */
export async function complete(page: Page, name: StepName, request = usualRequest): Promise<void> {
  const step: WizardStep = steps[name];
  await seeHeading(page, step.heading);
  await step.fill(page, request);
  if (name !== 'confirm') await press(page, step.next ?? 'Next step');
}

/** Goes from the first page of the wizard to the one of a name. */
export async function reach(page: Page, name: StepName, request = usualRequest): Promise<void> {
  const names = Object.keys(steps) as StepName[]; // the keys of a literal
  for (const before of names.slice(0, names.indexOf(name))) await complete(page, before, request);
  await seeHeading(page, steps[name].heading);
}

/** Goes through all pages, creates the booking and answers its reference. */
export async function book(page: Page, request = usualRequest): Promise<string> {
  await reach(page, 'confirm', request);
  await press(page, 'Create booking');
  return createdReference(page);
}

/** The reference in the green confirmation, once it is there. */
export async function createdReference(page: Page): Promise<string> {
  const heading = page.getByRole('heading', { name: /^Booking request created/ });
  const reference = /BKG-\d{5}/.exec(await heading.innerText())?.[0];
  if (!reference) throw new Error('the confirmation names no reference');
  return reference;
}
