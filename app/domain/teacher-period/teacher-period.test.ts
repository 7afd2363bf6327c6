// The statechart of a teacher's period: its rules one by one, and long random stories of it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  advancePeriod,
  type PeriodSnapshot,
  periodStage,
  replayPeriod,
  startPeriod,
} from "./advance-teacher-period";
import { hoursBySkill } from "./hours-by-skill";
import { type PeriodAct, periodActs, periodWaitsFor } from "./teacher-period-acts";
import type { PeriodEvent, PeriodPlanned } from "./teacher-period-event";
import { dayVersion, isReportWithSchool } from "./teacher-period-memory";
import type { TeacherPlan } from "./teacher-plan";

const now = "2026-11-22T09:00:00.000Z";
const teacher = { by: "teacher", role: "teacher", now } as const;
const school = { by: "coordinator", role: "school", now } as const;
type Actor = { by: string; role: "teacher" | "school"; now: string };

const plan: TeacherPlan = {
  company: "Demo cell works",
  place: "Vaasa",
  country: "FI",
  contactRole: "Process trainer",
  startsOn: "2026-11-02",
  endsOn: "2026-11-13",
  plannedHours: 60,
  goals: [
    { skill: "web-handling", sentence: "I can show how a web is threaded" },
    { skill: "dry-room-work", sentence: "I can say what the dew point does" },
  ],
  courses: ["electrodes"],
};
const planned: PeriodPlanned = { type: "PERIOD_PLANNED", organisation: "school", plan, ...teacher };

const changed: PeriodEvent = { type: "PLAN_CHANGED", plan, ...teacher };
const host = (actor: Actor = teacher): PeriodEvent => ({
  ...{ type: "HOST_AGREED", who: "Production manager", how: "email", on: "2026-10-20" },
  ...actor,
});
const approved = (actor: Actor = school): PeriodEvent => ({ type: "SCHOOL_APPROVED", ...actor });
const sentBack: PeriodEvent = { type: "SENT_BACK", reason: "Shorter, please", ...school };
const wrote = (change: object = {}): PeriodEvent => ({
  ...{ type: "DAY_WRITTEN", day: "2026-11-03", hours: 7.5, done: "Threading" },
  ...{ skills: ["web-handling"], version: 0, ...teacher, ...change },
});
const begun: PeriodEvent = { type: "REPORT_BEGUN", ...teacher };
const outcome = (skill: string) => ({ skill, isMet: true, sentence: "Seen and done" });
const given = (skills = ["web-handling", "dry-room-work"]): PeriodEvent => ({
  ...{ type: "REPORT_GIVEN", outcomes: skills.map(outcome), summary: "Two weeks", ...teacher },
});
const confirmed = (actor: Actor = school): PeriodEvent => ({ type: "REPORT_CONFIRMED", ...actor });
const cancelled: PeriodEvent = { type: "PERIOD_CANCELLED", reason: "Line is down", ...teacher };

function led(...events: PeriodEvent[]): PeriodSnapshot {
  return events.reduce((snapshot, event) => {
    const next = advancePeriod(snapshot, event);
    if (!next.isAccepted) throw new Error(`${event.type} has no place`);
    return next.snapshot;
  }, startPeriod(planned));
}
const stageOf = (...events: PeriodEvent[]) => periodStage(led(...events));
const accepts = (period: PeriodSnapshot, event: PeriodEvent) =>
  advancePeriod(period, event).isAccepted;
const agreed = () => led(host(), approved());

describe("a plan is agreed by both, in either order, and by nobody twice", () => {
  it("host and school", () => {
    expect(stageOf(host())).toBe("planned");
    expect(stageOf(approved())).toBe("planned");
    expect(stageOf(host(), approved())).toBe("agreed");
    expect(stageOf(approved(), host(school))).toBe("agreed");
  });

  it("nobody approves a period of their own, and no stranger does anything", () => {
    const fresh = startPeriod(planned);
    expect(accepts(fresh, approved({ ...school, by: "teacher" }))).toBe(false);
    expect(accepts(fresh, approved(teacher))).toBe(false);
    const stranger = { ...teacher, by: "stranger" };
    for (const event of [changed, host(), cancelled]) {
      expect(accepts(fresh, { ...event, ...stranger } as PeriodEvent)).toBe(false);
    }
  });

  it("another plan is asked for anew", () => {
    const again = led(host(), approved(), changed);
    expect(periodStage(again)).toBe("planned");
    expect(again.memory).toMatchObject({ host: null, approval: null });
  });

  it("what the school asks for is told until the plan changes", () => {
    const back = led(host(), sentBack);
    expect(back.memory.asked).toMatchObject({ reason: "Shorter, please" });
    expect(periodWaitsFor({ stage: "planned", memory: back.memory })).toBe("teacher");
    expect(advancePeriod(back, changed).snapshot.memory.asked).toBeNull();
  });
});

describe("the diary", () => {
  it("begins once everything is agreed, and the first day begins the period", () => {
    expect(accepts(led(host()), wrote())).toBe(false);
    expect(periodStage(advancePeriod(agreed(), wrote()).snapshot)).toBe("ongoing");
  });

  it.each([
    ["a day outside the dates", { day: "2026-11-14" }],
    ["more hours than a day has", { hours: 24.5 }],
    ["a skill that is no goal", { skills: ["formation"] }],
    ["a skill twice", { skills: ["web-handling", "web-handling"] }],
    ["a day that was read before it was written", { version: 1 }],
    ["somebody else's day", { by: "stranger" }],
  ])("does not take %s", (_, change) => {
    expect(accepts(agreed(), wrote(change))).toBe(false);
  });

  it("keeps a day once, as it was written last, by whoever has read it", () => {
    const twice = led(host(), approved(), wrote(), wrote({ hours: 6, version: 1 }));
    expect(twice.memory.days).toMatchObject([{ hours: 6, version: 2 }]);
    expect(accepts(twice, wrote({ hours: 5, version: 1 }))).toBe(false);
  });

  it("shares the hours of a day among its skills, and loses none", () => {
    const quarters = fc.integer({ min: 0, max: 2400 }).map((hundredths) => hundredths / 100);
    const day = fc.record({
      hours: quarters,
      skills: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(day, { maxLength: 40 }), (days) => {
        const { bySkill, other, total } = hoursBySkill(days);
        const sum = Object.values(bySkill).reduce((all, part) => all + part, other);
        expect(Math.round(sum * 100)).toBe(Math.round(total * 100));
      }),
    );
    expect(hoursBySkill([{ hours: 8, skills: ["a", "b", "c"] }]).bySkill).toEqual({
      ...{ a: 2.67, b: 2.67, c: 2.66 },
    });
  });
});

describe("the report", () => {
  const reporting = () => led(host(), approved(), wrote(), begun);

  it("is begun once there is a day, and says of every goal what came of it", () => {
    expect(accepts(agreed(), begun)).toBe(false);
    expect(accepts(reporting(), given(["web-handling"]))).toBe(false);
    expect(accepts(reporting(), given(["web-handling", "web-handling"]))).toBe(false);
    expect(accepts(reporting(), given())).toBe(true);
  });

  it("is confirmed by the school as it was read: no day comes in between", () => {
    const late = wrote({ day: "2026-11-04" });
    expect(accepts(reporting(), late)).toBe(true);
    const lies = advancePeriod(reporting(), given()).snapshot;
    expect(accepts(lies, late)).toBe(false);
    expect(accepts(lies, confirmed({ ...school, by: "teacher" }))).toBe(false);
    const back = advancePeriod(lies, sentBack).snapshot;
    expect(back.memory).toMatchObject({ approval: { by: "coordinator" } });
    expect(accepts(back, confirmed())).toBe(false);
    expect(accepts(back, late)).toBe(true);
    const done = advancePeriod(advancePeriod(back, given()).snapshot, confirmed()).snapshot;
    expect(periodStage(done)).toBe("done");
  });

  it("a period that was lived is not cancelled any more; one that was not, is told why", () => {
    expect(accepts(reporting(), cancelled)).toBe(false);
    expect(led(host(), cancelled).memory.cancelled).toMatchObject({ reason: "Line is down" });
  });
});

const actOf: Record<PeriodEvent["type"], PeriodAct> = {
  PLAN_CHANGED: "change-plan",
  HOST_AGREED: "note-host",
  SCHOOL_APPROVED: "approve",
  SENT_BACK: "send-back",
  DAY_WRITTEN: "write-day",
  REPORT_BEGUN: "begin-report",
  REPORT_GIVEN: "give-report",
  REPORT_CONFIRMED: "confirm-report",
  PERIOD_CANCELLED: "cancel",
};

describe("long stories", () => {
  const days = fc.constantFrom("2026-11-02", "2026-11-03", "2026-11-14");
  const actors = fc.constantFrom<Actor>(teacher, school, { ...school, by: "teacher" });
  const anyEvent = fc.oneof(
    fc.constantFrom(changed, sentBack, begun, given(), given(["web-handling"]), cancelled),
    actors.map(host),
    actors.map(approved),
    actors.map(confirmed),
    fc
      .record({ day: days, version: fc.integer({ min: 0, max: 2 }), hours: fc.constantFrom(0, 8) })
      .map(wrote),
  );

  it("replay gives the snapshot, the acts shown are those that are taken, and an end is an end", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (story) => {
        let period = startPeriod(planned);
        const log: unknown[] = [planned];
        for (const event of story) {
          const standing = { stage: periodStage(period), memory: period.memory };
          const next = advancePeriod(period, event);
          if (!next.isAccepted) {
            expect(next.snapshot).toBe(period);
            continue;
          }
          expect(periodActs(standing, event.role)).toContain(actOf[event.type]);
          expect(periodWaitsFor(standing)).not.toBe("nobody");
          period = next.snapshot;
          log.push(JSON.parse(JSON.stringify(event)));
        }
        expect(replayPeriod(log)).toEqual(period);
        const { memory } = period;
        const stage = periodStage(period);
        if (stage === "done")
          expect(isReportWithSchool(memory) && memory.confirmation).toBeTruthy();
        if (stage === "agreed") expect(memory.host && memory.approval).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });

  it("what a party may do, the statechart takes", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), (story) => {
        const period = story.reduce(
          (snapshot, event) => advancePeriod(snapshot, event).snapshot,
          startPeriod(planned),
        );
        const standing = { stage: periodStage(period), memory: period.memory };
        const day = wrote({ version: dayVersion(period.memory, "2026-11-03") });
        const own = [changed, host(), day, begun, given(), cancelled];
        const theirs = [host(school), approved(), sentBack, confirmed()];
        for (const event of [...own, ...theirs]) {
          const may = periodActs(standing, event.role).includes(actOf[event.type]);
          expect([event.type, accepts(period, event)]).toEqual([event.type, may]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("a log that was tampered with is refused", () => {
    expect(() => replayPeriod([planned, confirmed()])).toThrow("has no place");
    expect(() => replayPeriod([])).toThrow();
  });
});
