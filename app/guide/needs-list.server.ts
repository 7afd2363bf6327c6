import { claimStages, waitsFor } from "~/domain/prior-learning/advance-claim";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import { listLearnerNames } from "~db/queries/needs-details.server";
import {
  listGivenPaths,
  listNeedsOfPaths,
  listWaitingDecisions,
  type NeedsAsker,
  type OwnGroup,
} from "~db/queries/needs-list.server";
import { type NeedsList, pageLength } from "./needs-list";
import { type NeedKind, needKinds, type Person, peopleInNeed } from "./needs-people";
import { needsWords } from "./needs-words.server";

export type NeedsSearch = {
  kind: NeedKind | null;
  /** 1 is the first. */
  page: number;
};

type Asked = {
  asker: NeedsAsker;
  groups: readonly OwnGroup[];
  search: NeedsSearch;
  /** Whether the asker may assign. */
  mayAssign: boolean;
  locale: Locale;
  now: Date;
};

const decidedByStaff = claimStages.filter((stage) => waitsFor(stage) === "staff");

/** One page of the people who need the asker, from summary rows alone. */
export async function needsList(db: Db, asked: Asked): Promise<NeedsList> {
  const people = await findPeople(db, asked);
  const { kind } = asked.search;
  const has = (wanted: NeedKind) => (person: Person) =>
    person.reasons.some((reason) => reason.kind === wanted);
  const found = kind === null ? people : people.filter(has(kind));
  const last = Math.max(1, Math.ceil(found.length / pageLength));
  const page = Math.min(asked.search.page, last);
  const shown = found.slice((page - 1) * pageLength, page * pageLength);
  const [names, words] = await Promise.all([
    listLearnerNames(db, { learnerIds: shown.map(({ learnerId }) => learnerId) }),
    needsWords(db, shown, asked),
  ]);
  const groupNames = new Map(asked.groups.map(({ id, name }) => [id, name]));
  return {
    people: shown.map((person) => ({
      learnerId: person.learnerId,
      name: names.get(person.learnerId) ?? "",
      groupId: person.groupId,
      groupName: groupNames.get(person.groupId) ?? "",
      isOwn: person.isOwn,
      ...words(person),
    })),
    counts: Object.fromEntries(
      needKinds.map((one) => [one, people.filter(has(one)).length]),
    ) as NeedsList["counts"],
    found: found.length,
    page,
  };
}

async function findPeople(db: Db, { asker, now }: Asked): Promise<Person[]> {
  const [paths, decisions] = await Promise.all([
    listGivenPaths(db, asker),
    listWaitingDecisions(db, { ...asker, states: decidedByStaff }),
  ]);
  const needs = await listNeedsOfPaths(db, { pathIds: paths.map(({ pathId }) => pathId) });
  return peopleInNeed({ paths, needs, decisions }, now);
}
