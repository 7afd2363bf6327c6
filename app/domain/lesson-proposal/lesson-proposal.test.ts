// The statechart of a proposal to change a lesson.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  advanceProposal,
  type ProposalSnapshot,
  proposalStage,
  replayProposal,
  startProposal,
} from "./advance-proposal";
import type { LessonProposed, ProposalEvent } from "./proposal-event";

const now = "2026-11-22T09:00:00.000Z";
const teacher = { by: "teacher", role: "teacher", now } as const;
const editor = { by: "editor", role: "editor", now } as const;

const proposed: LessonProposed = {
  ...{ type: "LESSON_PROPOSED", finding: "finding", organisation: "school" },
  ...{ lesson: "basics/cells", section: 2, text: "The dew point is another one now" },
  ...{ publication: 3, isNamed: false, ...teacher },
};
const takenUp: ProposalEvent = { type: "TAKEN_UP", ...editor };
const declined: ProposalEvent = { type: "DECLINED", reason: "Only at that host", ...editor };
const published = (number = 4): ProposalEvent => ({
  ...{ type: "PUBLISHED", publication: { id: `p${number}`, number }, ...editor },
});
const named = (isNamed = true): ProposalEvent => ({ type: "CREDIT_CHOSEN", isNamed, ...teacher });

const accepts = (proposal: ProposalSnapshot, event: ProposalEvent) =>
  advanceProposal(proposal, event).isAccepted;
const led = (...events: ProposalEvent[]) =>
  events.reduce((one, event) => advanceProposal(one, event).snapshot, startProposal(proposed));

describe("a proposal", () => {
  it("is closed by a later publication, once an editor has taken it up", () => {
    expect(accepts(led(), published())).toBe(false);
    expect(accepts(led(takenUp), published(3))).toBe(false);
    expect(proposalStage(led(takenUp, published()))).toBe("published");
  });

  it("is declined with a reason, also after it was taken up, and never once it is published", () => {
    expect(proposalStage(led(declined))).toBe("declined");
    expect(proposalStage(led(takenUp, declined))).toBe("declined");
    expect(accepts(led(takenUp, published()), declined)).toBe(false);
    expect(accepts(led(declined), takenUp)).toBe(false);
  });

  it("the teacher alone decides about their name, at any time", () => {
    for (const story of [[], [takenUp], [takenUp, published()], [declined]]) {
      expect(led(...story, named()).memory.isNamed).toBe(true);
      expect(accepts(led(...story), { ...named(), ...editor } as ProposalEvent)).toBe(false);
    }
    expect(accepts(led(), { ...takenUp, ...teacher } as ProposalEvent)).toBe(false);
  });

  it("replay gives the snapshot, whatever happens", () => {
    const any = fc.constantFrom(
      takenUp,
      declined,
      published(),
      published(2),
      named(),
      named(false),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (story) => {
        let proposal = startProposal(proposed);
        const log: unknown[] = [proposed];
        for (const event of story) {
          const next = advanceProposal(proposal, event);
          if (!next.isAccepted) expect(next.snapshot).toBe(proposal);
          else log.push(JSON.parse(JSON.stringify(event)));
          proposal = next.snapshot;
        }
        expect(replayProposal(log)).toEqual(proposal);
        const { published: closed, declined: refused } = proposal.memory;
        expect(closed !== null).toBe(proposalStage(proposal) === "published");
        expect(refused !== null).toBe(proposalStage(proposal) === "declined");
      }),
      { numRuns: 200 },
    );
    expect(() => replayProposal([proposed, published()])).toThrow("has no place");
  });
});
