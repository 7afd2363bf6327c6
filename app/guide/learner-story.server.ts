import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import type { ReasonParams } from "~/domain/path/next-step";
import { reasonTitles } from "~/domain/path/reason-titles";
import type { Step } from "~/domain/path/step";
import type { Locale } from "~/i18n/locale";
import { reasonText } from "~/ui/reason";
import type { Db } from "~db/queries/connection.server";
import { listRegradesOfLearner } from "~db/queries/regraded-answers.server";
import { listStoryDecisions, listStoryEvents } from "~db/queries/stories.server";
import { eventText } from "./event-text";
import { stepText } from "./step-text";
import { type StoryAnswer, storyAnswer } from "./story-answer.server";

export type StoryDecision = {
  reason: string;
  /** Rule and version. */
  rule: string;
  inputs: { name: string; value: number | string | boolean | null }[];
  alternatives: string[];
};

export type StoryEntry = {
  /** Number of the event in the path's log. */
  seq: number;
  at: string;
  text: string;
  /** Who did it, where it was somebody other than the learner. */
  actor: string | null;
  answer: StoryAnswer | null;
  /** What was decided after it. */
  decision: StoryDecision | null;
};

export type Story = {
  entries: StoryEntry[];
  /** Where the next page begins; null on the last one. */
  olderThan: number | null;
};

type Asked = {
  pathId: string;
  learnerId: string;
  organisationIds: readonly string[];
  /** Of the path's own publication. */
  catalogue: Catalogue;
  locale: Locale;
  before?: number;
  skillId?: string;
  /** How many events; left out, a page of them. */
  limit?: number;
};

const entriesPerPage = 50;

/** A page of one learner's story: every event with its answer and the decision that followed, newest first. */
export async function learnerStory(db: Db, asked: Asked): Promise<Story> {
  const { limit = entriesPerPage } = asked;
  const found = await listStoryEvents(db, { ...asked, limit: limit + 1 });
  const events = found.slice(0, limit);
  const [newest, oldest] = [events[0]?.seq, events.at(-1)?.seq];
  if (newest === undefined || oldest === undefined) return { entries: [], olderThan: null };

  const titles = titlesIn(asked.catalogue, asked.locale);
  const decisions = await listStoryDecisions(db, { ...asked, from: oldest, to: newest });
  const bySeq = new Map(decisions.map((decision) => [decision.seq, decision]));
  const answerIds = events.flatMap(({ answerId }) => answerId ?? []);
  const regrades = await listRegradesOfLearner(db, { learnerId: asked.learnerId, answerIds });
  const entries = events.map(async (event): Promise<StoryEntry> => {
    const decision = bySeq.get(event.seq);
    return {
      seq: event.seq,
      at: event.at.toISOString(),
      text: eventText(event.type, event.payload, titles),
      actor: event.actorId === asked.learnerId ? null : event.actorName,
      answer: await storyAnswer(db, event, {
        // The newest comes first, and counts.
        regrade: regrades.find(({ answerId }) => answerId === event.answerId),
        locale: asked.locale,
      }),
      decision: decision ? storyDecision(decision, asked) : null,
    };
  });
  return {
    entries: await Promise.all(entries),
    olderThan: found.length > limit ? oldest : null,
  };
}

type DecisionRow = Awaited<ReturnType<typeof listStoryDecisions>>[number];

// Decisions are written by `move-path` alone, from checked values.
export function storyDecision(
  row: DecisionRow,
  { catalogue, locale }: Pick<Asked, "catalogue" | "locale">,
): StoryDecision {
  const titles = titlesIn(catalogue, locale);
  const inputs = row.inputs as Record<string, number | string | boolean | null>;
  return {
    reason: reasonText(row.reason, reasonTitles(row.params as ReasonParams, catalogue, locale)),
    rule: `${row.rule} ${row.ruleVersion}`,
    inputs: Object.entries(inputs).map(([name, value]) => ({ name, value })),
    alternatives: (row.alternatives as Step[]).map((step) => stepText(step, titles)),
  };
}
