import { expect, it } from "vitest";
import { readContent } from "./read-content.server";
import { sampleContent } from "./test-content";
import { problemsAfter } from "./test-problems";

const withRenamed = (text: string) => ({ ...sampleContent(), "renamed.yaml": text });
const problemsOf = (text: string) =>
  problemsAfter("renamed.yaml", (same) => same, withRenamed(text));

it("a lesson may be declared renamed from an id that nobody has any more", async () => {
  expect(await problemsOf("basics/old: basics/volts\n")).toEqual([]);
});

it("the old id must be gone, the new one must be there, and both have their form", async () => {
  expect(await problemsOf("basics/gone: basics/volts\nbasics/cells: basics/volts\n")).toEqual([
    "renamed.yaml:2 “basics/cells” is declared renamed, but a lesson still has this id.",
  ]);
  expect(await problemsOf("basics/old: basics/none\n")).toEqual([
    "renamed.yaml:1 “basics/old” is declared renamed to “basics/none”, which is no lesson.",
  ]);
  const valid = withRenamed("basics/old: basics/volts\n");
  const [problem] = await problemsAfter("renamed.yaml", () => "basics/old: none\n", valid);
  expect(problem).toContain("renamed.yaml:1 “basics/old”: Invalid string");
});

it("nothing need be declared", async () => {
  const { content, problems } = await readContent("/nowhere");
  expect(content).toBeUndefined();
  expect(problems.map(({ file }) => file)).not.toContain("renamed.yaml");
});
