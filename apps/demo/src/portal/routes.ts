/** Modules of the portal that are there for the look of it: this demo has nothing behind them. */
export const otherModules = [
  'overview',
  'accounts',
  'vehicles',
  'billing',
  'contracts',
  'packages',
  'settings',
] as const;

/** The name of such a module. */
export type OtherModule = (typeof otherModules)[number];

/** Where somebody is in the portal. */
export type Route =
  | { readonly page: 'bookings' }
  /** `step` is a page of the wizard; without it, the one on which the wizard is. */
  | { readonly page: 'new'; readonly step?: string }
  /** `key` is a booking's id or its reference. */
  | { readonly page: 'booking'; readonly key: string }
  | { readonly page: 'other'; readonly module: OtherModule }
  | { readonly page: 'unknown'; readonly path: string };

/** The parts of a path, or none where it is not rightly encoded. */
const partsOf = (path: string): readonly string[] => {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return [];
  }
};

/** Reads the route of a location's hash; an empty one is the list of bookings. */
export function readRoute(hash: string): Route {
  const path = hash.replace(/^#?\/?/, '');
  if (path === '') return { page: 'bookings' };
  const [module, rest = '', ...further] = partsOf(path);
  if (module === 'bookings' && rest === 'new' && further.length < 2)
    return further[0] ? { page: 'new', step: further[0] } : { page: 'new' };
  if (further.length > 0) return { page: 'unknown', path };
  if (module === 'bookings') return rest === '' ? { page: 'bookings' } : { page: 'booking', key: rest };
  const other = otherModules.find((name) => name === module && rest === '');
  return other ? { page: 'other', module: other } : { page: 'unknown', path };
}

/** The hash of a route. */
export function hashOf(route: Route): string {
  switch (route.page) {
    case 'bookings':
      return '#/bookings';
    case 'new':
      return route.step ? `#/bookings/new/${encodeURIComponent(route.step)}` : '#/bookings/new';
    case 'booking':
      return `#/bookings/${encodeURIComponent(route.key)}`;
    case 'other':
      return `#/${route.module}`;
    case 'unknown':
      return `#/${route.path}`;
  }
}
