import { routes, type Route, type RouteAnswer, type RouteInput, type RouteName } from '@keyturn/sdk/wire';

/** An answer as it came. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON of `text`. */
  readonly body: unknown;
}

/** What a call may set itself. */
export interface ApiOptions {
  /** Default: a new one for each command. */
  readonly key?: string;
  /** Headers that replace those of the route; `null` leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** Calls a handler by the names of the route table, without retries or judgement: for seeds and tests. */
export interface Api {
  /** Sends and hands back whatever comes. */
  readonly send: <N extends RouteName>(name: N, input: RouteInput<N>, options?: ApiOptions) => Promise<ApiAnswer>;
  /** Sends and expects success; anything else is thrown with code and facts. */
  readonly get: <N extends RouteName>(name: N, input: RouteInput<N>, options?: ApiOptions) => Promise<RouteAnswer<N>>;
  /** The request of a call, to be sent in another way. */
  readonly request: <N extends RouteName>(name: N, input: RouteInput<N>, options?: ApiOptions) => Request;
}

/** Makes the calls of one user of a handler. */
export function createApi(
  handler: (request: Request) => Promise<Response>,
  token: string,
  newId: (prefix: string) => string,
): Api {
  const request: Api['request'] = (name, input, options = {}) => {
    const route: Route = routes[name];
    const { body, version, ...rest }: Record<string, unknown> = { ...input };
    const path = route.path.replace('{id}', String(rest.id));
    if (route.path.includes('{id}')) delete rest.id;
    const query = new URLSearchParams(Object.entries(rest).map(([key, value]) => [key, String(value)])).toString();
    const headers: Record<string, string | null> = {
      authorization: `Bearer ${token}`,
      ...(route.body ? { 'content-type': 'application/json' } : {}),
      ...(route.kind === 'command' ? { 'idempotency-key': options.key ?? newId('key') } : {}),
      ...(version === undefined ? {} : { 'if-match': JSON.stringify(String(Number(version))) }),
      ...options.headers,
    };
    return new Request(`https://backend.example${path}${query ? `?${query}` : ''}`, {
      method: route.method,
      headers: Object.entries(headers).filter((header): header is [string, string] => header[1] !== null),
      ...(route.body ? { body: JSON.stringify(body) } : {}),
    });
  };
  const send: Api['send'] = async (name, input, options) => {
    const response = await handler(request(name, input, options));
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: text === '' ? null : JSON.parse(text) };
  };
  return {
    request,
    send,
    get: async (name, input, options) => {
      const { status, text, body } = await send(name, input, options);
      if (status >= 300) throw new Error(`${name} answered ${status}: ${text.slice(0, 500)}`);
      // The handler checked its answer against the schema of this route.
      return body as RouteAnswer<typeof name>;
    },
  };
}
