import type { Evaluation, Judged } from "./evaluate";

/** An evaluation as a few lines for people. */
export function told({ train, test, elo, predictor, calibrationBins }: Evaluation): string {
  const lines = [
    `Learned from ${count(train.answers)} answers of ${count(train.learners)} learners: ${train.file}`,
    `Predicted    ${count(test.answers)} answers of ${count(test.learners)} learners: ${test.file}`,
    "",
    row("", ["AUC", "RMSE", "ECE", "µs/answer"]),
    row("Elo alone", cells(elo)),
    row("Shipped predictor", cells(predictor)),
    "",
    `ECE: expected calibration error over ${calibrationBins} bins of equal width; µs of processor time.`,
    `${(100 * test.unseen).toFixed(1)} % of the answers went to questions that training never met.`,
  ];
  if (elo.auc === null) {
    lines.push("AUC is not defined: the answers to be predicted are all right or all wrong.");
  }
  if (test.sharedLearners > 0) {
    lines.push(`${count(test.sharedLearners)} learners stand in both files; here they begin anew.`);
  }
  return `${lines.join("\n")}\n`;
}

function cells({ auc, rmse, ece, microsecondsPerAnswer }: Judged): string[] {
  const digits = (value: number) => value.toFixed(4);
  return [
    auc === null ? "none" : digits(auc),
    digits(rmse),
    digits(ece),
    microsecondsPerAnswer.toFixed(2),
  ];
}

function row(name: string, values: readonly string[]): string {
  return name.padEnd(18) + values.map((value) => value.padStart(10)).join("");
}

function count(value: number): string {
  return value.toLocaleString("en");
}
