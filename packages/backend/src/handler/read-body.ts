import { Refused, refuseInput } from '../rules/refused.ts';

const tooLarge = (limit: number): never => {
  throw new Refused({ code: 'BODY_TOO_LARGE', facts: { limit } });
};

/**
 * Reads the body as text, at most `limit` bytes: a larger one is refused as soon as that is known, by its
 * `Content-Length` or while reading.
 */
export async function readBody(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge(limit);
  if (!request.body) return '';
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => refuseInput('', 'format', 'a whole body'));
    if (done) return decode(chunks, size);
    size += value.byteLength;
    if (size > limit) {
      // The rest is not wanted, and why the sender minds does not matter.
      void reader.cancel().catch(() => {});
      return tooLarge(limit);
    }
    chunks.push(value);
  }
}

function decode(chunks: readonly Uint8Array[], size: number): string {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuseInput('', 'format', 'JSON in UTF-8');
  }
}
