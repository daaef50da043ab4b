import { routes, type Route, type RouteName } from '@keyturn/sdk/wire';

/** The route that a request leads to, whatever its base address, and the id in its path. */
export function matchPath({ url, method }: Request): { readonly route: RouteName | null; readonly id: string | null } {
  const { pathname } = new URL(url);
  const table: Readonly<Record<string, Route>> = routes;
  for (const [name, route] of Object.entries(table)) {
    if (route.method !== method) continue;
    const match = new RegExp(`${route.path.replace('{id}', '([^/]+)')}$`).exec(pathname);
    // The keys of the route table are its names.
    if (match) return { route: name as RouteName, id: match[1] ?? null };
  }
  return { route: null, id: null };
}
