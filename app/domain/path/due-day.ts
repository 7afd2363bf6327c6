// When a path is due: its assignment says the day, a person may give more time, and nobody gives less.

/**
 * The day by which a path is to be done, YYYY-MM-DD; null where nobody has set one.
 * @param assigned the day of the path's assignment
 * @param extendedTo the day that a person has granted, as the path's memory keeps it
 */
export function dueDay(assigned: string | null, extendedTo: string | null): string | null {
  if (assigned === null || extendedTo === null) return assigned ?? extendedTo;
  return extendedTo > assigned ? extendedTo : assigned;
}
