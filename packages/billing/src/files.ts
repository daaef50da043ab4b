export { toCsv } from './to-csv.ts';
export { toICalendar, type CalendarDetails } from './to-icalendar.ts';
