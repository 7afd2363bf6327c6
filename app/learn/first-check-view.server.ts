import { randomUUID } from "node:crypto";
import { readQuestion } from "~/curriculum/current-publication.server";
import { presentQuestion } from "~/domain/assessment/present";
import { titlesIn } from "~/domain/course/titles";
import { placementCap } from "~/domain/path/placement";
import { proofs } from "~/domain/placement/choose-skills";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import type { OwnPath } from "./own-path.server";

export type FirstCheckView = Awaited<ReturnType<typeof firstCheckView>>;

/** The question that the first check asks now, and how far it has come. */
export async function firstCheckView(db: Db, { path, catalogue }: OwnPath, locale: Locale) {
  const { serving, asked, pinnedTo, contested } = path.context.memory.placement;
  if (!serving) throw new Error(`Path ${path.id} asks nothing although it is in the first check`);
  const published = await readQuestion(db, pinnedTo ?? path.publicationId, serving.question);
  if (!published) throw new Error(`Question ${serving.question} is missing`);
  const { question } = published;
  const { skill } = question;
  const isProof = contested[skill] === "known";
  const given = isProof
    ? asked.filter((one) => one.isProof && one.skill === skill).length
    : asked.length;
  const most = isProof ? proofs : placementCap(path.context);
  return {
    id: serving.question,
    presented: presentQuestion(question, serving.seed, locale),
    clientKey: randomUUID(),
    /** What the person claims to know, where it is that which is asked. */
    proof: isProof ? titlesIn(catalogue, locale).skill(skill) : null,
    number: given + 1,
    most: Math.max(most, given + 1),
  };
}
