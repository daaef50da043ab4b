import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { root } from '../tools/root.ts';

/** A built demo that is served. */
export interface DemoSite {
  /** Address of the page, with its path. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Builds the demo as `pnpm build` does, and serves it under a path from a free port of this machine. */
export async function serveDemo(path = '/'): Promise<DemoSite> {
  const outDir = join(root, 'node_modules/.cache', `demo-${process.pid}`);
  const config = {
    root: join(root, 'apps/demo'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  } as const;
  await build(config);
  const server = await preview({ ...config, base: path, preview: { port: 0, strictPort: false, host: '127.0.0.1' } });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('the preview server has no address');
  return {
    url,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
