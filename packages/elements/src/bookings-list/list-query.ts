import type { Backend, BookingStatus, Outcome } from '@keyturn/sdk';

/** What the bookings list asks of the backend. */
export type ListInput = Parameters<Backend['listBookings']>[0];
/** A page of bookings with the counts of every status. */
export type BookingPage = Awaited<ReturnType<Backend['listBookings']>> extends Outcome<infer T> ? T : never;
/** An order of the list; a minus sorts downwards. */
export type ListSort = NonNullable<ListInput['sort']>;

/** The tabs after *All*: the values of `bookingStatuses`, which would bring the transition table along. */
export const statuses: readonly BookingStatus[] = [
  'requested',
  'approved',
  'in_progress',
  'completed',
  'declined',
  'cancelled',
];

/** Every order, as people choose among them. */
export const sorts: readonly ListSort[] = ['-createdAt', 'createdAt', 'start', '-start', 'reference', '-reference'];

/** What a host or a person asks the list for. */
export interface ListChoice {
  readonly status: string | undefined;
  readonly query: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly sort: string | undefined;
  readonly pageSize: number;
}

/** A choice as the contract takes it: an unknown status is none; what else is odd is for the backend to refuse. */
export const readChoice = ({ status, query, from, to, sort, pageSize }: ListChoice) => ({
  status: statuses.find((known) => known === status),
  query: query?.trim() || undefined,
  from: from || undefined,
  to: to || undefined,
  sort: (sort || '-createdAt') as ListSort,
  limit: Math.trunc(pageSize) || 15,
});

/** A choice as the contract takes it. */
export type ListQuery = ReturnType<typeof readChoice>;

/** Whether the filter ends before it begins, and so finds nothing. */
export const isInverted = ({ from, to }: Pick<ListQuery, 'from' | 'to'>): boolean => Boolean(from && to && to < from);

/** What a page was asked for with: the choice, and the cursors of the pages from the second to this one. */
export interface Asked {
  readonly query: ListQuery;
  readonly cursors: readonly string[];
}

/** What is sent for a page: absent, not undefined, is how the contract has it. */
export const inputOf = ({ query, cursors }: Asked): ListInput =>
  Object.fromEntries(Object.entries({ ...query, cursor: cursors.at(-1) }).filter(([, value]) => value !== undefined));

/** A page on the screen, and when it was read (an ISO instant). */
export interface ShownPage extends Asked {
  readonly page: BookingPage;
  readonly at: string;
}

/** How many bookings a choice finds; `counts` are those of its page. */
export const totalOf = (status: string | undefined, counts: BookingPage['counts']): number =>
  status ? (counts[status] ?? 0) : Object.values(counts).reduce((sum, count) => sum + count);
