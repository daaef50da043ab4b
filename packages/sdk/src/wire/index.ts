export { capabilities, type Capability } from './capabilities.ts';
export { checkInput, type Checked } from './check-input.ts';
export { faultCodes, problem, problemStatus, statusOf, type FaultCode, type Problem } from './problem.ts';
export { namedSchemas } from './named-schemas.ts';
export { readRefusal, refusalFacts } from './refusal-facts.ts';
export { routeCodes } from './route-codes.ts';
export { routeSummaries } from './route-summaries.ts';
export { pathParameter, routes, type Route, type RouteName, type Routes } from './routes.ts';
export type { CommandName, RouteAnswer, RouteBody, RouteInput, RouteQuery } from './types.ts';
