import type { Caller } from '@keyturn/backend';

/** Who may call the mock backend, by bearer token. They open nothing but the mock. */
export const callers: Readonly<Record<string, Caller>> = {
  'fernhill-manager': { tenantId: 'fernhill', userId: 'usr-manager', userName: 'Remy Barlow', capabilities: 'all' },
  'fernhill-colleague': {
    tenantId: 'fernhill',
    userId: 'usr-colleague',
    userName: 'Ines Fairley',
    capabilities: 'all',
  },
  'fernhill-clerk': {
    tenantId: 'fernhill',
    userId: 'usr-clerk',
    userName: 'Noor Whitlock',
    capabilities: ['policy:read', 'assets:read', 'accounts:read', 'bookings:read', 'bookings:create', 'billing:read'],
  },
  'havelmobil-manager': {
    tenantId: 'havelmobil',
    userId: 'usr-leitung',
    userName: 'Jana Petersen',
    capabilities: 'all',
  },
};

/** The tokens by role: two users of Fernhill who may do anything, one who may not approve, and another tenant's user. */
export const tokens = {
  manager: 'fernhill-manager',
  colleague: 'fernhill-colleague',
  clerk: 'fernhill-clerk',
  otherTenant: 'havelmobil-manager',
} as const;

/** The caller of one of the tokens. */
export function callerOf(token: string): Caller {
  const caller = callers[token];
  if (!caller) throw new TypeError(`token: expected one of ${Object.keys(callers).join(', ')}, got ${token}`);
  return caller;
}

/** Finds the caller of a request by its bearer token. */
export async function authenticate(request: Request): Promise<Caller | null> {
  const [, token] = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  return token !== undefined && Object.hasOwn(callers, token) ? (callers[token] ?? null) : null;
}
