import { expect, test } from "vitest";
import { ContentError } from "./problem";

test("an author reads file by file, line by line, what is wrong and what to do", () => {
  const error = new ContentError([
    { file: "b.yaml", line: 12, problem: "Late.", cure: "Mend." },
    { file: "b.yaml", line: 3, problem: "Early.", cure: "Mend it." },
    { file: "a.yaml", problem: "Missing.", cure: "Write it." },
  ]);
  expect(error.message).toBe(`a.yaml
  a.yaml  Missing.
      Write it.

b.yaml
  b.yaml:3  Early.
      Mend it.
  b.yaml:12  Late.
      Mend.

3 problems in 2 files.`);
});
