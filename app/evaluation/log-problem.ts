/** Something in a file of answers that its reader has to mend. */
export class LogProblem extends Error {
  override readonly name = "LogProblem";

  /** @param line counted from 1; null when the whole file is meant */
  constructor(file: string, line: number | null, problem: string) {
    super(`${line === null ? file : `${file}, line ${line}`}: ${problem}`);
  }
}
