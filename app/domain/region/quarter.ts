// A quarter is three months of the calendar, written 2026-Q4: years of four digits compare as text.
import { z } from "zod";

export const quarterSchema = z.string().regex(/^20\d{2}-Q[1-4]$/);

/**
 * The quarter that a day belongs to.
 * @param day YYYY-MM-DD
 */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/**
 * So many quarters in their order, the first one included.
 * @param from 2026-Q4
 * @param count 0 or more
 */
export function nextQuarters(from: string, count: number): string[] {
  const first = numberOf(from);
  return Array.from({ length: count }, (_, index) => textOf(first + index));
}

/** Negative where the first comes earlier, 0 where they are the same, positive where it comes later. */
export function compareQuarters(a: string, b: string): number {
  return numberOf(a) - numberOf(b);
}

/** First day of a quarter, YYYY-MM-DD. */
export function firstDayOf(quarter: string): string {
  const month = (Number(quarter.slice(6)) - 1) * 3 + 1;
  return `${quarter.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
}

/** Last day of a quarter, YYYY-MM-DD. */
export function lastDayOf(quarter: string): string {
  return `${quarter.slice(0, 4)}-${["03-31", "06-30", "09-30", "12-31"][Number(quarter.slice(6)) - 1]}`;
}

// quarters since the year 0
function numberOf(quarter: string): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
}

function textOf(number: number): string {
  return `${Math.floor(number / 4)}-Q${(number % 4) + 1}`;
}
