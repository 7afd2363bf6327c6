// The first check over the whole framework: hearing 25 answers anew, and choosing the next question from them.
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { randomFrom } from "~/domain/assessment/draw";
import { skillsFileSchema } from "~/domain/course/course";
import type { PoolQuestion } from "~/domain/path/draw-questions";
import { type PathContext, startMemory } from "~/domain/path/memory";
import { beliefsOf, nextPlacementQuestion } from "~/domain/path/placement";
import type { PlanLesson } from "~/domain/path/plan";
import { newestStrategy } from "~/domain/path/strategy";
import { median, type Row } from "./row";

const limit = 0.01;
const runs = 60;
const warmUps = 20;
const answers = 25;
const questionsPerSkill = 8;

/** Seconds of one choice, everything recomputed from the answers as a request does it. */
export async function benchPlacement(): Promise<Row[]> {
  const context = await contextAfter(answers);
  const pool = poolOf(context);
  const seconds: number[] = [];
  for (let run = 0; run < warmUps + runs; run += 1) {
    const start = performance.now();
    const beliefs = beliefsOf(context);
    nextPlacementQuestion(context, pool, new Map(), run, beliefs);
    if (run >= warmUps) seconds.push((performance.now() - start) / 1000);
  }
  const taken = median(seconds);
  return [
    {
      name: "first check, next question",
      connections: 1,
      median: taken * 1000,
      unit: "ms",
      ratio: taken / limit,
      against: `limit of ${limit * 1000} ms`,
    },
  ];
}

/** A path over all skills of the framework with so many answers, half of them right, and one question to go. */
async function contextAfter(count: number): Promise<PathContext> {
  const { skills } = skillsFileSchema.parse(parse(await readFile("content/skills.yaml", "utf8")));
  const lessons = skills.map(
    ({ id, prerequisites }): PlanLesson => ({
      id: `c/${id}`,
      module: "c/m",
      skills: [id],
      requires: prerequisites,
      minutes: 20,
      sections: 1,
      practice: [],
      hours: 4,
      isSafety: false,
      areas: [],
      workedSection: null,
    }),
  );
  const random = randomFrom(1);
  const asked = lessons.slice(0, count).map(({ skills: [skill = "none"] }) => ({
    question: `${skill}/1`,
    skill,
    outcome: random() < 0.5 ? 1 : 0,
    guess: 0.25,
  }));
  const strategy = newestStrategy("retrainee");
  const memory = startMemory("2026-11-23T06:00:00.000Z", {});
  const priors = Object.fromEntries(skills.map(({ id }) => [id, 0.2]));
  const placement = { ...memory.placement, asked, priors };
  return {
    plan: { goal: { kind: "course", id: "c" }, lessons, enrichment: [], modules: [], coming: [] },
    strategy: { ...strategy, placement: { ...strategy.placement, cap: count + 1 } },
    memory: { ...memory, placement },
  };
}

function poolOf({ plan }: PathContext): PoolQuestion[] {
  return plan.lessons.flatMap(({ skills: [skill = "none"] }) =>
    Array.from({ length: questionsPerSkill }, (_, index) => ({
      id: `${skill}/${index + 1}`,
      skill,
      difficulty: (index - 4) / 4,
      hasParameters: false,
      guess: 0.25,
    })),
  );
}
