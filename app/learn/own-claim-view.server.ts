import type { AppLoadContext } from "@remix-run/node";
import { deny } from "~/auth/deny.server";
import { requireUser } from "~/auth/session.server";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { lessonsOfCourse } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { waitsFor } from "~/domain/prior-learning/advance-claim";
import { appealDeciders } from "~/domain/prior-learning/claim-deciders";
import { mostDocuments, mostEvidence } from "~/domain/prior-learning/claim-event";
import { documentsOf, earlierDeciders } from "~/domain/prior-learning/claim-memory";
import { claimStory, type StoryLine } from "~/domain/prior-learning/claim-story";
import { recognitionEffect } from "~/domain/prior-learning/recognition-effect";
import { uuidParam } from "~/http/params";
import { readClaim } from "~/progress/move-claim.server";
import type { ClaimStoryLine } from "~/ui/claim-story";
import { fileSizeWords } from "~/ui/claim-words";
import { type EvidenceFile, listEvidenceFiles } from "~db/queries/evidence-files.server";
import { listStaff } from "~db/queries/guided-claims.server";
import { listMastery } from "~db/queries/mastery.server";
import { findCaseOfLearner } from "~db/queries/prior-learning-cases.server";

/** The learner's own claim as its page shows it; anybody else's is a page that does not exist. */
export async function ownClaimView(
  request: Request,
  context: AppLoadContext,
  caseParam: string | undefined,
) {
  const { db, locale } = context;
  const user = await requireUser(request, context);
  const caseId = uuidParam(caseParam);
  const row = await findCaseOfLearner(db, { learnerId: user.id, caseId });
  if (!row) return deny(context, user, `claim:${caseId}`);
  const [claim, { catalogue }, files, mastery, staff] = await Promise.all([
    readClaim(db, row),
    newestCatalogue(db),
    listEvidenceFiles(db, { caseId }),
    listMastery(db, { learnerId: user.id }),
    listStaff(db, { organisationIds: [row.organisation_id] }),
  ]);
  const { memory } = claim.snapshot;
  const titles = titlesIn(catalogue, locale);
  const lessons = catalogue.courses.flatMap(lessonsOfCourse);
  const isOpen = waitsFor(claim.stage) !== "nobody";
  return {
    claim: {
      id: claim.id,
      organisation: claim.organisationName,
      stage: claim.stage,
      waitingSince: memory.waitingSince,
      mayAdd: isOpen && memory.evidence.length < mostEvidence,
      documentsLeft: mostDocuments - documentsOf(memory),
      mayAppeal: memory.mayAppeal,
      mayWithdraw: isOpen && claim.stage !== "appealed",
    },
    lines: claimStory(claim.log, catalogue, locale).map((line) =>
      withFile(line, files, `/${locale}/learn/prior-learning/${caseId}/files`),
    ),
    skills: memory.skills.map((id) => {
      const lesson = lessons.find(({ skills }) => skills.includes(id));
      return {
        id,
        title: titles.skill(id),
        verdict: memory.verdicts[id] ?? "open",
        isSafety: recognitionEffect(catalogue, id) === "check-stays",
        answers: mastery[id]?.answers ?? 0,
        lesson: lesson ? titles.lesson(lesson.id) : null,
        checkHref: lesson ? `/${locale}/learn/courses/${lesson.id}/check` : null,
      };
    }),
    appeal: appealDeciders(staff, user.id, earlierDeciders(memory)).who,
  };
}

/** A line about a document gets the address of its file, while there is one. */
function withFile(line: StoryLine, files: readonly EvidenceFile[], folder: string): ClaimStoryLine {
  if (line.kind !== "document") return line;
  const file = files.find(({ id }) => id === line.file);
  return {
    ...line,
    href: file ? `${folder}/${file.id}` : null,
    size: file ? fileSizeWords(file.bytes) : null,
  };
}
