import type { AnswerLog } from "~/domain/mastery/answer-log";
import { LogProblem } from "./log-problem";
import { idOf, skillsOf } from "./read-skills";
import { type Column, type Row, readTable } from "./read-table";

/** Numbers for names, given in the order in which the names appear. */
type Numbers = Map<string, number>;

/** Names met so far, over all files of an evaluation: the same question has the same number in each. */
export type Names = {
  questions: Numbers;
  skills: Numbers;
  /** Numbers of sets by the names of their skills. */
  sets: Numbers;
  skillSets: number[][];
};

export type ReadLog = Omit<
  AnswerLog,
  "starts" | "guesses" | "questionCount" | "skillCount" | "skillSets"
> & {
  /** Learners as the file names them, in the order of the log. */
  learners: string[];
};

export function noNames(): Names {
  return { questions: new Map(), skills: new Map(), sets: new Map(), skillSets: [] };
}

/**
 * Reads a log of answers. Each learner's answers are put in the order of time; of answers with the same time, the
 * first in the file comes first.
 * @param skillsOfItem overrides the file's own skills, item by item; then the file needs none
 * @throws LogProblem that names file and line
 */
export async function readLog(
  file: string,
  names: Names,
  skillsOfItem?: ReadonlyMap<string, readonly string[]>,
): Promise<ReadLog> {
  const needed: Column[] = ["user_id", "item_id", "timestamp", "correct"];
  if (!skillsOfItem) needed.push("skill_id");
  const learners: Numbers = new Map();
  const read = {
    learner: [] as number[],
    time: [] as number[],
    question: [] as number[],
    set: [] as number[],
    outcome: [] as number[],
  };
  for await (const row of readTable(file, needed)) {
    const item = textOf(row, "item_id", file);
    const skills = skillsOfItem?.get(item) ?? skillsOf(row.valueIn("skill_id"));
    read.learner.push(numberOf(learners, textOf(row, "user_id", file)));
    read.time.push(timeOf(row, file));
    read.outcome.push(outcomeOf(row, file));
    read.question.push(numberOf(names.questions, item));
    read.set.push(setOf(names, skills));
  }
  if (read.learner.length === 0) {
    throw new LogProblem(file, null, "The file holds a header but no answers.");
  }
  const { firsts, order } = inOrder(read.learner, read.time, learners.size);
  return {
    learners: [...learners.keys()],
    firsts,
    questions: Int32Array.from(order, (at) => read.question[at] ?? 0),
    sets: Int32Array.from(order, (at) => read.set[at] ?? 0),
    outcomes: Float64Array.from(order, (at) => read.outcome[at] ?? 0),
  };
}

function textOf(row: Row, column: Column, file: string): string {
  const text = idOf(row.valueIn(column));
  if (text === "") throw new LogProblem(file, row.line, `${column} is empty.`);
  return text;
}

function outcomeOf(row: Row, file: string): number {
  const text = row.valueIn("correct");
  const outcome = text === "" ? Number.NaN : Number(text);
  if (outcome >= 0 && outcome <= 1) return outcome;
  throw new LogProblem(file, row.line, `correct is "${text}", not a number from 0 to 1.`);
}

function timeOf(row: Row, file: string): number {
  const text = row.valueIn("timestamp");
  const time = text === "" ? Number.NaN : Number(text);
  if (Number.isFinite(time)) return time;
  const instant = Date.parse(text);
  if (!Number.isNaN(instant)) return instant;
  throw new LogProblem(file, row.line, `timestamp is "${text}", neither a number nor a date.`);
}

/** A question without skills asks for a skill without a name: everything has one to be learned. */
function setOf(names: Names, skills: readonly string[]): number {
  const asked = skills.length === 0 ? [""] : skills;
  const key = asked.join("\t");
  const known = names.sets.get(key);
  if (known !== undefined) return known;
  names.skillSets.push(asked.map((skill) => numberOf(names.skills, skill)));
  return numberOf(names.sets, key);
}

function numberOf(numbers: Numbers, name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}

/** Rows learner by learner, each learner's in the order of time. */
function inOrder(
  learner: readonly number[],
  time: readonly number[],
  learners: number,
): { firsts: Int32Array; order: Int32Array } {
  const firsts = new Int32Array(learners + 1);
  for (const one of learner) firsts[one + 1] = (firsts[one + 1] ?? 0) + 1;
  for (let one = 0; one < learners; one += 1) {
    firsts[one + 1] = (firsts[one + 1] ?? 0) + (firsts[one] ?? 0);
  }
  const next = firsts.slice();
  const order = new Int32Array(learner.length);
  learner.forEach((one, row) => {
    const place = next[one] ?? 0;
    order[place] = row;
    next[one] = place + 1;
  });
  for (let one = 0; one < learners; one += 1) {
    order
      .subarray(firsts[one], firsts[one + 1])
      .sort((a, b) => (time[a] ?? 0) - (time[b] ?? 0) || a - b);
  }
  return { firsts, order };
}
