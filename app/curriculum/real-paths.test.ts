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

const goals = [
  ...catalogue.tracks.map(({ id, eqf }) => ({ kind: "track" as const, id, eqf })),
  ...catalogue.courses.map(({ id }) => ({ kind: "course" as const, id, eqf: 7 })),
];
const walks = goals.flatMap((goal) =>
  (["retrainee", "degree"] as const).map((id) => ({ ...goal, strategy: id })),
);

function courseOf({ kind, id, eqf, strategy: name }: (typeof walks)[number]) {
  const strategy = newestStrategy(name);
  return { plan: planOf(catalogue, { kind, id }, eqf, strategy), strategy };
}

test.each(walks)("$strategy, $kind $id, EQF $eqf", (walk) => {
  const sure = new TestLearner(courseOf(walk), () => true);
  sure.walk(600);
  expect(sure.stage).toBe("completed");

  const lost = new TestLearner(courseOf(walk), () => false);
  lost.walk(400);
  const { lessons } = lost.course.plan;
  expect(lessons.filter((lesson) => !isLessonOpen(lost.context, lesson))).toEqual([]);
  lost.isRight = () => true;
  lost.walk(800);
  expect(lost.stage).toBe("completed");
});
