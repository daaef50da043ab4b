import { fileURLToPath } from 'node:url';
import { msw } from 'msw/vite';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/**
 * What the built page may load: its own files, nothing inline, nothing from elsewhere. Trusted Types are left out:
 * msw registers its service worker by a plain string, which they refuse.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the policy into the page that is built; the dev server needs inline styles and a socket. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
  ],
};

const hasScreen =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);

// The portal of apps/demo: the packages are taken from their sources, nothing need be built before.
export default defineConfig({
  root: fileURLToPath(new URL('apps/demo', import.meta.url)),
  base: './',
  resolve: { conditions: ['keyturn-source', ...defaultClientConditions] },
  plugins: [msw({ mode: 'worker-only' }), contentSecurityPolicy],
  // Found late, it would reload the page at the first visit.
  optimizeDeps: { include: ['msw/browser', 'msw/http'] },
  build: { outDir: 'dist', emptyOutDir: true },
  server: { open: process.stdout.isTTY && hasScreen },
});
