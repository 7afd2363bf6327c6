import type { Catalogue } from "~/domain/course/catalogue";
import { type Titles, titlesIn } from "~/domain/course/titles";
import { type EventOf, eventSchema } from "~/domain/path/event";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import { listContests } from "~db/queries/contests.server";
import type { ShownOverrule } from "./overrules-card";
import { ownOverrules } from "./own-overrules.server";

/** Something that a person put in place of the machine's choice. */
export type Said = Pick<ShownOverrule, "seq" | "at" | "text"> & {
  /** Who decided and why; null for what the learner said. */
  decided: { name: string; reason: string } | null;
};

type Order = { learnerId: string; pathId: string; catalogue: Catalogue; locale: Locale };

/** What the learner has answered back and what others have decided on the path, the newest first. */
export async function saidAndDecided(db: Db, order: Order & { limit: number }): Promise<Said[]> {
  const titles = titlesIn(order.catalogue, order.locale);
  const [contests, overrules] = await Promise.all([
    listContests(db, order),
    ownOverrules(db, order),
  ]);
  const said = contests.flatMap(({ seq, at, payload }): Said[] => {
    const event = eventSchema.parse({ ...Object(payload), type: "CONTESTED" });
    if (event.type !== "CONTESTED") return [];
    return [{ seq, at: at.toISOString(), text: contestText(event, titles), decided: null }];
  });
  const decided = overrules.map(({ seq, at, text, by, reason }): Said => {
    return { seq, at, text, decided: { name: by ?? m.study_ruled_somebody(), reason } };
  });
  return [...said, ...decided].sort((a, b) => b.seq - a.seq).slice(0, order.limit);
}

function contestText({ lesson: id, claim }: EventOf<"CONTESTED">, titles: Titles): string {
  const lesson = titles.lesson(id);
  switch (claim) {
    case "known":
      return m.study_said_known({ lesson });
    case "too-hard":
      return m.study_said_too_hard({ lesson });
    case "not-now":
      return m.study_said_not_now({ lesson });
  }
}
