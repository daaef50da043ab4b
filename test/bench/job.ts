import type { Take } from './subject.ts';

/** Does a work for the so-and-so-many-th time, and gives the texts that it makes. */
export type Job = (index: number, take: Take) => void;

/** What a page can do: of each job's name, what makes it ready. */
export type Jobs = Readonly<Record<string, () => Job>>;
