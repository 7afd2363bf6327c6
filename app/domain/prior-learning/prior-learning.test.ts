// The statechart of a claim, walked to every corner, and long random stories of it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SnapshotFrom, StateValue } from "xstate";
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from "xstate/graph";
import {
  advanceClaim,
  type ClaimSnapshot,
  claimStage,
  claimStages,
  replayClaim,
  startClaim,
  waitsFor,
} from "./advance-claim";
import { type ClaimEvent, type ClaimMade, mostDocuments, mostEvidence } from "./claim-event";
import { documentsOf, earlierDeciders, openSkills, recognisedSkills } from "./claim-memory";
import { priorLearningMachine } from "./prior-learning.machine";

const now = "2026-11-22T09:00:00.000Z";
const learner = { by: "learner", role: "learner", now } as const;
const one = { by: "one", role: "guide", now } as const;
const other = { by: "other", role: "guide", now } as const;
const reason = "Because of what was shown";

const made: ClaimMade = {
  type: "CLAIM_MADE",
  skills: ["coating", "fire"],
  source: "work",
  story: "Six years at a paper machine",
  ...learner,
};

const answers = (skill = "coating"): ClaimEvent => ({
  type: "EVIDENCE_GIVEN",
  evidence: {
    kind: "questions",
    skills: [{ skill, known: 0.9, percent: 80, answers: 6, isMastered: false }],
  },
  ...learner,
});
const document: ClaimEvent = {
  type: "EVIDENCE_GIVEN",
  evidence: { kind: "document", file: "f", name: "certificate.pdf" },
  ...learner,
};
const demonstration = (actor: typeof learner | typeof one): ClaimEvent => ({
  type: "EVIDENCE_GIVEN",
  evidence: {
    kind: "demonstration",
    on: "2026-11-20",
    place: "Workshop",
    who: "Instructor",
    note: "Went well",
  },
  ...actor,
});
const assessed = (actor: typeof one | typeof learner = one): ClaimEvent => ({
  type: "ASSESSED",
  note: "Seen and talked over",
  ...actor,
});
const decided = (
  coating: boolean,
  fire: boolean,
  actor: { by: string; role: "guide" | "learner"; now: string } = one,
): ClaimEvent => ({
  type: "DECIDED",
  verdicts: [
    { skill: "coating", isRecognised: coating },
    { skill: "fire", isRecognised: fire },
  ],
  reason,
  ...actor,
});
const appealed: ClaimEvent = { type: "APPEALED", reason, ...learner };
const takenBack = (skill: string): ClaimEvent => ({
  type: "RECOGNITION_WITHDRAWN",
  skill,
  reason,
  ...one,
});
const withdrawn: ClaimEvent = { type: "CLAIM_WITHDRAWN", ...learner };

function claimAfter(...events: ClaimEvent[]): ClaimSnapshot {
  return events.reduce((snapshot, event) => {
    const next = advanceClaim(snapshot, event);
    if (!next.isAccepted) throw new Error(`${event.type} has no place`);
    return next.snapshot;
  }, startClaim(made));
}
const accepts = (snapshot: ClaimSnapshot, event: ClaimEvent) =>
  advanceClaim(snapshot, event).isAccepted;

describe("prior-learning: a person decides, on evidence", () => {
  it("nothing is decided on the learner's word alone", () => {
    const claim = startClaim(made);
    expect(claimStage(claim)).toBe("claimed");
    expect(accepts(claim, assessed())).toBe(false);
    expect(accepts(claim, decided(true, true))).toBe(false);
  });

  it("nothing is decided before the evidence is assessed, and new evidence asks for a new assessment", () => {
    const shown = claimAfter(answers());
    expect(accepts(shown, decided(true, true))).toBe(false);
    const again = claimAfter(answers(), assessed(), document);
    expect(claimStage(again)).toBe("evidence");
    expect(again.memory.assessment).toBeNull();
    expect(accepts(again, decided(true, true))).toBe(false);
  });

  it.each([
    [true, true, "recognised"],
    [true, false, "partly"],
    [false, false, "refused"],
  ] as const)("coating %s and fire %s is %s", (coating, fire, stage) => {
    expect(claimStage(claimAfter(answers(), assessed(), decided(coating, fire)))).toBe(stage);
  });

  it("a decision says something about each claimed skill and about no other", () => {
    const claim = claimAfter(answers(), assessed());
    const saying = (...skills: string[]): ClaimEvent => ({
      type: "DECIDED",
      verdicts: skills.map((skill) => ({ skill, isRecognised: true })),
      reason,
      ...one,
    });
    expect(accepts(claim, saying("coating"))).toBe(false);
    expect(accepts(claim, saying("coating", "fire", "volts"))).toBe(false);
    expect(accepts(claim, saying("coating", "coating"))).toBe(false);
    expect(accepts(claim, saying("fire", "coating"))).toBe(true);
  });

  it("v5.0.0-8.2.1 a learner neither assesses nor decides, whatever part they claim to play", () => {
    const claim = claimAfter(answers());
    expect(accepts(claim, assessed(learner))).toBe(false);
    expect(accepts(claim, { ...assessed(), by: "learner" })).toBe(false);
    const ready = claimAfter(answers(), assessed());
    expect(accepts(ready, decided(true, true, learner))).toBe(false);
    expect(accepts(ready, decided(true, true, { ...one, by: "learner" }))).toBe(false);
  });

  it("only the learner gives answers and documents, appeals and withdraws; only staff notes what was seen", () => {
    const claim = startClaim(made);
    expect(accepts(claim, { ...answers(), ...one } as ClaimEvent)).toBe(false);
    expect(accepts(claim, { ...document, by: "somebody" } as ClaimEvent)).toBe(false);
    expect(accepts(claim, demonstration(learner))).toBe(false);
    expect(accepts(claim, demonstration(one))).toBe(true);
    expect(accepts(claim, { ...withdrawn, ...one } as ClaimEvent)).toBe(false);
    const refused = claimAfter(answers(), assessed(), decided(false, false));
    expect(accepts(refused, { ...appealed, ...one } as ClaimEvent)).toBe(false);
  });

  it("answers speak about claimed skills alone", () => {
    expect(accepts(startClaim(made), answers("volts"))).toBe(false);
  });

  it(`a claim has at most ${mostDocuments} documents and ${mostEvidence} pieces of evidence`, () => {
    const documents = Array.from({ length: mostDocuments }, () => document);
    const full = claimAfter(...documents);
    expect(accepts(full, document)).toBe(false);
    expect(accepts(full, answers())).toBe(true);
    const everything = Array.from({ length: mostEvidence }, () => answers());
    expect(accepts(claimAfter(...everything), demonstration(one))).toBe(false);
  });

  it("who adds evidence keeps their place in the queue", () => {
    const later = "2026-11-23T09:00:00.000Z";
    const claim = claimAfter(answers(), { ...document, now: later } as ClaimEvent);
    expect(claim.memory.waitingSince).toBe(now);
    expect(claimAfter(answers(), assessed(), decided(true, true)).memory.waitingSince).toBeNull();
  });
});

describe("prior-learning: an appeal is heard by another person, once", () => {
  const refused = () => claimAfter(answers(), assessed(), decided(true, false));

  it("is open to a refusal, not to a recognition", () => {
    expect(accepts(refused(), appealed)).toBe(true);
    expect(accepts(claimAfter(answers(), assessed(), decided(true, true)), appealed)).toBe(false);
  });

  it("never goes back to the one who decided, and never touches what was recognised", () => {
    const claim = claimAfter(answers(), assessed(), decided(true, false), appealed);
    const fire = (actor: typeof one | typeof other, isRecognised: boolean): ClaimEvent => ({
      type: "DECIDED",
      verdicts: [{ skill: "fire", isRecognised }],
      reason,
      ...actor,
    });
    expect(accepts(claim, fire(one, true))).toBe(false);
    expect(accepts(claim, decided(false, true, other))).toBe(false);
    const { snapshot } = advanceClaim(claim, fire(other, true));
    expect(claimStage(snapshot)).toBe("recognised");
    expect(accepts(advanceClaim(claim, fire(other, false)).snapshot, appealed)).toBe(false);
  });

  it("is open to a recognition that was taken back, and heard by neither of the two before", () => {
    const claim = claimAfter(answers(), assessed(), decided(true, true), takenBack("fire"));
    expect(claimStage(claim)).toBe("partly");
    expect(claim.memory.verdicts).toEqual({ coating: "recognised", fire: "withdrawn" });
    const heard = advanceClaim(claim, appealed).snapshot;
    expect(earlierDeciders(heard.memory)).toEqual(["one"]);
    expect(
      claimStage(claimAfter(answers(), assessed(), decided(true, false), takenBack("coating"))),
    ).toBe("refused");
  });

  it("what is not recognised cannot be taken back", () => {
    expect(accepts(refused(), takenBack("fire"))).toBe(false);
    expect(accepts(refused(), { ...takenBack("coating"), by: "learner" } as ClaimEvent)).toBe(
      false,
    );
  });
});

type Machine = typeof priorLearningMachine;

/** Each event with each actor and payload that makes a difference. */
function eventsIn({ context: { memory } }: SnapshotFrom<Machine>): ClaimEvent[] {
  const open = openSkills(memory);
  const decisions = [one, other].flatMap((actor) =>
    [() => true, () => false, (skill: string) => skill === "coating"].map(
      (isRecognised): ClaimEvent => ({
        type: "DECIDED",
        verdicts: open.map((skill) => ({ skill, isRecognised: isRecognised(skill) })),
        reason,
        ...actor,
      }),
    ),
  );
  return [
    // The amount of evidence makes no difference to where a claim can go.
    ...(memory.evidence.length < 2 ? [answers(), demonstration(one)] : []),
    assessed(),
    ...(open.length > 0 ? decisions : []),
    appealed,
    ...recognisedSkills(memory).map(takenBack),
    withdrawn,
  ];
}

function keyOf({ value, context: { memory } }: SnapshotFrom<Machine>): string {
  return JSON.stringify([
    value,
    memory.verdicts,
    memory.mayAppeal,
    Math.min(memory.decisions.length, 2),
    earlierDeciders(memory),
    memory.evidence.length,
    memory.assessment !== null,
  ]);
}

const options = { input: made, events: eventsIn, serializeState: keyOf, limit: 20_000 };
const stageOf = ({ value }: { value: StateValue }) => claimStage({ value });

describe("prior-learning: the statechart", () => {
  const graph = getAdjacencyMap(priorLearningMachine, options);

  it("reaches each of its states", () => {
    const reached = new Set(Object.values(graph).map(({ state }) => stageOf(state)));
    expect([...reached].sort()).toEqual([...claimStages].sort());
  });

  it("comes from every state in which it waits to a decision", () => {
    const isOver = (state: SnapshotFrom<Machine>) => waitsFor(stageOf(state)) === "nobody";
    const saved = new Set<string>();
    const edges = adjacencyMapToArray(graph);
    for (let isGrowing = true; isGrowing; ) {
      const before = saved.size;
      for (const { state, nextState } of edges) {
        if (isOver(state) || isOver(nextState) || saved.has(keyOf(nextState))) {
          saved.add(keyOf(state));
        }
      }
      isGrowing = saved.size > before;
    }
    // Without a third person an appeal of two deciders' words waits: the organisation has to name somebody.
    const stuck = Object.values(graph).filter(({ state }) => !saved.has(keyOf(state)));
    expect(stuck.every(({ state }) => earlierDeciders(state.context.memory).length === 2)).toBe(
      true,
    );
    expect(saved.size).toBeGreaterThan(20);
  });

  it("has a shortest story to each outcome that passes evidence, assessment and decision", () => {
    const [path] = getShortestPaths(priorLearningMachine, {
      ...options,
      toState: (state) => stageOf(state) === "recognised",
    });
    expect(path?.steps.slice(1).map(({ event }) => event.type)).toEqual([
      "EVIDENCE_GIVEN",
      "ASSESSED",
      "DECIDED",
    ]);
  });
});

const anyEvent = fc.oneof(
  fc.constantFrom(
    answers(),
    answers("volts"),
    document,
    demonstration(one),
    demonstration(learner),
    assessed(),
    assessed(learner),
    appealed,
    withdrawn,
    takenBack("coating"),
    takenBack("fire"),
  ),
  fc
    .record({
      verdicts: fc.uniqueArray(
        fc.record({ skill: fc.constantFrom("coating", "fire"), isRecognised: fc.boolean() }),
        { minLength: 1, selector: ({ skill }) => skill },
      ),
      actor: fc.constantFrom(one, other),
    })
    .map(({ verdicts, actor }): ClaimEvent => ({ type: "DECIDED", verdicts, reason, ...actor })),
);

describe("prior-learning: in any story", () => {
  it("the log leads to the stored claim, each appeal is decided by another, five documents are the most", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (story) => {
        let claim = startClaim(made);
        const log: unknown[] = [made];
        for (const event of story) {
          const next = advanceClaim(claim, event);
          if (!next.isAccepted) {
            expect(next.snapshot).toBe(claim);
            continue;
          }
          if (claimStage(claim) === "appealed" && event.type === "DECIDED") {
            expect(earlierDeciders(claim.memory)).not.toContain(event.by);
          }
          if (event.type !== "RECOGNITION_WITHDRAWN") {
            expect(recognisedSkills(next.snapshot.memory)).toEqual(
              expect.arrayContaining(recognisedSkills(claim.memory)),
            );
          }
          claim = next.snapshot;
          log.push(JSON.parse(JSON.stringify(event)));
        }
        expect(replayClaim(log)).toEqual(claim);
        expect(documentsOf(claim.memory)).toBeLessThanOrEqual(mostDocuments);
        expect(claim.memory.waitingSince !== null).toBe(waitsFor(claimStage(claim)) === "staff");
      }),
      { numRuns: 500 },
    );
  });

  it("a log that was tampered with is refused", () => {
    expect(() => replayClaim([made, decided(true, true)])).toThrow("has no place");
    expect(() => replayClaim([made, { type: "ASSESSED" }])).toThrow();
    expect(() => replayClaim([])).toThrow();
  });
});
