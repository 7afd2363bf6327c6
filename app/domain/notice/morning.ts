// Digests are there when the working day begins: at seven in the receiver's own country.

/** Of the two countries that Akkupolku serves. */
export type TimeZone = "Europe/Helsinki" | "Europe/Stockholm";

/** Local hour, 0..23. Our choice: read over the first coffee, before shifts and lessons begin. */
export const morningHour = 7;

const hourMs = 60 * 60 * 1000;
const monday = 1;
const mostDays = 8;

/**
 * Where a person's day begins: Sweden only for those who belong to Swedish organisations alone.
 * @param countries of the person's organisations, in any order; may be empty
 */
export function timeZoneOf(countries: readonly ("FI" | "SE")[]): TimeZone {
  const isSwedish = countries.length > 0 && countries.every((country) => country === "SE");
  return isSwedish ? "Europe/Stockholm" : "Europe/Helsinki";
}

/** The first seven o'clock in the morning after an instant; never the instant itself. */
export function nextMorning(after: Date, timeZone: TimeZone): Date {
  return findMorning(after, timeZone, () => true);
}

/** The first seven o'clock on a Monday morning after an instant; never the instant itself. */
export function nextMondayMorning(after: Date, timeZone: TimeZone): Date {
  return findMorning(after, timeZone, (weekday) => weekday === monday);
}

function findMorning(
  after: Date,
  timeZone: TimeZone,
  isWanted: (weekday: number) => boolean,
): Date {
  const today = wallClock(after, timeZone);
  for (let ahead = 0; ahead <= mostDays; ahead += 1) {
    const wall = new Date(
      Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()),
    );
    wall.setUTCDate(wall.getUTCDate() + ahead);
    wall.setUTCHours(morningHour);
    const morning = instantOf(wall, timeZone);
    if (morning > after && isWanted(wall.getUTCDay())) return morning;
  }
  throw new Error("A week without its Monday");
}

// What the wall shows, as if it were UTC.
function wallClock(instant: Date, timeZone: TimeZone): Date {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const parts = new Map(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return new Date(
    Date.UTC(
      part("year"),
      part("month") - 1,
      part("day"),
      part("hour"),
      part("minute"),
      part("second"),
    ),
  );
}

// Clocks are changed at night: the offset an hour before seven is the offset at seven.
function instantOf(wall: Date, timeZone: TimeZone): Date {
  const near = new Date(wall.getTime() - hourMs);
  const offset = wallClock(near, timeZone).getTime() - near.getTime();
  return new Date(wall.getTime() - offset);
}
