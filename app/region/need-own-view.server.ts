import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { isListed } from "~/domain/need/need";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import { listNeeds, type NeedRow } from "~db/queries/region-needs.server";
import type { JoinCandidate } from "./need-answer-acts";
import { needHistory } from "./need-history.server";

/** Stated needs that are proposed for joining: of the same role, the soonest first. */
const mostCandidates = 20;

type Asked = { row: NeedRow; organisationIds: readonly string[] };

/** What its own organisation sees of a need. */
export async function ownNeedView(
  { db, locale }: { db: Db; locale: Locale },
  { row, organisationIds }: Asked,
) {
  const { catalogue } = await newestCatalogue(db);
  const titles = titlesIn(catalogue, locale);
  const edits = await needHistory(db, { needId: row.id, organisationIds });
  const told = edits.flatMap(({ change }) => [change?.before, change?.after]);
  const skills = [...row.skills, ...told.flatMap((one) => one?.skills ?? [])];
  const { id, state, role, heads, eqf, quarter, region, permanence, source, asOf } = row;
  const { visibility, surveyLabel, contact, ref, note, revision, joinedInto } = row;
  return {
    need: {
      ...{ id, state, role, heads, eqf, quarter, region, permanence, source, asOf },
      ...{ visibility, surveyLabel, contact, ref, note, revision },
      employer: employerOf(row),
      isListed: isListed(visibility),
      skills: row.skills.map((one) => ({ ...one, title: titles.skill(one.skill) })),
    },
    joinedInto,
    candidates: state === "received" ? await candidatesFor(db, row) : [],
    edits,
    skillTitles: Object.fromEntries(skills.map(({ skill }) => [skill, titles.skill(skill)])),
  };
}

export function employerOf({
  employerName,
  organisationName,
}: Pick<NeedRow, "employerName" | "organisationName">): string {
  return employerName ?? organisationName;
}

async function candidatesFor(db: Db, { organisationId, role }: NeedRow): Promise<JoinCandidate[]> {
  const rows = await listNeeds(db, {
    ...{ organisationIds: [organisationId], states: ["stated"], role },
    ...{ limit: mostCandidates, offset: 0 },
  });
  return rows.map((row) => {
    const { id, heads, quarter, region } = row;
    return { id, role, heads, quarter, region, employer: employerOf(row) };
  });
}
