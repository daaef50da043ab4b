import type { RefusalCode } from '../booking/refusal.ts';
import type { RouteName } from './calls.ts';
import type { FaultCode } from './problem.ts';
import type { Route } from './route.ts';
import { routeRefusals } from './route-refusals.ts';
import { routes } from './routes.ts';

const always = ['UNAUTHENTICATED', 'NOT_PERMITTED', 'RATE_LIMITED', 'INTERNAL', 'UNAVAILABLE'] as const;
const ofInput = ['INVALID_INPUT'] as const;
const ofBody = ['BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'] as const;
const ofResource = ['NOT_FOUND'] as const;
const ofCommand = ['KEY_MISSING', 'KEY_REUSED', 'IN_PROGRESS'] as const;
const ofChange = ['IF_MATCH_MISSING', 'VERSION_CONFLICT'] as const;
const ofPlan = ['NOT_IMPLEMENTED'] as const;

/** Every code that a route may answer instead of its value: those of its kind, then its refusals by a rule (wire.md). */
export function routeCodes(name: RouteName): readonly (RefusalCode | FaultCode)[] {
  const route: Route = routes[name];
  const hasParameters = route.path.includes('{');
  return [
    ...new Set<RefusalCode | FaultCode>([
      ...always,
      ...(route.query || route.body || hasParameters ? ofInput : []),
      ...(route.body ? ofBody : []),
      ...(hasParameters ? ofResource : []),
      ...(route.kind === 'command' ? ofCommand : []),
      ...(route.ifMatch ? ofChange : []),
      ...(route.planned ? ofPlan : []),
      ...routeRefusals[name],
    ]),
  ];
}
