/** A work that is measured: a page is opened for its jobs, and each of them is done so many times in a round. */
export interface Work {
  /** Jobs of `shared-jobs.ts` or `own-jobs.ts`, done in turn. */
  readonly jobs: readonly string[];
  /** How often ours does each; peers, who need longer, do what a part of a second is enough for. */
  readonly times: number;
  readonly shared?: true;
  /** Whether the bytes that it keeps are measured, and not its time. */
  readonly heap?: true;
}

/** The works by the name to choose them by. */
export const works: Readonly<Record<string, Work>> = {
  monthly: { jobs: ['monthly'], times: 10_000, shared: true },
  weekly: { jobs: ['weekly'], times: 10_000, shared: true },
  dates: { jobs: ['dates'], times: 30_000, shared: true },
  nth: { jobs: ['nth'], times: 300_000, shared: true },
  reach: { jobs: ['index 1', 'index 600'], times: 300_000 },
  hour: { jobs: ['hour'], times: 1_000_000 },
  create: { jobs: ['create'], times: 100_000 },
  rows: { jobs: ['rows'], times: 10_000, heap: true },
};
