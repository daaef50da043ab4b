import type { Page } from 'playwright-core';
import { openPage } from '../../e2e/open-browser.ts';
import { showView, type OpenSite } from './open-site.ts';

/** Something that a page can show: where it begins, and what leads there. */
interface View {
  readonly view: string;
  readonly go?: (page: Page) => Promise<void>;
  /** What is looked at. Default: the whole page. */
  readonly part?: string;
}

/** Every page, dialog and state whose roles and names are held, by the name of its file. */
export const ariaViews: Readonly<Record<string, View>> = {
  list: {
    view: 'list',
    // One row stands for all.
    go: async (page) => {
      await page.getByRole('searchbox').fill('FERN-00004');
      await page.getByText('1–1 of 1', { exact: true }).waitFor();
    },
  },
  'list-menu': {
    view: 'list',
    go: async (page) => {
      await page.getByRole('button', { name: 'Actions for FERN-00009' }).click();
      await page.getByRole('menuitem').first().waitFor();
    },
    part: '[role=menu]',
  },
  when: { view: 'when' },
  calendar: {
    view: 'when',
    go: async (page) => {
      await page.getByRole('button', { name: /^Start date and time/ }).click();
      await page.getByRole('dialog').waitFor();
    },
    part: '[role=dialog]',
  },
  asset: { view: 'asset', part: '#page' },
  package: { view: 'package', part: '.body' },
  account: { view: 'account', part: '#page' },
  driver: { view: 'driver', part: '#page' },
  handover: { view: 'handover', part: '#page' },
  modal: { view: 'confirm', part: 'dialog' },
  confirm: {
    view: 'confirm',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
    part: '#page',
  },
  created: {
    view: 'confirm',
    go: async (page) => {
      await page.getByRole('button', { name: 'Create booking' }).click();
      await page.getByRole('button', { name: 'View all bookings' }).waitFor();
    },
  },
  requested: { view: 'requested', go: wholeBooking },
  approved: { view: 'approved', go: wholeBooking },
  decline: {
    view: 'requested',
    go: (page) => pressed(page, 'Decline'),
    part: 'dialog[open]',
  },
  approve: {
    view: 'requested',
    go: async (page) => {
      await pressed(page, 'Approve');
      await page.getByRole('combobox', { name: 'Vehicle' }).selectOption({ index: 1 });
      await page.getByText('The first bill is raised at once').waitFor();
      await drawn(page, 'dialog[open]');
    },
    part: 'dialog[open]',
  },
  reapprove: {
    view: 'approved',
    go: async (page) => {
      await pressed(page, 'Re-approve');
      await page.getByRole('button', { name: '+1 week', exact: true }).click();
      await page.getByText('What happens when you save').waitFor();
      await drawn(page, 'dialog[open]');
    },
    part: 'dialog[open]',
  },
  'what-if': {
    view: 'approved',
    go: async (page) => {
      await page.getByRole('button', { name: 'What if nobody re-approves?' }).click();
      await page.locator('[part~=what-if]').getByRole('table').waitFor();
      await drawn(page, '[part~=what-if]');
    },
    part: '[part~=what-if]',
  },
  schedule: { view: 'schedule', go: (page) => wholeTable(page) },
  why: {
    view: 'schedule',
    go: async (page) => {
      await page.locator('[part=table] td').getByRole('button').first().click();
      await page.getByRole('dialog', { name: /^Why/ }).waitFor();
    },
    part: '[part=why]',
  },
};

/** Waits until a part's axis of dates is drawn, which takes its width from the page first. */
const drawn = (page: Page, part: string): Promise<void> =>
  page.locator(part).getByRole('img', { name: /2026/ }).first().waitFor();

/** Waits until schedule and history are there too. */
async function wholeBooking(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'History' }).waitFor();
  await wholeTable(page);
}

/** Waits until the last of twelve bills has its row. */
const wholeTable = (page: Page): Promise<void> => page.locator('[part=table] tbody tr').nth(11).waitFor();

/** Opens a dialog of the booking's page. */
async function pressed(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').waitFor();
}

/** What assistive technology is told of a view: roles, names and states, as an indented list. */
export async function ariaOf({ browser, url }: OpenSite, { view, go, part = 'body' }: View): Promise<string> {
  const { page, close } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
  await showView(page, url, view);
  await page.locator(':state(loading)').first().waitFor({ state: 'detached' });
  await go?.(page);
  const told = await page.locator(part).first().ariaSnapshot();
  await close();
  return `${told}\n`;
}

/** The committed file of a view, as a path from the repository's root. */
export const ariaFile = (name: string): string => `test/elements/rules/aria/${name}.txt`;
