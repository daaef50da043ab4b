import type { Loadable } from './loadable.ts';

/** A value with the question that it answers, so that a late answer is never taken for the current one. */
export interface Keyed<T> {
  readonly key: string;
  readonly value: T;
}

/** The loadable as the person sees it, without the key. */
export const shown = <T>({ value, ...rest }: Loadable<Keyed<T>>): Loadable<T> => ({
  ...rest,
  value: value?.value ?? null,
});

/** Whether the last good value is there and answers this question. */
export const isFresh = ({ status, value }: Loadable<Keyed<unknown>>, key: string): boolean =>
  status === 'ready' && value?.key === key;
