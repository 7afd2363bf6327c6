import { describe, expect, it } from "vitest";
import { sampleCatalogue } from "../course/sample-catalogue";
import { claimStory } from "./claim-story";

const at = "2026-11-22T09:00:00.000Z";
const learner = { by: "learner", role: "learner", now: at };
const guide = { by: "one", role: "guide", now: at };
const made = {
  type: "CLAIM_MADE",
  payload: { skills: ["cells", "fire"], source: "work", story: "Six years", ...learner },
  actorName: "Demo learner",
};
const told = (type: string, payload: object, actorName: string | null = "Demo instructor") => ({
  type,
  payload,
  actorName,
});
const story = (...events: ReturnType<typeof told>[]) =>
  claimStory([made, ...events], sampleCatalogue, "en");

describe("claim-story: each event is one line in the reader's language", () => {
  it("names skills, and says which of them keep their check", () => {
    const verdicts = ["cells", "fire"].map((skill) => ({ skill, isRecognised: true }));
    expect(story(told("DECIDED", { verdicts, reason: "Shown", ...guide }))).toMatchObject([
      { kind: "made", who: "Demo learner", skills: ["Skill cells en", "Skill fire en"] },
      {
        kind: "decided",
        text: "Shown",
        verdicts: [
          { skill: "Skill cells en", isSafety: false },
          { skill: "Skill fire en", isSafety: true },
        ],
      },
    ]);
  });

  it("tells every kind of evidence and every turn, whoever's account is gone", () => {
    const seen = { on: "2026-11-20", place: "Workshop", who: "Supervisor", note: "Went well" };
    const evidence = (of: object, actor: object) =>
      told("EVIDENCE_GIVEN", { evidence: of, ...actor }, null);
    const shown = { skill: "cells", known: 0.9, percent: 80, answers: 5, isMastered: false };
    const lines = story(
      evidence({ kind: "questions", skills: [shown] }, learner),
      evidence({ kind: "document", file: "f", name: "a.pdf" }, learner),
      evidence({ kind: "assessor", ...seen }, guide),
      evidence({ kind: "demonstration", ...seen }, guide),
      told("ASSESSED", { note: "Convincing", ...guide }),
      told("APPEALED", { reason: "Not so", ...learner }),
      told("RECOGNITION_WITHDRAWN", { skill: "cells", reason: "Not theirs", ...guide }),
      told("CLAIM_WITHDRAWN", learner),
    );
    expect(lines.map(({ kind }) => kind)).toEqual([
      "made",
      "questions",
      "document",
      "assessor",
      "demonstration",
      "assessed",
      "appealed",
      "taken-back",
      "withdrawn",
    ]);
    expect(lines[1]).toMatchObject({
      who: null,
      shown: [{ skill: "Skill cells en", percent: 80 }],
    });
    expect(lines[4]).toMatchObject({ seenBy: "Supervisor", text: "Went well" });
    expect(lines[7]).toMatchObject({ skill: "Skill cells en", text: "Not theirs" });
  });

  it("refuses a line that cannot be read", () => {
    expect(() => story(told("DECIDED", { verdicts: [] }))).toThrow();
  });
});
