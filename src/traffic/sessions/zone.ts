/** How many minutes the clocks of a place are ahead of UTC at a moment, in seconds since 1970. */
export type Zone = (seconds: number) => number;

const QUARTER = 900;

/** The clocks of a place by its IANA name, such as Europe/Stockholm; null where there is none of that name. */
export function zoneNamed(name: string): Zone | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return null;
  }
  const known = new Map<number, number>();
  return (seconds) => {
    const quarter = Math.floor(seconds / QUARTER);
    let minutes = known.get(quarter);
    if (minutes === undefined) {
      const part = Object.fromEntries(
        format.formatToParts(quarter * QUARTER * 1000).map(({ type, value }) => [type, Number(value)]),
      );
      const clock = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute);
      minutes = Math.round(clock / 60_000 - quarter * (QUARTER / 60));
      known.set(quarter, minutes);
    }
    return minutes;
  };
}

/**
 * The moment that a clock without a zone shows. An hour that comes twice, when clocks are set back, is the one that is not before
 * `notBefore`; one that is left out is the one after it.
 */
export function momentOf(clock: number, zone: Zone, notBefore: number): number {
  const summer = clock - zone(clock - 3 * 3600) * 60;
  const winter = clock - zone(clock + 3 * 3600) * 60;
  const [early, late] = summer < winter ? [summer, winter] : [winter, summer];
  const isEarly = early + zone(early) * 60 === clock;
  const isLate = late + zone(late) * 60 === clock;
  if (isEarly && isLate) return early >= notBefore ? early : late;
  return isEarly ? early : late;
}
