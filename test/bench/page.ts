import type { Job, Jobs } from './job.ts';

/** Gives the page its functions, which are called from outside. */
export function openPage(jobs: Jobs): void {
  const ready: Record<string, Job> = {};
  let sum = 0;
  // Texts are put together lazily; reading a character makes them whole.
  const read = (text: string): void => {
    sum += text.charCodeAt(text.length - 1);
  };
  const run = (name: string, count: number, first = 0): number => {
    const job = ready[name]!; // made ready before
    for (let index = first; index < first + count; index++) job(index, read);
    return sum;
  };
  Object.assign(globalThis, {
    run,
    /** Makes a job ready and tells whether the subject can do it. */
    prepare(name: string): boolean {
      const job = jobs[name]?.();
      if (job) ready[name] = job;
      return job !== undefined;
    },
    /** Does a job for some milliseconds and tells how often. */
    warm(name: string, milliseconds: number): number {
      const end = performance.now() + milliseconds;
      let times = 0;
      for (; performance.now() < end; times += 10) run(name, 10, times);
      return times;
    },
    /** The texts that a job makes, time by time. */
    answers(name: string, count: number): string[][] {
      const job = ready[name]!; // made ready before
      return Array.from({ length: count }, (_, index) => {
        const texts: string[] = [];
        job(index, (text) => texts.push(text));
        return texts;
      });
    },
  });
}
