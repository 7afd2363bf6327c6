import { type Content, lessonsOf } from "./content";
import type { Problem } from "./problem";

/** A renaming leads from an id that no lesson has any more to one that a lesson has. */
export function checkRenamed(content: Content): Problem[] {
  const { renamed } = content;
  if (!renamed) return [];
  const lessons = new Set(lessonsOf(content).map(({ id }) => id));
  return Object.entries(renamed.data).flatMap(([old, now]) => {
    const place = { file: renamed.file, line: renamed.lineOf([old]) };
    return [
      ...(lessons.has(old)
        ? [
            {
              ...place,
              problem: `“${old}” is declared renamed, but a lesson still has this id.`,
              cure: "Remove the line, or rename the lesson's folder too.",
            },
          ]
        : []),
      ...(lessons.has(now)
        ? []
        : [
            {
              ...place,
              problem: `“${old}” is declared renamed to “${now}”, which is no lesson.`,
              cure: "Write the id that the lesson has today: “course/lesson”.",
            },
          ]),
    ];
  });
}
