// A small catalogue for tests: one course of two modules, one area of it a matter of safety.
import { type Catalogue, type CatalogueLesson, catalogueSchema } from "./catalogue";
import type { Text } from "./text";

function say(text: string): Text {
  return { fi: `${text} fi`, sv: `${text} sv`, en: `${text} en` };
}

type SampleLesson = Pick<CatalogueLesson, "code" | "skills" | "eqf"> & { id: string };

function sampleLesson({ id, code, skills, eqf }: SampleLesson): CatalogueLesson {
  const lesson = `basics/${id}`;
  const questions = (kind: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${lesson}/${kind}-${index + 1}`);
  return {
    id: lesson,
    code,
    skills,
    eqf,
    hours: 4,
    minutes: 20,
    sections: 2,
    practice: questions("practice", 2),
    checks: questions("check", 10),
    sources: [{ id: "S1", title: "A handbook of cells" }],
    titles: say(`Lesson ${id}`),
    summaries: say(`What ${id} is about`),
  };
}

function sampleSkill(id: string, area: string, prerequisites: string[] = []) {
  return { id, area, title: say(`Skill ${id}`), definition: say(id), eqf: [4], prerequisites };
}

function sampleTask(first: string, second: string, third: string) {
  const criterion = (skill: string) => ({ text: say(`Shows ${skill}`), skill });
  return {
    title: say("Task"),
    minutes: 60,
    task: say("What to do"),
    steps: [say("Go"), say("Look"), say("Write")],
    evidence: say("What to bring"),
    criteria: [criterion(first), criterion(second), criterion(third)],
    safe: say("Read"),
  };
}

/** cells and volts come first, charge stands on both, ageing on charge; fire is a matter of safety. */
export const sampleCatalogue: Catalogue = catalogueSchema.parse({
  areas: [
    { id: "A1", title: say("Cell") },
    { id: "A6", title: say("Fire"), safety: true },
  ],
  skills: [
    sampleSkill("cells", "A1"),
    sampleSkill("volts", "A1"),
    sampleSkill("charge", "A1", ["cells", "volts"]),
    sampleSkill("ageing", "A1", ["charge"]),
    sampleSkill("fire", "A6", ["cells"]),
  ],
  tracks: [
    {
      id: "operator",
      title: say("Operator"),
      summary: say("For operators"),
      eqf: 4,
      strategy: "retrainee",
      core: ["basics", "packs"],
    },
    {
      id: "later",
      title: say("Later"),
      summary: say("Nothing of it is written"),
      eqf: 4,
      strategy: "degree",
      core: ["packs"],
    },
  ],
  plannedCourses: [
    { id: "basics", code: "C01", title: say("Basics") },
    { id: "packs", code: "C02", title: say("Packs") },
  ],
  courses: [
    {
      id: "basics",
      code: "C01",
      title: say("Basics"),
      summary: say("The basics"),
      modules: [
        {
          id: "first",
          title: say("Module first"),
          workplaceTask: sampleTask("cells", "volts", "cells"),
          lessons: [
            sampleLesson({ id: "cells", code: "C01.1", skills: ["cells"], eqf: 4 }),
            sampleLesson({ id: "volts", code: "C01.2", skills: ["volts"], eqf: 4 }),
          ],
        },
        {
          id: "second",
          title: say("Module second"),
          workplaceTask: sampleTask("charge", "fire", "charge"),
          lessons: [
            sampleLesson({ id: "charge", code: "C01.3", skills: ["charge"], eqf: 4 }),
            sampleLesson({ id: "fire", code: "C01.4", skills: ["fire"], eqf: 4 }),
            sampleLesson({ id: "ageing", code: "C01.5", skills: ["ageing"], eqf: 5 }),
          ],
        },
      ],
    },
  ],
});
