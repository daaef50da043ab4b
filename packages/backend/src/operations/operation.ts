import type { RouteAnswer, RouteBody, RouteName, RouteQuery, Routes } from '@keyturn/sdk/wire';
import type { OperationContext } from './context.ts';

/** The names of the routes that are built; the others answer 501. */
export type BuiltRouteName = {
  [N in RouteName]: Routes[N] extends { readonly planned: true } ? never : N;
}[RouteName];

/** What an operation is given: the checked parts of its request. */
export type OperationInput<N extends RouteName> = (Routes[N]['path'] extends `${string}{id}${string}`
  ? { readonly id: string }
  : unknown) &
  (Routes[N] extends { readonly ifMatch: true } ? { readonly version: number } : unknown) & {
    readonly query: RouteQuery<N>;
    readonly body: RouteBody<N>;
  };

/** What a route means: runs in one transaction, answers as the wire says, or throws `Refused`. */
export type Operation<N extends BuiltRouteName> = (
  context: OperationContext,
  input: OperationInput<N>,
) => Promise<RouteAnswer<N>>;
