import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { formatList } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import { type DecidedEvidence, listDecidedEvidence } from "~db/queries/decided-evidence.server";
import {
  countWaitingEvidence,
  listWaitingEvidence,
  type QueueAsker,
  type WaitingEvidence,
} from "~db/queries/evidence-queue.server";
import { type EvidenceSearch, queueLength } from "./evidence-search";
import { taskTitle } from "./task-titles";

/** Decided cases that a glance back takes. */
const shownDecided = 20;

type Asked = {
  asker: QueueAsker;
  search: EvidenceSearch;
  catalogue: Catalogue;
  locale: Locale;
};

/** A page of the queue, how many wait of each kind, and what was decided last. */
export async function evidenceQueue(db: Db, { asker, search, catalogue, locale }: Asked) {
  const { kind, isOwnFirst, page } = search;
  const { organisationIds, userId } = asker;
  const [rows, counts, decided] = await Promise.all([
    listWaitingEvidence(db, {
      ...asker,
      kind,
      isOwnFirst,
      limit: queueLength,
      offset: (page - 1) * queueLength,
    }),
    countWaitingEvidence(db, asker),
    listDecidedEvidence(db, { organisationIds, userId, limit: shownDecided }),
  ]);
  const titles = titlesIn(catalogue, locale);
  const guide = `/${locale}/guide`;
  const told = ({ id, moduleId, skillIds }: WaitingEvidence | DecidedEvidence) =>
    moduleId
      ? {
          what: taskTitle(catalogue, moduleId, locale),
          to: `${guide}/evidence/tasks/${id}`,
        }
      : {
          what: formatList(skillIds.map(titles.skill)),
          to: `${guide}/prior-learning/${id}`,
        };
  const asked = ({ moduleId, groupId, learnerId }: WaitingEvidence) => ({
    what: titles.module(moduleId ?? ""),
    to: `${guide}/groups/${groupId}/learners/${learnerId}/exams/${moduleId}`,
  });
  const isTask = ({ kind }: WaitingEvidence) => kind === "workplace" || kind === "exam-task";
  return {
    counts,
    rows: rows.map((row) => ({
      ...row,
      ...(row.kind === "second-look" ? asked(row) : told(row)),
      isTask: isTask(row),
      since: row.since.toISOString(),
      course: row.moduleId && titles.goal({ kind: "course", id: row.courseId ?? "" }),
      module: row.moduleId && titles.module(row.moduleId),
      alikeTo:
        isTask(row) && row.alike > 1
          ? `${guide}/evidence/alike/${row.moduleId}?kind=${row.kind}`
          : null,
    })),
    decided: decided.map((row) => ({
      ...row,
      ...told(row),
      decidedAt: row.decidedAt.toISOString(),
    })),
  };
}

export type EvidenceQueue = Awaited<ReturnType<typeof evidenceQueue>>;
