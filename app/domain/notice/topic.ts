// Kinds of notices that belong together have one topic; people choose per topic how soon they are told.
import type { NoticeKind } from "./notice";

export const topics = ["plan", "decisions", "learners", "evidence"] as const;
export type Topic = (typeof topics)[number];

export const paces = ["at-once", "daily", "weekly", "never"] as const;
/** At once, on the next morning, on the next Monday morning, or not at all. */
export type Pace = (typeof paces)[number];

/** A person's choices; a topic without one goes by its default. */
export type Choices = Partial<Record<Topic, Pace>>;

/** What the learner has to do by when; what others decided about them; whom staff should see; what staff must judge. */
const topicByKind: Record<NoticeKind, Topic> = {
  assigned: "plan",
  "dates-changed": "plan",
  "due-soon": "plan",
  "task-judged": "decisions",
  "claim-decided": "decisions",
  overruled: "decisions",
  "note-written": "decisions",
  "result-changed": "decisions",
  "exchange-moved": "decisions",
  "proposal-moved": "decisions",
  "needs-you": "learners",
  "evidence-waiting": "evidence",
  "second-look-asked": "evidence",
  "offering-for-you": "plan",
  "exchange-waiting": "evidence",
  "period-waiting": "evidence",
  "proposal-waiting": "evidence",
  "survey-answered": "evidence",
};

/** One letter on a morning with news is what people keep reading; more is asked for, never assumed. */
const defaultPace: Pace = "daily";

/** Staff roles hear of learners and evidence; everybody may be a learner. */
const staffTopics: readonly Topic[] = ["learners", "evidence"];

/** The topic that a kind of notice belongs to. */
export function topicOf(kind: NoticeKind): Topic {
  return topicByKind[kind];
}

/** How soon a person is told of a topic. */
export function paceOf(topic: Topic, choices: Choices): Pace {
  return choices[topic] ?? defaultPace;
}

/** The topics that can concern a person: those of staff only where they are staff somewhere. */
export function topicsFor({ isStaff }: { isStaff: boolean }): Topic[] {
  return topics.filter((topic) => isStaff || !staffTopics.includes(topic));
}
