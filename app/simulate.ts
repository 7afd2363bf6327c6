// npm run simulate                                200 made-up people of each profile in each world, on the first course
// npm run simulate -- --learners 50 --seed 7      fewer, others
// npm run simulate -- --track operator            or --course cell-basics, or --framework: forty skills, made-up questions
// npm run simulate -- --profile novice            of that profile only; may be repeated
// npm run simulate -- --world ./my-world.ts       one more world, see app/domain/rehearsal/world.ts
// npm run simulate -- --coverage                  only what people meet: lessons, questions, repeats; seconds
// npm run simulate -- --json FILE --plot FILE.svg
// The same seed gives the same figures; docs/decisions/0011-rehearsal-as-judge.md tells what they mean.
import { writeFile } from "node:fs/promises";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { SingleBar } from "cli-progress";
import type { Catalogue } from "./domain/course/catalogue";
import type { Goal } from "./domain/path/plan";
import { newestStrategy } from "./domain/path/strategy";
import { coverageOf } from "./domain/rehearsal/coverage";
import { frameworkContent, frameworkGoal } from "./domain/rehearsal/framework-content";
import { policies } from "./domain/rehearsal/policies";
import { profileOf, profiles } from "./domain/rehearsal/profile";
import { type RehearsalContent, rehearsalCourse } from "./domain/rehearsal/rehearsal-course";
import { type Cell, type Rehearsal, rehearse } from "./domain/rehearsal/rehearse";
import { worlds } from "./domain/rehearsal/worlds";
import { coverageLine } from "./rehearsal/coverage-line";
import { loadWorld } from "./rehearsal/load-world.server";
import { plotOf } from "./rehearsal/plot";
import { readRehearsalContent } from "./rehearsal/read-content.server";
import { tablesOf } from "./rehearsal/table";

const options = {
  learners: { type: "string", default: "200" },
  seed: { type: "string", default: "1" },
  json: { type: "string" },
  plot: { type: "string" },
  world: { type: "string", multiple: true, default: [] as string[] },
  track: { type: "string" },
  course: { type: "string" },
  framework: { type: "boolean", default: false },
  profile: { type: "string", multiple: true },
  coverage: { type: "boolean", default: false },
} as const satisfies NonNullable<ParseArgsConfig["options"]>;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const learners = wholeNumber("--learners", values.learners, 1);
  const seed = wholeNumber("--seed", values.seed, 0);
  const people = values.profile?.map(profileOf) ?? profiles;
  const further = await Promise.all((values.world ?? []).map(loadWorld));
  const written = await readRehearsalContent();
  const content = values.framework ? frameworkContent(written.catalogue) : written;
  const { goal, eqf } = goalOf(values, content.catalogue);

  process.stdout.write(`${coverageLines(content, goal, eqf, seed).join("\n")}\n\n`);
  if (values.coverage) return;

  const rehearsal = { content, goal, eqf, profiles: people, policies, learners, seed };
  const started = performance.now();
  const cells = rehearseAloud({ ...rehearsal, worlds: [...worlds, ...further] });
  const seconds = (performance.now() - started) / 1000;

  const subject = `${goal.id}, ${learners} learners a cell, seed ${seed}`;
  const walks = cells.length * policies.length * learners;
  process.stdout.write(
    `${tablesOf(cells)}\n\n${subject}: ${walks} walks in ${seconds.toFixed(1)} s\n`,
  );
  if (values.plot) await writeFile(values.plot, plotOf(cells, subject));
  if (values.json) {
    const report = { goal, eqf, learners, seed, cells, timing: { walks, seconds } };
    await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
  }
}

/** People of each strategy whose way through the whole goal is looked at. */
const coverageWalks = 24;

function coverageLines(content: RehearsalContent, goal: Goal, eqf: number, seed: number): string[] {
  return (["retrainee", "degree"] as const).map((id) => {
    const course = rehearsalCourse(content, goal, eqf, newestStrategy(id));
    return coverageLine(id, course, coverageOf(course, { walks: coverageWalks, seed }));
  });
}

/** With a bar where somebody watches. */
function rehearseAloud(rehearsal: Rehearsal): Cell[] {
  const { worlds: all, profiles: people, policies: ways, learners } = rehearsal;
  const walks = all.length * people.length * ways.length * learners;
  const bar = new SingleBar({ stream: process.stderr, hideCursor: true, clearOnComplete: true });
  if (process.stderr.isTTY) bar.start(walks, 0);
  const cells = [...rehearse(rehearsal, () => bar.increment())];
  bar.stop();
  return cells;
}

function goalOf(
  { track, course, framework }: Values,
  { tracks, courses }: Catalogue,
): { goal: Goal; eqf: number } {
  if ([track, course, framework || undefined].filter((one) => one !== undefined).length > 1)
    throw new Error("Choose one of --track, --course and --framework");
  if (framework) return { goal: frameworkGoal, eqf: 7 };
  if (track !== undefined) {
    const found = tracks.find(({ id }) => id === track);
    if (!found) throw unknown("--track", track, tracks);
    return { goal: { kind: "track", id: track }, eqf: found.eqf };
  }
  const found = course === undefined ? courses[0] : courses.find(({ id }) => id === course);
  if (!found) throw unknown("--course", course ?? "", courses);
  return { goal: { kind: "course", id: found.id }, eqf: 7 };
}

function unknown(option: string, given: string, known: readonly { id: string }[]): Error {
  return new Error(`${option} ${given} is none of: ${known.map(({ id }) => id).join(", ")}`);
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new Error(`${option} must be a whole number from ${least} up, not “${text}”`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
