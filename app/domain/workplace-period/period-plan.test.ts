import { describe, expect, it } from "vitest";
import { readPeriodPlan } from "./period-plan";

const fields = {
  company: " Demo cell works ",
  place: "Vaasa",
  country: "FI",
  startsOn: "2026-11-02",
  endsOn: "2026-12-11",
  plannedHours: "160",
  supervisorName: "Demo supervisor",
  supervisorEmail: "Supervisor@Works.Example",
  schoolContact: "",
};

describe("readPeriodPlan", () => {
  it("reads a plan, its address in small letters", () => {
    expect(readPeriodPlan(fields)).toEqual({
      ok: true,
      plan: {
        ...fields,
        company: "Demo cell works",
        plannedHours: 160,
        supervisorEmail: "supervisor@works.example",
      },
    });
  });

  it("takes a plan whose supervisor is not known yet", () => {
    const { supervisorName: _name, supervisorEmail: _email, ...rest } = fields;
    expect(readPeriodPlan(rest)).toMatchObject({ ok: true, plan: { supervisorEmail: "" } });
  });

  it.each([
    [{ company: " \0 " }, { company: "company" }],
    [{ company: "x".repeat(121) }, { company: "too-long-text" }],
    [{ company: ["a", "b"] }, { company: "too-long-text" }],
    [{ country: "DE" }, { country: "country" }],
    [{ startsOn: "2.11.2026" }, { startsOn: "day" }],
    [{ endsOn: "2026-02-30" }, { endsOn: "day" }],
    [{ endsOn: "2026-11-01" }, { endsOn: "ends-before-start" }],
    [{ endsOn: "2029-11-01" }, { endsOn: "too-long" }],
    [{ plannedHours: "0" }, { plannedHours: "hours" }],
    [{ plannedHours: "7,5" }, { plannedHours: "hours" }],
    [{ plannedHours: "2000" }, { plannedHours: "too-many-hours" }],
    [{ supervisorEmail: "at work" }, { supervisorEmail: "email" }],
    [
      { company: "", plannedHours: "" },
      { company: "company", plannedHours: "hours" },
    ],
  ])("%j is told as %j", (change, problems) => {
    expect(readPeriodPlan({ ...fields, ...change })).toEqual({ ok: false, problems });
  });
});
