import type { Backend } from '@keyturn/sdk';
import type { WatchedPage } from './open-browser.ts';
import type { OpenDemo } from './open-demo.ts';
import { pageBackend } from './page-backend.ts';

/** Visits the list of bookings of a demo that nobody has changed, with the backend behind it. */
export async function visitList(demo: Pick<OpenDemo, 'visit'>): Promise<WatchedPage & { readonly backend: Backend }> {
  const visit = await demo.visit();
  await visit.page.getByRole('tab', { name: 'All 200' }).waitFor();
  return { ...visit, backend: pageBackend(visit.page) };
}
