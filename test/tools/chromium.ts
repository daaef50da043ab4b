import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { root } from './root.ts';

/** What a launcher needs to start one Chromium: its file, the environment it wants and its flags. */
export interface Chromium {
  path: string;
  env: Record<string, string>;
  headless: boolean | 'shell';
  args: string[];
}

const sharedFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Finds the Chromium that the tests use: `CHROME_PATH`, else on x64 Linux the one that the lockfile pins (unpacked
 * into `node_modules/.cache` at its first use), else an installed one. Throws `Error` when there is none.
 */
export async function findChromium(): Promise<Chromium> {
  const given = process.env['CHROME_PATH'];
  if (given) return installedChromium(given);
  if (process.platform === 'linux' && process.arch === 'x64') return pinnedChromium();
  const path = installed.find((candidate) => existsSync(candidate));
  if (!path) throw new Error(`no Chromium found at ${installed.join(', ')}: set CHROME_PATH to the file of one`);
  return installedChromium(path);
}

function installedChromium(path: string): Chromium {
  const unsandboxed = process.getuid?.() === 0 || Boolean(process.env['CI']);
  return { path, env: {}, headless: true, args: unsandboxed ? ['--no-sandbox', ...sharedFlags] : sharedFlags };
}

async function pinnedChromium(): Promise<Chromium> {
  const source = join(root, 'node_modules/@sparticuz/chromium');
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = join(root, 'node_modules/.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(source, 'bin'), folder);
  await writeFontsConf(folder);
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
    headless: 'shell',
    // Without --no-zygote this build needs a setuid helper, and it refuses that flag while sandboxed.
    args: ['--no-sandbox', '--no-zygote', ...sharedFlags],
  };
}

/** Unpacks beside the target and renames, so that a killed or a second process never leaves half a browser. */
async function unpack(bin: string, folder: string): Promise<void> {
  const partial = `${folder}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  try {
    await Promise.all([
      decompress(join(bin, 'chromium.br'), join(partial, 'chromium')),
      unpackTar(join(bin, 'al2023.tar.br'), join(partial, 'al2023')),
      unpackTar(join(bin, 'fonts.tar.br'), join(partial, 'fonts')),
      unpackTar(join(bin, 'swiftshader.tar.br'), partial),
    ]);
    await chmod(join(partial, 'chromium'), 0o755);
    await rename(partial, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

async function decompress(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

async function unpackTar(from: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const tar = join(folder, 'unpacking.tar');
  await decompress(from, tar);
  await promisify(execFile)('tar', ['-xf', tar, '-C', folder]);
  await rm(tar);
}

/**
 * The shipped file names folders of another machine, which would leave all text blank. Fontconfig wants absolute
 * folders, so the file is checked at every start: a checkout may have moved since the last one.
 */
async function writeFontsConf(folder: string): Promise<void> {
  const file = join(folder, 'fonts/fonts.conf');
  const aliases = ['sans-serif', 'serif', 'monospace', 'system-ui'].map(
    (family) => `  <alias><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  const wanted = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${join(folder, 'fonts')}</dir>`,
    // For the scripts that Open Sans lacks, where the machine has them.
    '  <dir>/usr/share/fonts</dir>',
    `  <cachedir>${join(folder, 'fonts-cache')}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
  if ((await readFile(file, 'utf8').catch(() => '')) === wanted) return;
  const partial = `${file}.${process.pid}`;
  await writeFile(partial, wanted);
  await rename(partial, file);
}
