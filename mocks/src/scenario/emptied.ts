/** The answer of a list with nothing in it and every count at zero; any other answer as it is. */
export async function emptied(response: Response): Promise<Response> {
  const { status, headers } = response;
  const text = await response.text();
  const body: unknown = status === 200 ? JSON.parse(text) : null;
  const isList = typeof body === 'object' && body !== null && 'items' in body && 'nextCursor' in body;
  if (!isList) return new Response(text, { status, headers });
  const counts = 'counts' in body && body.counts ? { counts: zeros(body.counts) } : {};
  return new Response(JSON.stringify({ ...body, items: [], nextCursor: null, ...counts }), { status, headers });
}

const zeros = (counts: object) => Object.fromEntries(Object.keys(counts).map((name) => [name, 0]));
