/** A request under a base address as the backend's handler takes it, with `/v1` at the root. */
export async function withoutBase(request: Request, baseUrl: string): Promise<Request> {
  const { pathname, search, origin } = new URL(request.url);
  const base = new URL(baseUrl, origin).pathname.replace(/\/+$/, '');
  const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  return new Request(`${origin}${path}${search}`, {
    method: request.method,
    headers: request.headers,
    body: request.method === 'GET' ? null : await request.text(),
  });
}
