import { routes, type Route, type RouteName } from '@keyturn/sdk/wire';

/** A route that a request leads to, with the text in its `{id}`, unchecked. */
export interface MatchedRoute {
  readonly kind: 'route';
  readonly name: RouteName;
  readonly route: Route;
  readonly id: string | undefined;
}

/** What a method and a path lead to: a route, the methods of a known path, or nothing. */
export type RouteMatch =
  | MatchedRoute
  | { readonly kind: 'otherMethods'; readonly allow: readonly string[] }
  | { readonly kind: 'unknown' };

/** Finds the route of a request in the table; path parameters are not decoded, ids need none. */
export function matchRoute(method: string, pathname: string): RouteMatch {
  const segments = pathname.split('/');
  const table: Readonly<Record<RouteName, Route>> = routes;
  const matches = Object.entries(table).filter(([, { path }]) => fits(path.split('/'), segments));
  const match = matches.find(([, route]) => route.method === method);
  if (match) {
    const [name, route] = match;
    const id = segments[route.path.split('/').indexOf('{id}')];
    // The entries of a record keyed by route names.
    return { kind: 'route', name: name as RouteName, route, id };
  }
  if (matches.length === 0) return { kind: 'unknown' };
  return { kind: 'otherMethods', allow: [...matches.map(([, route]) => route.method), 'OPTIONS'] };
}

const fits = (template: readonly string[], segments: readonly string[]): boolean =>
  template.length === segments.length &&
  template.every((part, n) => (part === '{id}' ? segments[n] !== '' : part === segments[n]));
