import '@keyturn/elements/define';
import { html, render } from 'lit';
import { startDemo } from '@keyturn/mocks/browser';
import { languages } from './languages.ts';
import { notice } from './pages/notice.ts';
import { openPortal } from './portal.ts';

const root = document.getElementById('portal');
if (!root) throw new TypeError('page: expected an element with the id "portal"');

// `?start=2026-06-03T13:10:00Z` fixes the first seeding's clock, for screenshots and tests.
const start = new URLSearchParams(location.search).get('start');

try {
  const baseUrl = new URL('api', document.baseURI).href;
  openPortal(await startDemo({ baseUrl, ...(start ? { start } : {}) }), root);
} catch (error) {
  const { texts } = languages.en;
  root.replaceChildren();
  const why = html`<code>${String(error)}</code>`;
  const page = notice(texts.cannotStart, texts.cannotStartMore, why);
  render(html`<main><h1 class="unseen">${texts.bookings}</h1>${page}</main>`, root);
}
