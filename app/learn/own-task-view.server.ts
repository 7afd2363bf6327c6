import { sentAt } from "~/auth/supervisor-link.server";
import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import type { PublishedTask } from "~/domain/course/workplace-task";
import { periodTime } from "~/domain/workplace-period/workplace-period";
import { type TaskAct, taskActs } from "~/domain/workplace-task/task-acts";
import { longestText, mostFiles } from "~/domain/workplace-task/task-event";
import { dayOf } from "~/i18n/day-of";
import type { Locale } from "~/i18n/locale";
import type { OpenTask } from "~/progress/read-task.server";
import type { ShownJudgement } from "~/ui/judgement-card";
import type { Db } from "~db/queries/connection.server";
import { listMastery } from "~db/queries/mastery.server";
import { listOrganisationsOfLearner } from "~db/queries/prior-learning-cases.server";
import { listRequestsOfCase } from "~db/queries/supervisor-requests.server";
import { listTaskFiles } from "~db/queries/task-files.server";
import { findPeriodOfTask } from "~db/queries/task-periods.server";
import { listPeriods } from "~db/queries/workplace-periods.server";
import type { OwnTask } from "./own-task.server";
import { timesWritten } from "./save-evidence.server";
import { skillCharge } from "./skill-charge";

type Asked = {
  learnerId: string;
  own: OwnTask;
  task: PublishedTask;
  catalogue: Catalogue;
  /** Address of the room. */
  href: string;
  locale: Locale;
  now: Date;
};

/** What the learner has brought to a task, whom it waits for, and what can be done now. */
export async function ownTaskView(db: Db, asked: Asked) {
  const { learnerId, own, locale, href, now } = asked;
  const { standing, kind } = own;
  const who = { learnerId };
  const [organisations, periods, mastery] = await Promise.all([
    listOrganisationsOfLearner(db, who),
    listPeriods(db, who),
    listMastery(db, who),
  ]);
  const ofCase = standing && { caseId: standing.id };
  const files = ofCase ? await listTaskFiles(db, ofCase) : [];
  const [request] = ofCase ? await listRequestsOfCase(db, ofCase) : [];
  const today = dayOf(now);
  // Offered until something is stored: after that it is as the learner has said.
  const periodNow = periods.find((period) => periodTime(period, today) === "now")?.id;
  const periodId = (ofCase ? await findPeriodOfTask(db, ofCase) : periodNow) ?? "";
  const atWork = periods.find(({ id }) => id === periodId);
  const shownCharge = (id: string) =>
    skillCharge(asked.catalogue, id, mastery[id], { isSkipped: false, locale });
  return {
    kind,
    stage: standing?.stage ?? ("draft" as const),
    isBegun: standing !== undefined,
    waitingSince: standing?.waitingSince ?? null,
    acts: actsOf(standing, organisations[0]?.id ?? null),
    text: standing?.memory.text ?? "",
    written: standing ? timesWritten(standing) : 0,
    longestText,
    photosLeft: mostFiles - files.length,
    photos: files.map(({ id, name, description }) => ({
      id,
      name,
      description,
      href: `${href}/photos/${id}`,
    })),
    organisations,
    organisation: standing?.memory.organisation ?? organisations[0]?.id ?? "",
    periods: periods.map(({ id, company, startsOn, endsOn }) => ({
      id,
      company,
      startsOn,
      endsOn,
    })),
    periodId,
    supervisor: standing?.memory.supervisor && request ? shownRequest(request, now) : null,
    // Whoever was asked last, else the supervisor of the period at this workplace.
    offered: {
      name: request?.name ?? atWork?.supervisorName ?? "",
      email: request?.email ?? atWork?.supervisorEmail ?? "",
      locale: request?.locale ?? locale,
    },
    judgements: [...(standing?.memory.judgements ?? [])].reverse().map(
      (judgement): ShownJudgement => ({
        role: judgement.role,
        who: judgement.who,
        sentence: judgement.sentence,
        at: judgement.at,
        criteria: asked.task.criteria.map(({ text }, index) => {
          const skill = standing?.memory.skills[index];
          return {
            text: text[locale],
            level: judgement.criteria[index] ?? "not-yet",
            skill: skill ? shownCharge(skill) : null,
          };
        }),
      }),
    ),
    skills: [...new Set(asked.task.criteria.flatMap(({ skill }) => skill ?? []))].map((id) =>
      titlesIn(asked.catalogue, locale).skill(id),
    ),
  };
}

/** Before the first word there is nobody to ask and nothing to take back. */
function actsOf(standing: OpenTask | undefined, organisation: string | null): TaskAct[] {
  if (!standing) return ["write", "add-file"];
  const own = standing.memory.organisation ?? organisation;
  return taskActs(standing, "learner", { organisation: own });
}

function shownRequest(
  request: { name: string; email: string; endsAt: Date; deviceHash: string | null },
  now: Date,
) {
  return {
    name: request.name,
    email: request.email,
    sentAt: sentAt(request).toISOString(),
    endsAt: request.endsAt.toISOString(),
    isExpired: request.endsAt <= now,
    isOpened: request.deviceHash !== null,
  };
}
