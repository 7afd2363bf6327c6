import { describe, expect, test } from "vitest";
import { readFrontMatter } from "./front-matter.server";

const matter = "title: A title\nsummary: A summary of twenty letters.\n";

describe("readFrontMatter", () => {
  test("gives the fields and a body whose lines keep their numbers", () => {
    const result = readFrontMatter("fi.mdx", `---\n${matter}translated: "12ab"\n---\n\n## One\n`);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value.frontMatter.data.translated).toBe("12ab");
    expect(result.value.frontMatter.lineOf(["translated"])).toBe(4);
    expect(result.value.body.split("\n").indexOf("## One")).toBe(6);
  });

  test("a second pair of dashes is text", () => {
    const result = readFrontMatter("fi.mdx", `---\n${matter}---\n---js\nx\n---\n`);
    expect(result.ok && result.value.body.trim()).toBe("---js\nx\n---");
  });

  test.each([
    ["## One\n", 1],
    ["", 1],
    [" ---\ntitle: A\n---\n", 1],
    ["---yaml\ntitle: A\n---\n", 1],
    [`---\n${matter}colour: red\n---\n`, 4],
    [`---\n${matter}title: B\n---\n`, 4],
    ["---\n# nothing\n---\n", 2],
  ])("%j has a problem on line %i", (text, line) => {
    const result = readFrontMatter("fi.mdx", text);
    expect(result.ok ? [] : result.problems.map((problem) => problem.line)).toContain(line);
  });
});
