import { describe, expect, test } from "vitest";
import { readContent } from "./read-content.server";
import { lesson, sampleContent, writeContent } from "./test-content";

describe("reading", () => {
  test("names missing files, unlisted lessons and unlisted figures, all at once", async () => {
    const files = sampleContent();
    delete files[`${lesson}/sv.mdx`];
    delete files["courses/basics/cells/loop.svg"];
    files["courses/basics/cells/old.svg"] = "<svg/>";
    files["courses/basics/forgotten/en.mdx"] = "";
    const folder = await writeContent(files);
    const { content, problems } = await readContent(folder);
    expect(problems.map(({ file }) => file).sort()).toEqual([
      "courses/basics/cells/loop.svg",
      "courses/basics/cells/old.svg",
      "courses/basics/forgotten",
      "courses/basics/volts/sv.mdx",
    ]);
    expect(content?.courses[0]?.lessons).toEqual([]);
  });

  test("without skills there is nothing to check against", async () => {
    const files = sampleContent();
    files["skills.yaml"] = "areas: []\n";
    const folder = await writeContent(files);
    const { content, problems } = await readContent(folder);
    expect(content).toBeUndefined();
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toContain("skills.yaml:1");
  });
});
