/** Something an author has to mend: where it stands, what is wrong, and what to do about it. */
export type Problem = {
  /** Path inside the content folder. */
  file: string;
  /** Line in the file, from 1; left out where the whole file is meant. */
  line?: number;
  problem: string;
  cure: string;
};

/** The content cannot be published. The message names every place and every cure. */
export class ContentError extends Error {
  override name = "ContentError";

  constructor(readonly problems: readonly Problem[]) {
    super(describeProblems(problems));
  }
}

/** Problems as lines for an author: grouped by file, in the order of its lines, each place as file:line. */
export function describeProblems(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))].sort();
  const groups = files.map((file) => {
    const ofFile = problems.filter((problem) => problem.file === file);
    return [file, ...ofFile.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).map(describe)].join("\n");
  });
  return [
    ...groups,
    `${count(problems.length, "problem")} in ${count(files.length, "file")}.`,
  ].join("\n\n");
}

function describe({ file, line, problem, cure }: Problem): string {
  return `  ${line === undefined ? file : `${file}:${line}`}  ${problem}\n      ${cure}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
