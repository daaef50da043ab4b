/** Ours first, then the peers in the order of the table; the file in `subjects` that does the work with each. */
export const subjects = {
  ours: 'own',
  'native Temporal': 'native-temporal',
  'temporal-polyfill': 'temporal-polyfill',
  'js-joda': 'js-joda',
  luxon: 'luxon',
  'date-fns': 'date-fns',
  '@internationalized/date': 'internationalized-date',
  rrule: 'rrule',
} as const;

export type SubjectName = keyof typeof subjects;

/** The names of the subjects, ours first. */
export const subjectNames = Object.keys(subjects) as SubjectName[]; // the keys of a literal

/** Module source of the page of a subject: its bundle holds nothing of another. */
export const sourceOf = (name: SubjectName): string => `
import { openPage } from './bench/page.ts';
import { sharedJobs } from './bench/shared-jobs.ts';
import { subject } from './bench/subjects/${subjects[name]}.ts';
${name === 'ours' ? "import { ownJobs } from './bench/own-jobs.ts';" : 'const ownJobs = {};'}
openPage({ ...sharedJobs(subject), ...ownJobs });`;
