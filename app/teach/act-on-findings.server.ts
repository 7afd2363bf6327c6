import { z } from "zod";
import { longestDifference, longestProposal } from "~/domain/lesson-proposal/proposal-event";
import { typedText } from "~/domain/workplace-period/typed-text";
import { badRequest, notFound, overtaken } from "~/http/responses";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import { findFinding } from "~db/queries/teacher-findings.server";
import { findingChoices, shownFindings } from "./finding-view.server";
import { type FindingPlace, noteFinding } from "./note-finding.server";
import { proposeChange } from "./propose-change.server";
import type { Typed } from "./typed";

type Act = { teacherId: string; periodId: string; fields: Typed; locale: Locale; now: Date };

const written = (longest: number) => typedText.pipe(z.string().min(1).max(longest));

/** Notes a finding, or makes one a proposal: “done”, or the answer that shows the form again. */
export function actOnFindings(db: Db, act: Act) {
  return act.fields.intent === "propose" ? propose(db, act) : note(db, act);
}

const noteForm = z.object({
  intent: z.literal("note"),
  key: z.uuid(),
  lesson: z.string().default(""),
  skill: z.string().default(""),
  section: z.string().default(""),
  difference: z.unknown(),
});

async function note(db: Db, { teacherId, periodId, fields, locale, now }: Act) {
  const read = noteForm.safeParse(fields);
  if (!read.success) return refuse(fields, m.period_error_form());
  const { key, lesson, skill, section } = read.data;
  const { chosen, sections } = await findingChoices(db, { lesson, skill, locale });
  if (!chosen) return refuse(fields, m.period_error_place());
  const difference = written(longestDifference).safeParse(fields.difference);
  if (!difference.success) {
    return refuse(fields, m.period_error_difference({ count: longestDifference }));
  }
  const isSection = sections.some(({ value }) => value === section);
  const place: FindingPlace =
    chosen.kind === "skill"
      ? { lessonId: null, section: null, skillId: chosen.id }
      : { lessonId: chosen.id, section: isSection ? Number(section) : null, skillId: null };
  const noted = await noteFinding(db, {
    ...{ teacherId, periodId, ...place, difference: difference.data, clientKey: key, now },
  });
  if (noted.ok) return "done" as const;
  if (noted.reason === "gone") notFound();
  return overtaken({ typed: fields, errors: [m.period_error_moved()] });
}

const proposeForm = z.object({ finding: z.uuid(), lesson: z.string().default("") });

async function propose(db: Db, { teacherId, periodId, fields, locale, now }: Act) {
  const read = proposeForm.safeParse(fields);
  if (!read.success) return refuse(fields, m.period_error_form());
  const findingId = read.data.finding;
  const finding = await findFinding(db, { periodId, findingId });
  if (!finding) notFound();
  const text = written(longestProposal).safeParse(fields.text);
  if (!text.success) return refuse(fields, m.period_error_text({ count: longestProposal }));
  const shown = (await shownFindings(db, { periodId, locale })).find(({ id }) => id === findingId);
  const lessonId =
    finding.lessonId ?? shown?.lessons.find(({ value }) => value === read.data.lesson)?.value;
  if (!lessonId) return refuse(fields, m.period_error_lesson());
  const isNamed = fields.isNamed === "yes";
  const proposed = await proposeChange(db, {
    ...{ teacherId, periodId, findingId, lessonId, text: text.data, isNamed, now },
  });
  if (proposed.ok) return "done" as const;
  if (proposed.reason === "gone") notFound();
  return overtaken({ typed: fields, errors: [m.period_error_proposed({ text: text.data })] });
}

function refuse(typed: Typed, error: string) {
  return badRequest({ typed, errors: [error] });
}
