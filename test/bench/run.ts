import { deepStrictEqual } from 'node:assert';
import { subjects, type Subject } from './subjects.ts';

// CPU time of the process, interleaved rounds, medians: ratios in one run, because machines differ and are shared.
const rounds = 9;
const works = [
  { name: '36 monthly occurrences', frequency: 'monthly', count: 36, bookings: 200 },
  { name: '156 weekly occurrences', frequency: 'weekly', count: 156, bookings: 50 },
] as const;

const cpuMicros = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

const dates = Array.from({ length: 200 }, (_, index) => {
  const day = new Date(Date.UTC(2024, 0, 1 + index * 7));
  return day.toISOString().slice(0, 10);
});

const cost = ({ run }: Subject, { frequency, count, bookings }: (typeof works)[number]): number => {
  const before = cpuMicros();
  for (let index = 0; index < bookings; index++) run(dates[index % dates.length] ?? '', frequency, count);
  return cpuMicros() - before;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

for (const work of works) {
  const answers = subjects.map(({ run }) => run('2024-01-31', work.frequency, work.count));
  for (const answer of answers) deepStrictEqual(answer, answers[0]);
  const costs = subjects.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, subject] of subjects.entries()) costs[index]?.push(cost(subject, work));
  const [own = Number.NaN, ...others] = costs.map(median);
  console.log(`${work.name}, ${work.bookings} bookings: ${(own / work.bookings).toFixed(1)} µs of CPU a booking`);
  for (const [index, other] of others.entries())
    console.log(`  ${(other / own).toFixed(1)} times the cost with ${subjects[index + 1]?.name}`);
}
