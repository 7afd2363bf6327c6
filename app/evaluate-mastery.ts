// npm run evaluate-mastery -- --train A.tsv --test B.tsv   how well the product's mastery model predicts answers
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { evaluateMastery } from "./evaluation/evaluate";
import { LogProblem } from "./evaluation/log-problem";
import { isFileError, reasonOf } from "./evaluation/read-table";
import { told } from "./evaluation/told";

const usage = `npm run evaluate-mastery -- --train A.tsv --test B.tsv [--skills q.json] [--json FILE]

Learns from the answers in A, then predicts each answer in B before learning from it, with the
product's own mastery code: by Elo alone, and by the shipped predictor on top of it.

  --train FILE   answers to learn from
  --test FILE    answers to predict, of other learners
  --skills FILE  JSON that maps each item to its skills: {"12": [3, 7]}; overrides skill_id
  --json FILE    writes the result as numbers
  --help         this text

A file of answers is tab-separated with a header: user_id item_id timestamp correct skill_id, in any
order. correct is 0 to 1; timestamp is a number or a date, equal ones keep the order of the file;
skill_id may hold several skills (3~7, or 3_7 for numbers) and may be missing with --skills.
`;

async function main(): Promise<void> {
  const { train, test, skills, json, help } = readOptions();
  if (help) return say(usage);
  if (train === undefined || test === undefined) {
    throw new LogProblem("evaluate-mastery", null, `--train and --test are needed.\n\n${usage}`);
  }
  const evaluation = await evaluateMastery({ train, test, skills });
  say(told(evaluation));
  if (json !== undefined) await store(json, `${JSON.stringify(evaluation, null, 2)}\n`);
}

function readOptions() {
  const text = { type: "string" } as const;
  const options = {
    train: text,
    test: text,
    skills: text,
    json: text,
    help: { type: "boolean" },
  } as const;
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new LogProblem("evaluate-mastery", null, `${(error as Error).message}\n\n${usage}`);
  }
}

async function store(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error: unknown) => {
    throw isFileError(error) ? new LogProblem(file, null, reasonOf(error)) : error;
  });
}

function say(text: string): void {
  process.stdout.write(text);
}

main().catch((error: unknown) => {
  const isForReader = error instanceof LogProblem || !(error instanceof Error);
  process.stderr.write(`${isForReader ? String((error as Error).message) : error.stack}\n`);
  process.exitCode = 1;
});
