import { assert } from 'chai';
import { after, before, describe, it } from 'node:test';
import { openSite, showView, type OpenSite } from '../elements/rules/open-site.ts';
import { openPage, type WatchedPage } from './open-browser.ts';

/** Collects what a policy refuses, from before the first script on. */
const watchPolicy = `window.breaches = [];
document.addEventListener('securitypolicyviolation', (event) => {
  breaches.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample);
});`;

describe('under a strict Content Security Policy with Trusted Types', () => {
  let site: OpenSite;
  let watched: WatchedPage;
  const open = async (view: string): Promise<WatchedPage> => {
    watched = await openPage(site.browser);
    await watched.page.addInitScript(watchPolicy);
    await showView(watched.page, site.url, view);
    return watched;
  };
  const breaches = async (): Promise<unknown> => watched.page.evaluate('breaches');

  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  it('the list shows, searches and opens a menu', async () => {
    const { page, errors, close } = await open('list');
    await page.getByRole('searchbox').fill('Bramble');
    await page.getByText('1–5 of 5', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Actions for FERN-00009' }).click();
    await page.getByRole('menuitem', { name: 'Open booking' }).waitFor();
    assert.deepEqual(await breaches(), []);
    assert.deepEqual(errors, []);
    await close();
  });

  it('the wizard opens its calendar and goes on to the next pages', async () => {
    const { page, errors, close } = await open('when');
    await page.getByRole('button', { name: /^Start date and time/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('button', { name: 'Search assets' }).click();
    await page.getByRole('heading', { name: /^Step 2 of 7/ }).waitFor();
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByRole('heading', { name: /^Step 3 of 7/ }).waitFor();
    assert.deepEqual(await breaches(), []);
    assert.deepEqual(errors, []);
    await close();
  });

  it('the wizard creates a booking', async () => {
    const { page, errors, close } = await open('confirm');
    await page.getByRole('button', { name: 'Create booking' }).click();
    await page.getByText(/^FERN-\d+$/).waitFor();
    assert.deepEqual(await breaches(), []);
    assert.deepEqual(errors, []);
    await close();
  });

  it('the page of a booking draws its schedule, approves and re-approves', async () => {
    const { page, errors, close } = await open('requested');
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    const approval = page.getByRole('dialog', { name: /^Approve/ });
    await approval.getByRole('combobox', { name: 'Vehicle' }).selectOption({ index: 1 });
    await approval.getByText('The first bill is raised at once').waitFor();
    await approval.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByRole('button', { name: 'Re-approve', exact: true }).click();
    await page.getByRole('button', { name: '+1 week', exact: true }).click();
    await page.getByRole('button', { name: 'Save new start' }).click();
    await page.getByText(/^Re-approved/).waitFor();
    await page.getByRole('table', { name: 'Every bill of the schedule' }).waitFor();
    assert.deepEqual(await breaches(), []);
    assert.deepEqual(errors, []);
    await close();
  });

  it('a page that breaks it is told of', async () => {
    const { page, close } = await open('list');
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    assert.match(String(await breaches()), /style-src/);
    await close();
  });
});
