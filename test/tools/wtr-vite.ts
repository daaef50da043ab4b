import type { TestRunnerConfig } from '@web/test-runner';
import { createServer, type InlineConfig, mergeConfig, type ViteDevServer } from 'vite';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];
type Plugin = NonNullable<TestRunnerConfig['plugins']>[number];

/**
 * Lets vite serve every file that is not web-test-runner's own: a middleware and a plugin for its configuration.
 * `close` ends vite, and so does the end of the test server.
 */
export async function viteForWtr(
  config: InlineConfig,
): Promise<{ middleware: Middleware; plugin: Plugin; close: () => Promise<void> }> {
  const vite = await createServer(mergeConfig(middlewareMode, config));
  // A dependency found later would rebundle the others under running tests ("Failed to fetch dynamically imported").
  await vite.environments.client.depsOptimizer?.scanProcessing;
  const close = (): Promise<void> => vite.close();
  return { middleware: serveBy(vite), plugin: { name: 'vite', serverStop: close }, close };
}

const middlewareMode: InlineConfig = {
  configFile: false,
  appType: 'custom',
  clearScreen: false,
  logLevel: 'warn',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  plugins: [
    {
      name: 'wtr-own-modules',
      enforce: 'pre',
      resolveId: (id) => (isWtrOwn(id) ? { id, external: true } : undefined),
    },
  ],
  // A warm cache would skip the scan.
  optimizeDeps: { force: true },
};

function isWtrOwn(path: string): boolean {
  return path.startsWith('/__web-');
}

function serveBy(vite: ViteDevServer): Middleware {
  return async (context, next) => {
    if (context.path === '/' || isWtrOwn(context.path)) {
      await next();
      return;
    }
    context.respond = false;
    context.res.statusCode = 200;
    const known = await new Promise<boolean>((resolve) => {
      context.res.once('close', () => resolve(true));
      vite.middlewares(context.req, context.res, (error?: Error) => {
        if (!error) return resolve(false);
        context.res.statusCode = 500;
        context.res.end(String(error.stack));
      });
    });
    if (known) return;
    context.respond = true;
    context.status = 404;
    await next();
  };
}
