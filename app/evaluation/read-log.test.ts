import { describe, expect, it } from "vitest";
import { noNames, readLog } from "./read-log";
import { fileOf, tableOf } from "./test-files";

const header = "user_id item_id timestamp correct skill_id";

/** What a log says, by the names in its file: learner, question, outcome, skills. */
async function read(file: string, skillsOfItem?: Map<string, string[]>) {
  const names = noNames();
  const log = await readLog(file, names, skillsOfItem);
  const questions = [...names.questions.keys()];
  const skills = [...names.skills.keys()];
  return log.learners.flatMap((learner, number) => {
    const answers = [];
    for (let at = log.firsts[number] ?? 0; at < (log.firsts[number + 1] ?? 0); at += 1) {
      const set = names.skillSets[log.sets[at] ?? 0] ?? [];
      const asked = set.map((skill) => skills[skill]).join("+");
      answers.push(`${learner} ${questions[log.questions[at] ?? 0]} ${log.outcomes[at]} ${asked}`);
    }
    return answers;
  });
}

describe("readLog", () => {
  it("reads columns in any order, leaves others out, and keeps learners together", async () => {
    const file = await tableOf(
      "correct hint skill_id user_id timestamp item_id",
      "1 x s1 ann 0 q1",
      "0 x s2 bob 0 q1",
      "0.5 x s1 ann 0 q2",
    );
    expect(await read(file)).toEqual(["ann q1 1 s1", "ann q2 0.5 s1", "bob q1 0 s2"]);
  });

  it("understands a byte order mark, Windows line ends, blank lines and a missing last one", async () => {
    const file = await fileOf(
      "\uFEFFuser_id\titem_id\ttimestamp\tcorrect\tskill_id\r\n1\t2\t0\t1\t3\r\n\r\n1\t4\t0\t0\t3",
    );
    expect(await read(file)).toEqual(["1 2 1 3", "1 4 0 3"]);
  });

  it("understands quoted fields, even with tabs and quotes in them", async () => {
    const file = await fileOf(
      'user_id\t"item_id"\ttimestamp\tcorrect\tskill_id\n1\t"a\tb"\t0\t"1"\t"say ""ohm"""\n',
    );
    expect(await read(file)).toEqual(['1 a\tb 1 say "ohm"']);
  });

  it("puts each learner's answers in the order of time, ties in the order of the file", async () => {
    const file = await tableOf(
      header,
      "1 c 30 1 s",
      "2 x 5 1 s",
      "1 a 10 1 s",
      "1 d 30 0 s",
      "1 b 20 1 s",
      "2 y 5 0 s",
    );
    expect(await read(file)).toEqual([
      "1 a 1 s",
      "1 b 1 s",
      "1 c 1 s",
      "1 d 0 s",
      "2 x 1 s",
      "2 y 0 s",
    ]);
  });

  it("takes dates for times", async () => {
    const file = await tableOf(header, "1 b 2010-01-02T10:00 1 s", "1 a 2010-01-02T09:59 1 s");
    expect(await read(file)).toEqual(["1 a 1 s", "1 b 1 s"]);
  });

  it("knows several skills, numbers with a point, and none", async () => {
    const file = await tableOf(
      header,
      "1.0 2 0 1.0 3~7",
      "1 3 0 1 3_7.0",
      "1 4 0 1 work_rules",
      "1 5 0 1 nan",
      "1 6.0 0 1 3~~3",
    );
    expect(await read(file)).toEqual([
      "1 2 1 3+7",
      "1 3 1 3+7",
      "1 4 1 work_rules",
      "1 5 1 ",
      "1 6 1 3",
    ]);
  });

  it("lets the list of skills override the column, which may then be missing", async () => {
    const given = new Map([["2", ["9", "8"]]]);
    const file = await tableOf(header, "1 2 0 1 3", "1 4 0 1 3");
    expect(await read(file, given)).toEqual(["1 2 1 9+8", "1 4 1 3"]);
    const without = await tableOf("user_id item_id timestamp correct", "1 2 0 1", "1 4 0 1");
    expect(await read(without, given)).toEqual(["1 2 1 9+8", "1 4 1 "]);
  });

  it.each<[string, string[], RegExp]>([
    [
      "a missing column",
      ["user_id item timestamp correct skill_id", "1 2 0 1 3"],
      /line 1: The header lacks the column item_id\. It names user_id, item,/,
    ],
    [
      "several",
      ["user question"],
      /lacks the columns user_id, item_id, timestamp, correct, skill_id/,
    ],
    ["commas", ["user_id,item_id,timestamp,correct,skill_id", "1,2,0,1,3"], /separated by tabs/],
    ["a short line", [header, "1 2 0 1 3", "1 2 0"], /line 3: 3 fields where the header names 5/],
    [
      "an outcome that is none",
      [header, "1 2 0 1 3", "1 2 0 yes 3"],
      /line 3: correct is "yes", not a number from 0 to 1/,
    ],
    ["an outcome out of range", [header, "1 2 0 2 3"], /line 2: correct is "2"/],
    ["an empty outcome", [header, "1 2 0  3"], /line 2: correct is ""/],
    ["a time that is none", [header, "1 2 soon 1 3"], /line 2: timestamp is "soon"/],
    ["an empty name", [header, " 2 0 1 3"], /line 2: user_id is empty/],
    ["a lost quote", [header, '1 "2 0 1 3'], /line 2: A quote/],
    ["no answers", [header], /holds a header but no answers/],
  ])("refuses %s, by file and line", async (_, lines, problem) => {
    const file = await tableOf(...lines);
    await expect(readLog(file, noNames())).rejects.toThrow(problem);
    await expect(readLog(file, noNames())).rejects.toThrow(file);
  });

  it("refuses an empty file, a folder and one that is not there", async () => {
    await expect(readLog(await fileOf(""), noNames())).rejects.toThrow("The file is empty");
    await expect(readLog("/", noNames())).rejects.toThrow("This is a folder");
    await expect(readLog("nowhere.tsv", noNames())).rejects.toThrow("There is no such file");
  });
});
