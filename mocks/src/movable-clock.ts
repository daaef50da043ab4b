/** A length of time. */
export interface ClockStep {
  readonly seconds?: number;
  readonly minutes?: number;
  readonly hours?: number;
  readonly days?: number;
}

/** A clock that stands still until somebody moves it. */
export interface MovableClock {
  /** The instant that it shows, ISO in UTC. */
  readonly now: () => string;
  /** Sets it to an instant, forward or back; `RangeError` for anything else. */
  readonly set: (instant: string) => void;
  /** Moves it on, or with negative numbers back; a day is 24 hours. */
  readonly advance: (step: ClockStep) => void;
}

const read = (instant: string): number => {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`instant: expected an ISO instant, got ${JSON.stringify(instant)}`);
  return ms;
};

/** Makes a clock that shows `start`, an ISO instant; `RangeError` for anything else. */
export function createMovableClock(start: string): MovableClock {
  let ms = read(start);
  return {
    now: () => new Date(ms).toISOString(),
    set: (instant) => {
      ms = read(instant);
    },
    advance: ({ seconds = 0, minutes = 0, hours = 0, days = 0 }) => {
      // A part of a day need not be a whole number of milliseconds.
      ms += Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
    },
  };
}
