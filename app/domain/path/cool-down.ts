// A try that did not work is followed by a pause, longer each time.

const minuteMs = 60_000;

/**
 * The instant before which there is no new try.
 * @param minutes pauses after the first failure, the second, and every later one
 * @param failures so far, 1 or more
 * @param now ISO instant
 * @returns ISO instant, or null where the pause is none
 */
export function coolDown(minutes: number[], failures: number, now: string): string | null {
  const wait = minutes[Math.min(failures, minutes.length) - 1] ?? 0;
  return wait === 0 ? null : new Date(Date.parse(now) + wait * minuteMs).toISOString();
}
