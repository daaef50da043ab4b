import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One number for each pixel, its bytes red, green, blue, opaque. */
  readonly colours: Uint32Array;
}

/** Lets a page decode a PNG. */
async function decode(page: Page, png: Buffer): Promise<Pixels> {
  const { width, height, data } = await page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const bytes = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    const parts: string[] = [];
    for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.slice(at, at + 8192)));
    return { width: bitmap.width, height: bitmap.height, data: btoa(parts.join('')) };
  }, png.toString('base64'));
  return { width, height, colours: new Uint32Array(new Uint8Array(Buffer.from(data, 'base64')).buffer) };
}

const channels = (colour: number): readonly [number, number, number] => [
  colour & 255,
  (colour >> 8) & 255,
  (colour >> 16) & 255,
];

const distance = (a: number, b: number): number => {
  const other = channels(b);
  return channels(a).reduce((sum, value, n) => sum + (value - (other[n] ?? 0)) ** 2, 0);
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/**
 * Writes a PNG anew with its 256 commonest colours, every other one as the nearest of them: a third of the bytes, and
 * on the screens of an application nobody sees it.
 */
export async function toPalette(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, colours } = await decode(page, png);
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].toSorted((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const palette = byCount.slice(0, 256);
  const nearest = (colour: number): number =>
    palette.reduce((best, each, n) => (distance(each, colour) < distance(palette[best] ?? 0, colour) ? n : best), 0);
  const places = new Map(byCount.map((colour, n) => [colour, n < 256 ? n : nearest(colour)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (const [n, colour] of colours.entries()) rows[n + Math.floor(n / width) + 1] = places.get(colour) ?? 0;
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
