// The whole framework as one made-up course: a lesson for each skill, eight questions each, to compare with
// the prototype of adaptation.md, which walked forty skills.
import type { Catalogue, CatalogueLesson } from "../course/catalogue";
import type { Skill } from "../course/course";
import { difficultyOf } from "../mastery/elo";
import type { RehearsalContent, RehearsalQuestion } from "./rehearsal-course";

/** As many as the prototype had. */
const skillsWanted = 40;
const skillsPerModule = 8;

/** Three in the text, five for checks; authored difficulties and luck mixed as in the written course. */
const questionKinds = [
  { isPractice: true, authored: 1, guess: 0.25, hasParameters: false },
  { isPractice: true, authored: 2, guess: 0, hasParameters: true },
  { isPractice: true, authored: 3, guess: 0.07, hasParameters: false },
  { isPractice: false, authored: 1, guess: 0.25, hasParameters: false },
  { isPractice: false, authored: 2, guess: 0.25, hasParameters: false },
  { isPractice: false, authored: 2, guess: 0, hasParameters: true },
  { isPractice: false, authored: 3, guess: 0.04, hasParameters: false },
  { isPractice: false, authored: 4, guess: 0, hasParameters: true },
];

const courseId = "framework";
const title = { fi: "Osaamiskehys", sv: "Kompetensramen", en: "The framework" };

/** A catalogue whose only course teaches forty skills of the framework in the order of their prerequisites. */
export function frameworkContent(catalogue: Catalogue): RehearsalContent {
  const skills = inOrderOfPrerequisites(catalogue.skills).slice(0, skillsWanted);
  const lessons = skills.map(lessonFor);
  const count = Math.ceil(lessons.length / skillsPerModule);
  const modules = Array.from({ length: count }, (_, index) => ({
    id: `part-${index + 1}`,
    title,
    lessons: lessons.slice(index * skillsPerModule, (index + 1) * skillsPerModule),
  }));
  const course = { id: courseId, code: "C00", title, summary: title, modules };
  return {
    catalogue: { ...catalogue, tracks: [], courses: [course] },
    questions: skills.flatMap(questionsFor),
  };
}

export const frameworkGoal = { kind: "course", id: courseId } as const;

function lessonFor(skill: Skill): CatalogueLesson {
  const questions = questionsFor(skill);
  const idsOf = (isPractice: boolean) =>
    questions.filter((one) => one.isPractice === isPractice).map(({ id }) => id);
  return {
    id: `${courseId}/${skill.id}`,
    code: "C00.1",
    skills: [skill.id],
    eqf: 4,
    hours: 8,
    // The mean of the written course.
    minutes: 18,
    sections: 4,
    practice: idsOf(true),
    checks: idsOf(false),
    sources: [],
    titles: skill.title,
    summaries: skill.definition,
  };
}

function questionsFor({ id: skill }: Skill): RehearsalQuestion[] {
  const lesson = `${courseId}/${skill}`;
  return questionKinds.map(({ authored, ...kind }, index) => ({
    ...kind,
    id: `${lesson}/q${index + 1}`,
    lesson,
    skill,
    difficulty: difficultyOf(authored),
  }));
}

// The author's order, but each skill after those it stands on.
function inOrderOfPrerequisites(skills: readonly Skill[]): Skill[] {
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const placed = new Set<Skill>();
  function place(skill: Skill): void {
    if (placed.has(skill)) return;
    for (const id of skill.prerequisites) {
      const before = byId.get(id);
      if (before) place(before);
    }
    placed.add(skill);
  }
  skills.forEach(place);
  return [...placed];
}
