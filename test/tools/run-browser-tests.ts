/**
 * Runs the browser tests in Chromium, each file in a page of its own: `node test/tools/run-browser-tests.ts
 * [file or glob]…`. Prints failures and what pages logged, closes with `browser: N passed, N failed`, and exits with 1
 * when anything failed or nothing ran.
 */
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserLauncher, chromeLauncher, type Logger, TestRunner } from '@web/test-runner';
import {
  emulateMediaPlugin,
  sendKeysPlugin,
  sendMousePlugin,
  setViewportPlugin,
} from '@web/test-runner-commands/plugins';
import { defaultClientConditions } from 'vite';
import { browserOutcome } from './browser-outcome.ts';
import { findChromium } from './chromium.ts';
import { countOutcomes, type FileOutcome, formatCounts, formatOutcome } from './outcome.ts';
import { root } from './root.ts';
import { findTestFiles } from './test-files.ts';
import { viteForWtr } from './wtr-vite.ts';

const logger: Logger = { ...console, debug: () => undefined, logSyntaxError: console.error };

async function runFiles(files: readonly string[]): Promise<FileOutcome[]> {
  const cacheDir = join(root, 'node_modules/.cache', `browser-tests.${process.pid}`);
  const vite = await viteForWtr({
    root,
    cacheDir,
    resolve: {
      conditions: ['keyturn-source', ...defaultClientConditions],
      alias: { 'node:test': join(import.meta.dirname, 'browser-node-test.ts') },
    },
    // The commands import what only the test server has.
    optimizeDeps: { entries: [...files], exclude: ['@web/test-runner-commands'] },
  });
  // Without web-test-runner's own command line, which redraws its lines even where the output is no terminal.
  const runner = new TestRunner({
    rootDir: root,
    files: files.map((file) => join(root, file)),
    protocol: 'http:',
    hostname: 'localhost',
    port: await freePort(),
    browsers: [await launcher()],
    concurrentBrowsers: 1,
    concurrency: 2,
    browserStartTimeout: 60_000,
    testsStartTimeout: 60_000,
    testsFinishTimeout: 600_000,
    testFramework: {
      path: fileURLToPath(import.meta.resolve('@web/test-runner-mocha/dist/autorun.js')),
      config: { timeout: 120_000 },
    },
    middleware: [vite.middleware],
    // What a page cannot do to itself: trusted keys and clicks, its size, what its reader prefers.
    plugins: [vite.plugin, sendKeysPlugin(), sendMousePlugin(), setViewportPlugin(), emulateMediaPlugin()],
    browserLogs: true,
    filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
    coverageConfig: {},
    logger,
    reporters: [],
    watch: false,
  });
  try {
    const stopped = new Promise((resolve) => runner.on('stopped', resolve));
    runner.on('finished', () => void runner.stop());
    await runner.start();
    await stopped;
  } finally {
    await vite.close();
    await rm(cacheDir, { recursive: true, force: true });
  }
  return Array.from(runner.sessions.all(), browserOutcome);
}

async function launcher(): Promise<BrowserLauncher> {
  const { path, headless, env, args } = await findChromium();
  return chromeLauncher({
    // Pages run side by side: a context each keeps storage and service workers apart.
    createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    launchOptions: { executablePath: path, headless, args, env: { ...process.env, ...env } },
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // an address of TCP, as no path was given
  server.close();
  return port;
}

const files = findTestFiles('browser', process.argv.slice(2));
const outcomes = files.length === 0 ? [] : await runFiles(files);
process.stdout.write(outcomes.map(formatOutcome).join(''));
if (files.length === 0) console.log('no browser test file found');
const counts = countOutcomes(outcomes);
console.log(`browser: ${formatCounts(counts)}`);
process.exitCode = counts.failed > 0 || files.length === 0 ? 1 : 0;
