import type { AppLoadContext } from "@remix-run/node";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { levelOf } from "~/domain/mastery/level";
import { waitsFor } from "~/domain/prior-learning/advance-claim";
import { openSkills } from "~/domain/prior-learning/claim-memory";
import { claimStory } from "~/domain/prior-learning/claim-story";
import { recognitionEffect } from "~/domain/prior-learning/recognition-effect";
import { readClaim } from "~/progress/move-claim.server";
import type { ClaimStoryLine } from "~/ui/claim-story";
import { fileSizeWords } from "~/ui/claim-words";
import { listEvidenceFiles } from "~db/queries/evidence-files.server";
import { listClaimedMastery } from "~db/queries/prior-learning.server";
import { type ClaimAsker, maySee, type SeenCase } from "./claim-asker.server";

/** A claim as whoever decides reads it: what speaks for it, and what the model believes now. */
export async function claimView(context: AppLoadContext, asker: ClaimAsker & SeenCase) {
  const { db, locale } = context;
  const { row, deciders, user, organisationIds } = asker;
  const [claim, files, mastery, { catalogue }] = await Promise.all([
    readClaim(db, row),
    listEvidenceFiles(db, { caseId: row.id }),
    listClaimedMastery(db, { caseId: row.id, organisationIds }),
    newestCatalogue(db),
  ]);
  const { memory } = claim.snapshot;
  const titles = titlesIn(catalogue, locale);
  const folder = `/${locale}/guide/prior-learning/${row.id}/files`;
  const lines = claimStory(claim.log, catalogue, locale).map((line): ClaimStoryLine => {
    if (line.kind !== "document") return line;
    const file = files.find(({ id }) => id === line.file);
    const href = file ? `${folder}/${file.id}` : null;
    return { ...line, href, size: file ? fileSizeWords(file.bytes) : null };
  });
  return {
    claim: {
      id: row.id,
      learner: row.learnerName,
      organisation: row.organisation_name,
      stage: claim.stage,
      revision: claim.revision,
      waitingSince: memory.waitingSince,
      isMine: maySee(row, asker, deciders) && deciders.ids.includes(user.id),
      isOpen: waitsFor(claim.stage) !== "nobody",
      hasEvidence: memory.evidence.length > 0,
      note: memory.assessment?.note ?? null,
    },
    lines,
    skills: memory.skills.map((id) => {
      const own = mastery.get(id);
      const { percent } = levelOf(own);
      return {
        id,
        title: titles.skill(id),
        verdict: memory.verdicts[id] ?? "open",
        isOpen: openSkills(memory).includes(id),
        isSafety: recognitionEffect(catalogue, id) === "check-stays",
        shown: { percent, answers: own?.answers ?? 0, isMastered: Boolean(own?.masteredAt) },
      };
    }),
  };
}

export type ClaimView = Awaited<ReturnType<typeof claimView>>;
