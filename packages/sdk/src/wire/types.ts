import type * as z from 'zod/mini';
import type { RouteName } from './calls.ts';
import type { Routes } from './routes.ts';

type Braced<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | Braced<Rest> : never;
type QueryOf<R> = R extends { readonly query: infer Q extends z.ZodMiniType } ? z.input<Q> : unknown;
type BodyOf<R> = R extends { readonly body: infer B extends z.ZodMiniType } ? { readonly body: z.input<B> } : unknown;
type VersionOf<R> = R extends { readonly ifMatch: true } ? { readonly version: number } : unknown;

/**
 * What a caller hands to an operation: path parameters and query side by side, the body under `body`, and for changes
 * of a booking the `version` that they were decided on.
 */
export type RouteInput<N extends RouteName> = { readonly [K in Braced<Routes[N]['path']>]: string } & QueryOf<
  Routes[N]
> &
  BodyOf<Routes[N]> &
  VersionOf<Routes[N]>;

/** The validated body of a route, as the handler sees it. */
export type RouteBody<N extends RouteName> = Routes[N] extends { readonly body: infer B extends z.ZodMiniType }
  ? z.output<B>
  : undefined;

/** The validated query of a route, as the handler sees it. */
export type RouteQuery<N extends RouteName> = Routes[N] extends { readonly query: infer Q extends z.ZodMiniType }
  ? z.output<Q>
  : Readonly<Record<string, never>>;

/** What a route answers. */
export type RouteAnswer<N extends RouteName> = z.output<Routes[N]['answer']>;

/** The names of routes that change something and so carry an idempotency key. */
export type CommandName = { [N in RouteName]: Routes[N]['kind'] extends 'command' ? N : never }[RouteName];
