import { describe, expect, it } from "vitest";
import { publishedTaskSchema, workplaceTaskSchema } from "./workplace-task";

const say = (text: string) => ({ fi: text, sv: text, en: text });
const task = {
  ...{ title: say("Look"), minutes: 30, task: say("Look around"), evidence: say("A page") },
  ...{ steps: [say("Go"), say("Look"), say("Write")], safe: say("Read") },
};
const bound = { text: say("Seen"), skill: "cells" };

describe("a workplace task", () => {
  it("binds each of its three criteria to a skill", () => {
    const fits = (criteria: unknown[]) =>
      workplaceTaskSchema.safeParse({ ...task, criteria }).success;
    expect(fits([bound, bound, bound])).toBe(true);
    expect(fits([bound, bound, say("Seen")])).toBe(false);
    expect(fits([bound, bound, { text: say("Seen") }])).toBe(false);
    expect(fits([bound, bound])).toBe(false);
  });

  it("of an older publication is read without skills, and a newer one as it is", () => {
    const criteria = [say("Seen"), say("Written"), bound];
    const { criteria: read } = publishedTaskSchema.parse({ ...task, criteria });
    expect(read).toEqual([
      { text: say("Seen"), skill: null },
      { text: say("Written"), skill: null },
      bound,
    ]);
    expect(
      publishedTaskSchema.parse({ ...task, criteria: read.slice(2).concat([bound, bound]) }),
    ).toMatchObject({ criteria: [bound, bound, bound] });
  });
});
