/** What every subject is given of a booking: its start. */
export interface Booking {
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
}

const days = 1096; // of the years 2024 to 2026
const minutes = 541; // from 08:00 to 17:00, where no clock of London changes

/** Many bookings of three years; the steps are prime to the number of days and minutes, so that each of them comes up. */
export const bookings: readonly Booking[] = Array.from({ length: 10_000 }, (_, index) => {
  const start = new Date(Date.UTC(2024, 0, 1 + ((index * 37) % days), 8, (index * 7) % minutes)).toISOString();
  return { date: start.slice(0, 10), time: start.slice(11, 16), timeZone: 'Europe/London' };
});
