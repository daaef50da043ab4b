import type { Fault } from './fault.ts';

/** How each fault answers a call, given a way to run the handler. */
type Failing = {
  readonly [K in Fault['kind']]: (
    run: () => Promise<Response>,
    fault: Extract<Fault, { readonly kind: K }>,
    wait: (ms: number) => Promise<void>,
  ) => Promise<Response>;
};

const failing: Failing = {
  server_error: async (run, { handled }) => {
    if (handled) await run();
    return problem(500, 'INTERNAL');
  },
  unavailable: async (run, { retryAfter, handled }) => {
    if (handled) await run();
    return problem(503, 'UNAVAILABLE', retryAfter);
  },
  invalid_json: async (run) => replaceBody(await run(), '{"items": ['),
  wrong_shape: async (run) => replaceBody(await run(), '{"surprise": true}'),
  cut_body: async (run) => {
    const response = await run();
    const bytes = new Uint8Array(await response.arrayBuffer());
    return replaceBody(response, cutOff(bytes.subarray(0, Math.ceil(bytes.length / 2))));
  },
  silence: async (run, { handled }) => {
    if (handled) await run();
    return new Promise(() => {});
  },
  lost_answer: async (run) => {
    await run();
    throw new TypeError('the network failed');
  },
  refused_connection: async () => {
    throw new TypeError('the network failed');
  },
  latency: async (run, { ms }, wait) => {
    const response = await run();
    await wait(ms);
    return response;
  },
};

/** Answers a call as a fault does. */
export const fail = (
  fault: Fault,
  run: () => Promise<Response>,
  wait: (ms: number) => Promise<void>,
): Promise<Response> =>
  // The entry of a kind takes faults of that kind, which a lookup by a union cannot say.
  (failing[fault.kind] as Failing['server_error'])(run, fault as Extract<Fault, { kind: 'server_error' }>, wait);

function problem(status: number, code: string, retryAfter?: number): Response {
  const body = {
    type: `urn:keyturn:problem:${code}`,
    title: code.toLowerCase(),
    status,
    code,
    facts: {},
    requestId: 'req_fault',
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  });
}

const replaceBody = ({ status, headers }: Response, body: BodyInit): Response =>
  new Response(body, { status, headers });

/** A body that breaks off after some bytes. */
const cutOff = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> => {
  let sent = false;
  return new ReadableStream({
    pull: (controller) => {
      if (sent) return controller.error(new TypeError('the connection was closed'));
      sent = true;
      controller.enqueue(bytes);
    },
  });
};
