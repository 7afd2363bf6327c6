// Limits for a working day hold for the mean over eight hours: a short strong task can weigh as much as a long weak one.
// Source of the mean: EN 689 and Directive 98/24/EC, reference period eight hours.

/** Hours of the reference period. */
export const referenceHours = 8;

/** Level for NMP in breathed air that workers should not exceed (DNEL), mg/m³. brief.md C03-8 (S7). */
export const nmpLevel = 14.4;

export type Task = {
  /** mg/m³ in the breathing zone */
  concentration: number;
  /** h */
  hours: number;
};

/** Dose of one task, in mg/m³ · h. */
export function doseOf({ concentration, hours }: Task): number {
  return concentration * hours;
}

/** Mean over eight hours, in mg/m³: Σ c·t / 8, also when the day is shorter or longer. */
export function dayMean(tasks: readonly Task[]): number {
  return tasks.reduce((sum, task) => sum + doseOf(task), 0) / referenceHours;
}

/** The task that gives most of the dose, by its place in the list; nothing when there is no dose. */
export function heaviestTask(tasks: readonly Task[]): number | undefined {
  const most = Math.max(...tasks.map(doseOf));
  return most > 0 ? tasks.findIndex((task) => doseOf(task) === most) : undefined;
}
