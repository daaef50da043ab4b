import { assert } from 'chai';
import { describe, it } from 'node:test';
import { settle, type HttpBackendOptions } from './options.ts';

const baseUrl = 'https://api.example.com';

describe('the options of createHttpBackend', () => {
  it('have the documented defaults', () => {
    const settings = settle({ baseUrl });
    assert.deepInclude(settings, {
      baseUrl,
      timeoutMs: 10_000,
      totalTimeoutMs: 30_000,
      retry: { limit: 3, baseDelayMs: 300, maxDelayMs: 5_000 },
    });
    assert.isUndefined(settings.auth);
    assert.isUndefined(settings.onDivergence);
  });

  it('keep what is given, also nothing at all', () => {
    const retry = { limit: 0, baseDelayMs: 0, maxDelayMs: 0 };
    assert.deepInclude(settle({ baseUrl, timeoutMs: 1, totalTimeoutMs: 2, retry }), {
      timeoutMs: 1,
      totalTimeoutMs: 2,
      retry,
    });
  });

  it('drop slashes at the end of the base URL and keep its path', () => {
    assert.equal(
      settle({ baseUrl: 'http://localhost:8080/api/keyturn//' }).baseUrl,
      'http://localhost:8080/api/keyturn',
    );
  });

  it("look the platform's fetch up at the call", async () => {
    const original = globalThis.fetch;
    const settings = settle({ baseUrl });
    globalThis.fetch = async (input) => new Response(input instanceof Request ? input.url : input.toString());
    try {
      const response = await settings.fetch('https://x.example', {});
      assert.equal(await response.text(), 'https://x.example');
    } finally {
      globalThis.fetch = original;
    }
  });

  const wrong: readonly (readonly [Partial<Record<keyof HttpBackendOptions, unknown>>, RegExp])[] = [
    [{ baseUrl: undefined }, /^baseUrl: expected an absolute http\(s\) URL.*got undefined$/],
    [{ baseUrl: 'api.example.com' }, /^baseUrl: expected .*got api\.example\.com$/],
    [{ baseUrl: 'ftp://api.example.com' }, /^baseUrl: expected .*got ftp:/],
    [{ baseUrl: '//api.example.com' }, /^baseUrl: expected .*got \/\/api/],
    [{ timeoutMs: 0 }, /^timeoutMs: expected a whole number from 1 to 2147483647, got 0$/],
    [{ timeoutMs: 1.5 }, /^timeoutMs: .*got 1\.5$/],
    [{ totalTimeoutMs: Number.POSITIVE_INFINITY }, /^totalTimeoutMs: .*got Infinity$/],
    [{ retry: { limit: -1 } }, /^retry\.limit: expected a whole number from 0 .*got -1$/],
    [{ retry: { baseDelayMs: Number.NaN } }, /^retry\.baseDelayMs: .*got NaN$/],
    [{ retry: { maxDelayMs: 2 ** 31 } }, /^retry\.maxDelayMs: .*got 2147483648$/],
  ];
  for (const [options, message] of wrong) {
    it(`are refused: ${message.source}`, () => {
      // Wrong on purpose, as from a host without types.
      assert.throws(() => settle({ baseUrl, ...options } as HttpBackendOptions), message);
    });
  }

  it('are refused with credentials, query or fragment in the base URL, which are not shown', () => {
    for (const url of ['https://user:geheim@x.example', 'https://x.example?key=geheim', 'https://x.example#geheim']) {
      assert.throws(() => settle({ baseUrl: url }), /^baseUrl: expected no credentials, query or fragment$/);
    }
  });
});
