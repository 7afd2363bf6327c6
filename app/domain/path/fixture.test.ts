import { writeFileSync } from "node:fs";
import { it } from "vitest";
import { testCourse } from "./test-course";
import { TestLearner } from "./test-learner";
it("make", () => {
  const r = new TestLearner(testCourse("retrainee", 4), () => true);
  let n = 0; r.isRight = () => { n += 1; return r.stage === "placement" ? r.snapshot.memory.placement.serving?.question.startsWith("c/a") === true : n % 3 === 0; };
  r.walk(400, () => Object.values(r.snapshot.memory.lessons).some((l) => l.failures > 1) && Object.values(r.snapshot.memory.lessons).some((l) => (l.check?.outcomes.length ?? 0) > 1));
  const d = new TestLearner(testCourse("degree", 4), () => true);
  d.isRight = () => d.decision.rule !== "finish-exam";
  d.walk(400, () => Object.values(d.snapshot.memory.modules).some((m) => m.results.length === 1 && (m.sitting?.outcomes.length ?? 0) > 2));
  writeFileSync("app/domain/path/snapshots.v1.json", `${JSON.stringify({ retrainee: r.snapshot, degree: d.snapshot }, null, 2)}\n`);
});
