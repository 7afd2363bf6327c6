// The content of this repository as paths: on every goal, whoever answers right completes, whoever answers wrong is
// locked out of nothing and completes as soon as the answers get better.
import { expect, test } from "vitest";
import { planOf } from "~/domain/path/plan";
import { isLessonOpen } from "~/domain/path/standing";
import { newestStrategy } from "~/domain/path/strategy";
import { TestLearner } from "~/domain/path/test-learner";
import { buildCatalogue } from "./build-catalogue";
import { checkContent } from "./check-content.server";
import { ownContentDir } from "./publish.server";
import { readContent } from "./read-content.server";

const { content } = await readContent(ownContentDir);
if (!content) throw new Error("The content of this repository cannot be read");
const catalogue = buildCatalogue(content, (await checkContent(content)).lessons);

// The longest tracks of both ways to study, and one course. All the others are proven whenever content is published.
const goals = [
  ...catalogue.tracks
    .filter(({ id }) => id === "operator" || id === "di-degree")
    .map(({ id, eqf }) => ({ kind: "track" as const, id, eqf })),
  { kind: "course" as const, id: "electrical-safety", eqf: 7 },
];
const walks = goals.flatMap((goal) =>
  (["retrainee", "degree"] as const).map((id) => ({ ...goal, strategy: id })),
);

function courseOf({ kind, id, eqf, strategy: name }: (typeof walks)[number]) {
  const strategy = newestStrategy(name);
  return { plan: planOf(catalogue, { kind, id }, eqf, strategy), strategy };
}

/** More than anybody needs for a lesson who is always right: read, practised, checked, examined, reviewed. */
const stepsPerLesson = 70;

test.each(walks)("$strategy, $kind $id, EQF $eqf", (walk) => {
  const course = courseOf(walk);
  const steps = course.plan.lessons.length * stepsPerLesson;
  const sure = new TestLearner(course, () => true);
  sure.walk(steps);
  expect(sure.stage).toBe("completed");

  const lost = new TestLearner(course, () => false);
  lost.walk(steps);
  const { lessons } = lost.course.plan;
  expect(lessons.filter((lesson) => !isLessonOpen(lost.context, lesson))).toEqual([]);
  lost.isRight = () => true;
  lost.walk(2 * steps);
  expect(lost.stage).toBe("completed");
});
