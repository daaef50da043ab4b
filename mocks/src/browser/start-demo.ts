import { createDemoHandler } from './create-demo-handler.ts';
import type { Demo, DemoOptions } from './demo.ts';

/**
 * Opens the demo and answers every request of the page under `baseUrl` by msw, in a service worker or, where there is
 * none, in the page's own `fetch`; all others pass. The worker's file `mockServiceWorker.js` is served and built by
 * vite's plugin `msw({ mode: 'worker-only' })`.
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const demo = await createDemoHandler(options);
  // Loaded late: whoever calls the demo directly need not carry msw.
  const { serveByMsw } = await import('./serve-by-msw.ts');
  await serveByMsw(demo);
  return demo;
}
