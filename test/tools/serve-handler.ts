import { createServer, type IncomingMessage, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A handler behind a port of this machine. */
export interface ServedHandler {
  /** Base URL, without a slash at the end. */
  readonly url: string;
  /** Stops it and ends every open connection. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a `Request → Response` handler over a real `node:http` server on a free port of the loopback interface. Where
 * `cuts` answers true, the handler runs and the socket is destroyed in the middle of the answer's body.
 */
export async function serveHandler(
  handler: (request: Request) => Promise<Response>,
  cuts: (request: Request) => boolean = () => false,
): Promise<ServedHandler> {
  const server = createServer((incoming, outgoing) => {
    const answer = async (): Promise<void> => {
      const request = await readRequest(incoming);
      const cut = cuts(request.clone());
      const response = await handler(request);
      const body = Buffer.from(await response.arrayBuffer());
      outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': body.length });
      if (!cut) return void outgoing.end(body);
      outgoing.write(body.subarray(0, body.length / 2), () => outgoing.destroy());
    };
    answer().catch((error: unknown) => outgoing.destroy(error instanceof Error ? error : new Error(String(error))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => close(server) };
}

async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming;
  const body = await buffer(incoming);
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new TypeError('expected a server on a port');
  return address.port;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
