/** What a caller may be allowed to do; a token carries a subset, the route table says which one a route needs. */
export const capabilities = [
  'policy:read',
  'assets:read',
  'accounts:read',
  'accounts:create',
  'accounts:approve',
  'drivers:create',
  'drivers:verify',
  'bookings:read',
  'bookings:create',
  'bookings:approve',
  'bookings:reapprove',
  'bookings:decline',
  'bookings:cancel',
  'bookings:begin',
  'bookings:change',
  'contracts:sign',
  'billing:read',
  'billing:issue',
] as const;
/** The name of something that a caller may do. */
export type Capability = (typeof capabilities)[number];
