import { createHttpBackend } from '@keyturn/sdk/http';
import type { Backend } from '@keyturn/sdk';
import type { Page } from 'playwright-core';

/** Fernhill's manager, whom the demo plays. */
const token = 'fernhill-manager';

/**
 * The backend of the demo as a partner's program would reach it, or a colleague at another desk: its requests are sent
 * from a page, so that the page's service worker answers them.
 */
export const pageBackend = (page: Page, user = token): Backend =>
  createHttpBackend({
    baseUrl: new URL('api', page.url().replace(/[?#].*/, '')).href,
    auth: { fetchToken: async () => user },
    async fetch(input, init) {
      const request = new Request(input, init);
      const { status, headers, body } = await page.evaluate(
        async ({ url, ...options }) => {
          const answer = await fetch(url, options);
          return { status: answer.status, headers: [...answer.headers], body: await answer.text() };
        },
        {
          url: request.url,
          method: request.method,
          headers: Object.fromEntries(request.headers),
          ...(request.body ? { body: await request.text() } : {}),
        },
      );
      return new Response(body, { status, headers: Object.fromEntries(headers) });
    },
  });
