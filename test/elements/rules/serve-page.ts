import { bundle, type BundleOptions } from '../../tools/bundle.ts';
import { serveHandler, type ServedHandler } from '../../tools/serve-handler.ts';

/** The policy that the elements are promised to work under (elements.md 16), for one name of lit's Trusted Types. */
export const strictPolicy = (trustedTypes = 'lit-html'): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
  ].join('; ');

/** One script of a page: module source, bundled by itself. */
export type Script = readonly [code: string, options?: BundleOptions];

/** Serves one page, at every path without a dot, with scripts that run in their order, under a policy in its header. */
export async function servePage(scripts: readonly Script[], policy: string): Promise<ServedHandler> {
  const files = new Map<string, string>();
  const entries: string[] = [];
  for (const [index, [code, options]] of scripts.entries()) {
    const chunks = await bundle(code, options);
    // Chunks find each other by relative paths, and bundles may have files of one name.
    for (const chunk of chunks) files.set(`/${index}/${chunk.fileName}`, chunk.code);
    entries.push(...chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => `/${index}/${fileName}`));
  }
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bookings</title>
<meta name="color-scheme" content="light dark"><meta name="viewport" content="width=device-width">
${entries.map((entry) => `<script type="module" src="${entry}"></script>`).join('\n')}</head><body></body></html>`;
  return serveHandler(async (request) => {
    const { pathname } = new URL(request.url);
    const script = files.get(pathname);
    if (script !== undefined) return new Response(script, { headers: { 'content-type': 'text/javascript' } });
    if (pathname.includes('.')) return new Response('', { status: 404 });
    return new Response(html, { headers: { 'content-type': 'text/html', 'content-security-policy': policy } });
  });
}
