import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { catalogueOf } from "~/curriculum/current-publication.server";
import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { levelOf } from "~/domain/mastery/level";
import type { SkillMastery } from "~/domain/mastery/mastery";
import type { Locale } from "~/i18n/locale";
import { type OpenTask, readTask } from "~/progress/read-task.server";
import type { ShownJudgement } from "~/ui/judgement-card";
import type { GuidedTaskCase } from "~db/queries/guided-tasks.server";
import { listJudgedMastery } from "~db/queries/judged-tasks.server";
import { listTaskFiles, type TaskFile } from "~db/queries/task-files.server";
import type { PictureCell } from "./group-picture";
import { taskOfModule } from "./task-titles";

type Context = Pick<AppLoadContext, "db" | "locale">;
type Asked = { rows: readonly GuidedTaskCase[]; organisationIds: readonly string[] };

/** Tasks as whoever judges them reads them: what was asked, what was brought, and where the learner stands. */
export async function judgedCases({ db, locale }: Context, { rows, organisationIds }: Asked) {
  const cases = await Promise.all(
    rows.map(async (row) => ({
      row,
      task: await readTask(db, row),
      files: await listTaskFiles(db, { caseId: row.id }),
      catalogue: await catalogueOf(db, row.publication_id),
    })),
  );
  const mastery = await listJudgedMastery(db, {
    organisationIds,
    caseIds: rows.map(({ id }) => id),
    skillIds: cases.flatMap(({ task }) => task.memory.skills.flatMap((skill) => skill ?? [])),
  });
  return cases.map((one) => shownCase(one, { mastery: mastery.get(one.row.id), locale }));
}

type Read = { row: GuidedTaskCase; task: OpenTask; files: TaskFile[]; catalogue: Catalogue };
type Known = { mastery: ReadonlyMap<string, SkillMastery> | undefined; locale: Locale };

function shownCase({ row, task, files, catalogue }: Read, { mastery, locale }: Known) {
  const authored = taskOfModule(catalogue, task.moduleId);
  if (!authored) throw new Error(`The publication has lost the task of ${task.moduleId}`);
  const titles = titlesIn(catalogue, locale);
  const texts = authored.criteria.map(({ text }) => text[locale]);
  return {
    id: row.id,
    learner: row.learnerName,
    kind: task.kind,
    stage: task.stage,
    isWaiting: task.waitsFor === "instructor",
    waitingSince: task.waitingSince,
    revision: task.revision,
    key: randomUUID(),
    course: titles.goal({ kind: "course", id: task.courseId }),
    module: titles.module(task.moduleId),
    title: authored.title[locale],
    task: authored.task[locale],
    steps: authored.steps.map((step) => step[locale]),
    evidence: authored.evidence[locale],
    text: task.memory.text,
    photos: files.map(({ id, name, description }) => ({
      id,
      name,
      description,
      href: `/${locale}/guide/evidence/tasks/${row.id}/files/${id}`,
    })),
    criteria: texts.map((text, index) => {
      const skill = task.memory.skills[index] ?? null;
      return {
        text,
        skill: skill
          ? { id: skill, title: titles.skill(skill), ...standing(mastery?.get(skill)) }
          : null,
      };
    }),
    /** The newest first. */
    judgements: [...task.memory.judgements]
      .reverse()
      .map((told): ShownJudgement => shownJudgement(told, texts)),
  };
}

function standing(skill: SkillMastery | undefined): { cell: PictureCell; answers: number } {
  const { kind, percent } = levelOf(skill);
  return { cell: { kind, percent }, answers: skill?.answers ?? 0 };
}

function shownJudgement(
  { role, who, sentence, at, criteria }: OpenTask["memory"]["judgements"][number],
  texts: readonly string[],
): ShownJudgement {
  const shown = criteria.map((level, index) => ({ text: texts[index] ?? "", level, skill: null }));
  return { role, who, sentence, at, criteria: shown };
}

export type JudgedCase = Awaited<ReturnType<typeof judgedCases>>[number];
