import { createSchedule } from '@keyturn/billing';
import { Temporal } from 'temporal-polyfill/implementation';

/** One way to do the work: bill dates and instants of a term from its start. */
export interface Subject {
  readonly name: string;
  readonly run: (date: string, frequency: 'monthly' | 'weekly', count: number) => readonly string[];
}

const timeZone = 'Europe/London';

/** Ours first; the others are measured against it. Each makes every date and instant as text. */
export const subjects: readonly Subject[] = [
  {
    name: '@keyturn/billing',
    run(date, frequency, count) {
      const duration = frequency === 'monthly' ? { months: count } : { weeks: count };
      const schedule = createSchedule({ anchor: { date, time: '10:00', timeZone }, frequency, duration });
      return [...schedule].map((occurrence) => `${occurrence.date} ${occurrence.instant}`);
    },
  },
  {
    name: 'temporal-polyfill',
    run(date, frequency, count) {
      const anchor = Temporal.PlainDate.from(date);
      return Array.from({ length: count }, (_, index) => {
        const day = anchor.add(frequency === 'monthly' ? { months: index } : { weeks: index });
        const instant = day.toZonedDateTime({ timeZone, plainTime: '10:00' }).toInstant();
        return `${day.toString()} ${instant.toString()}`;
      });
    },
  },
];
