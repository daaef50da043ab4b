import { type Costs, keyOf } from './measure.ts';
import type { SubjectName } from './subjects.ts';

/** What a work must reach and what it aims at; more is better for times, less for everything else. */
export interface Goal {
  readonly name: string;
  readonly unit: '×' | 'ns' | 'B' | 'of it';
  readonly measured: (costs: Costs) => number;
  readonly must: number;
  readonly aim: number;
}

const cost = (costs: Costs, job: string, subject: SubjectName | 'ours at first' = 'ours'): number =>
  costs.get(keyOf(job, subject)) ?? Number.NaN;

/** How many times the cost of ours a peer needs for a job. */
export const timesOurs =
  (job: string, peer: SubjectName) =>
  (costs: Costs): number =>
    cost(costs, job, peer) / cost(costs, job);

/** The cost of ours for a job the first times that a page does it: what is remembered is made, and code is not yet fast. */
export const oursAtFirst =
  (job: string) =>
  (costs: Costs): number =>
    cost(costs, job, 'ours at first');

/** The cost of ours for a job, by so many parts of it. */
export const ours =
  (job: string, parts = 1) =>
  (costs: Costs): number =>
    cost(costs, job) / parts;

const times = (job: string, name: string, peer: SubjectName, must: number, aim: number): Goal => ({
  name: `${name}, against ${peer}`,
  unit: '×',
  measured: timesOurs(job, peer),
  must,
  aim,
});

/** The goals of the calculator, in the order of the table. */
export const goals: readonly Goal[] = [
  times('monthly', '36 monthly with zone', 'native Temporal', 35, 60),
  times('monthly', '36 monthly with zone', 'js-joda', 7, 12),
  times('weekly', '156 weekly with zone', 'native Temporal', 35, 75),
  times('dates', '36 monthly dates', 'native Temporal', 90, 150),
  times('nth', 'n-th occurrence', 'native Temporal', 70, 130),
  {
    name: 'n = 600 against n = 1',
    unit: 'of it',
    measured: (costs) => ours('index 600')(costs) / ours('index 1')(costs),
    must: 1.2,
    aim: 1.2,
  },
  { name: 'between, one hour, a schedule of a million', unit: 'ns', measured: ours('hour'), must: 150, aim: 30 },
  { name: 'createSchedule', unit: 'ns', measured: ours('create'), must: 3_000, aim: 1_000 },
  { name: 'memory of an occurrence', unit: 'B', measured: ours('rows', 36), must: 200, aim: 150 },
];
