import { expect, it } from "vitest";
import { dayFormSchema, versionRead } from "./day-form";
import { longestDone } from "./workplace-period";

const sent = { day: "2026-11-18", readDay: "2026-11-18", version: "2", hours: " 7,25 " };

it("takes hours with comma or point, and what was done as long as its field counted it", () => {
  expect(dayFormSchema.parse(sent)).toMatchObject({ hours: 7.25, version: 2, done: "" });
  expect(dayFormSchema.parse({ ...sent, hours: "8.5" }).hours).toBe(8.5);
  // A browser sends two letters at the end of a line that it counts as one.
  const done = `${"a".repeat(longestDone - 2)}\r\nb`;
  expect(dayFormSchema.parse({ ...sent, done }).done).toHaveLength(longestDone);
  expect(dayFormSchema.parse({ ...sent, done: " Stack\0ing \r\n" }).done).toBe("Stacking");
});

it.each([{ hours: "7,125" }, { hours: "-1" }, { day: "2026-02-30" }, { version: "-1" }])(
  "does not take %j",
  (change) => {
    expect(dayFormSchema.safeParse({ ...sent, ...change }).success).toBe(false);
  },
);

it("whoever changes the day has not read the other one", () => {
  expect(versionRead(dayFormSchema.parse(sent))).toBe(2);
  expect(versionRead(dayFormSchema.parse({ ...sent, day: "2026-11-17" }))).toBe(0);
});
