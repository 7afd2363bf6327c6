// The hours of a day are shared evenly among the skills it was for, so that no hour is counted twice.
import type { DiaryDay } from "./teacher-period-memory";

type WrittenDay = Pick<DiaryDay, "hours" | "skills">;

export type SkillHours = {
  /** Hours by skill id. */
  bySkill: Record<string, number>;
  /** Hours of days that were for no skill in particular. */
  other: number;
  /** All hours; exactly the sum of the others. */
  total: number;
};

/**
 * Hours of the days (h), by skill. Counted in hundredths of an hour; what does not divide evenly goes to the first
 * skills of the day, so that the parts always make the whole.
 */
export function hoursBySkill(days: readonly WrittenDay[]): SkillHours {
  const parts = new Map<string, number>();
  let [other, total] = [0, 0];
  for (const { hours, skills } of days) {
    const hundredths = Math.round(hours * 100);
    total += hundredths;
    if (skills.length === 0) other += hundredths;
    const rest = skills.length === 0 ? 0 : hundredths % skills.length;
    for (const [place, skill] of skills.entries()) {
      const part = (hundredths - rest) / skills.length + (place < rest ? 1 : 0);
      parts.set(skill, (parts.get(skill) ?? 0) + part);
    }
  }
  const bySkill = Object.fromEntries([...parts].map(([skill, part]) => [skill, part / 100]));
  return { bySkill, other: other / 100, total: total / 100 };
}
