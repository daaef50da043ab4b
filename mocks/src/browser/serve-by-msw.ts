import { setupWorker } from 'msw/browser';
import { http } from 'msw/http';
import type { DemoHandler } from './create-demo-handler.ts';

/**
 * Passes every request under a demo's base address to its handler, without a word in the console. The worker's file
 * lies beside the page, whatever path that has.
 */
export async function serveByMsw({ baseUrl, handler }: Pick<DemoHandler, 'baseUrl' | 'handler'>): Promise<void> {
  const base = new URL(baseUrl, document.baseURI).href.replace(/\/+$/, '');
  const answer = ({ request }: { readonly request: Request }): Promise<Response> =>
    handler(request).catch(() => Response.error());
  await setupWorker(http.all(`${base}/*`, answer)).start({
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).href },
    onUnhandledFrame: 'bypass',
    quiet: true,
  });
}
