import { describe, expect, it } from "vitest";
import { readSkills } from "./read-skills";
import { fileOf } from "./test-files";

describe("readSkills", () => {
  it("takes numbers and words for names, each once", async () => {
    const file = await fileOf('\uFEFF{"12": [3, 7, 3], "13.0": ["ohm"], "14": []}', "q.json");
    expect(Object.fromEntries(await readSkills(file))).toEqual({
      12: ["3", "7"],
      13: ["ohm"],
      14: [],
    });
  });

  it.each([
    ["something that is not JSON", "user_id\titem_id", /This is not JSON/],
    ["something else than lists", '{"12": 3}', /At 12: .*maps each item to a list of skills/],
    ["a list of lists", "[[1]]", /maps each item to a list of skills/],
  ])("refuses %s by the name of the file", async (_, text, problem) => {
    const file = await fileOf(text, "q.json");
    await expect(readSkills(file)).rejects.toThrow(problem);
    await expect(readSkills(file)).rejects.toThrow(file);
  });

  it("refuses a file that is not there", async () => {
    await expect(readSkills("nowhere.json")).rejects.toThrow("There is no such file");
  });
});
