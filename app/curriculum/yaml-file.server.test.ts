import { describe, expect, test } from "vitest";
import { z } from "zod";
import { questionFileSchema } from "~/domain/course/lesson";
import { parseYaml } from "./yaml-file.server";

const schema = z.array(z.strictObject({ id: z.string(), size: z.number().optional() }));

function problemsOf(text: string, firstLine?: number) {
  const result = parseYaml("x.yaml", text, schema, firstLine);
  return result.ok ? [] : result.problems.map(({ line, problem }) => ({ line, problem }));
}

describe("parseYaml", () => {
  test("gives data, and the line of any part of it", () => {
    const result = parseYaml("x.yaml", "# a note\n- id: a\n- id: b\n  size: 2\n", schema);
    expect(result.ok && result.value.data).toEqual([{ id: "a" }, { id: "b", size: 2 }]);
    expect(result.ok && result.value.lineOf([1, "size"])).toBe(4);
    expect(result.ok && result.value.lineOf([1, "missing"])).toBe(3);
  });

  test("names a missing, an unknown and a wrong field, each with its line, all at once", () => {
    const text = "- size: 1\n- id: b\n  colour: red\n- id: c\n  size: big\n";
    expect(problemsOf(text)).toEqual([
      { line: 1, problem: "“0.id” is missing." },
      { line: 3, problem: "“1” has no field “colour”." },
      { line: 5, problem: "“2.size”: Invalid input: expected number, received string." },
    ]);
  });

  test("counts from where the text begins in its file", () => {
    expect(problemsOf("- size: 1\n", 2)[0]?.line).toBe(2);
  });

  test("names the line of broken YAML, doubled keys and foreign tags", () => {
    expect(problemsOf("- id: a\n  id: b\n")[0]?.line).toBe(2);
    expect(problemsOf("- id: a\n- id: [b\n")[0]?.problem).toContain("not YAML");
    expect(problemsOf('- id: a\n- id: !!js/function "x"\n')[0]?.line).toBe(2);
  });

  test("says which part of a question is wrong, through its kinds and unions", () => {
    const result = parseYaml(
      "questions.yaml",
      "- id: a\n  kind: essay\n- id: b\n  kind: numeric\n  parameters:\n    q: { from: 1, to: 2 }\n",
      questionFileSchema,
    );
    const problems = result.ok ? [] : result.problems;
    expect(problems.find(({ line }) => line === 2)?.problem).toContain("kind");
    expect(problems.find(({ line }) => line === 6)?.problem).toBe(
      "“1.parameters.q.step” is missing.",
    );
  });
});
