// npm run calibrate               refits the mastery model from the answers given so far, and compares
// npm run calibrate -- --store    keeps it as a version too: enrolments from now on begin under it
import { parseArgs } from "node:util";
import { migrateToLatest } from "~db/migrate";
import { openOwnDatabase } from "~db/own-database.server";
import type { Calibration, Judgement } from "./domain/mastery/calibrate";
import { type Calibrated, calibrateFromAnswers } from "./progress/calibrate.server";
import { readSettings } from "./settings";

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { store: { type: "boolean", default: false } } });
  const database = await openOwnDatabase(readSettings(process.env));
  try {
    await migrateToLatest(database.client.db);
    const order = { isStored: values.store, now: new Date() };
    process.stdout.write(told(await calibrateFromAnswers(database.client.db, order), values.store));
  } finally {
    await database.close();
  }
}

function told(outcome: Calibrated, isStored: boolean): string {
  if (!outcome.ok && outcome.reason === "too-few-answers") {
    return "Too few answers yet: a question moves after 30 answers of 20 learners.\n";
  }
  const table = tableOf(outcome.calibration);
  if (!outcome.ok) return `${table}\nNot better than the model in use: nothing is stored.\n`;
  if (outcome.storedAs !== null) {
    return `${table}\nStored as version ${outcome.storedAs}: enrolments from now on begin under it.\n`;
  }
  return isStored
    ? table
    : `${table}\nNothing was stored; npm run calibrate -- --store keeps it.\n`;
}

function tableOf({ answers, learners, model, report }: Calibration): string {
  const { heldOut, before, after, moved } = report;
  const minutes = Object.entries(model.minutes).map(
    ([purpose, median]) => `${purpose} ${median === null ? "too few" : median.toFixed(1)}`,
  );
  return [
    `Fitted on ${answers} first tries of ${learners} learners.`,
    `Moved ${moved.questions} questions and ${moved.skills} skills; weights ${moved.weights ? "fitted" : "as before"}.`,
    `Median minutes of an answer: ${minutes.join(", ")}.`,
    "",
    `Judged by ${heldOut.answers} answers of ${heldOut.learners} learners held out:`,
    row("", ["AUC", "RMSE", "ECE"]),
    ...rowsOf("before", before),
    ...rowsOf("after", after),
    "",
  ].join("\n");
}

function rowsOf(when: string, { elo, predictor }: Judgement): string[] {
  return [[`${when}, Elo alone`, elo] as const, [`${when}, predictor`, predictor] as const].map(
    ([name, { auc, rmse, ece }]) =>
      row(name, [auc === null ? "none" : auc.toFixed(4), rmse.toFixed(4), ece.toFixed(4)]),
  );
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(20) + cells.map((cell) => cell.padStart(10)).join("");
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
