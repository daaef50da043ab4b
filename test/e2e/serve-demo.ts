import { join } from 'node:path';
import { build, preview } from 'vite';
import { root } from '../tools/root.ts';

/** A built demo that is served. */
export interface DemoSite {
  /** Address of the page, with its base path. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Builds the demo for a base path, as `pnpm build` does, and serves it from a free port of this machine. */
export async function serveDemo(base: string): Promise<DemoSite> {
  const outDir = join(root, 'node_modules/.cache', `demo.${process.pid}${base.replaceAll(/\W+/g, '-')}`);
  const config = {
    root: join(root, 'apps/demo'),
    configFile: join(root, 'vite.config.ts'),
    base,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  } as const;
  await build(config);
  const server = await preview({ ...config, preview: { port: 0, strictPort: false, host: '127.0.0.1' } });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('the preview server has no address');
  return { url, close: () => server.close() };
}
