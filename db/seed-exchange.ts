// An exchange of the demo region that is under way: a learner of the Finnish school studies at the Swedish one.

import { addDays } from "~/domain/assignment/day";
import type { Catalogue } from "~/domain/course/catalogue";
import { dayOf } from "~/i18n/day-of";
import { actOnExchange, noteEvidence, type SimpleAct } from "~/region/act-on-exchange.server";
import { beginOwnExchange } from "~/region/begin-exchange.server";
import { daysBefore } from "./days-before";
import type { DemoPeople } from "./demo-people";
import type { Db } from "./queries/connection.server";
import { type ExchangeAsker, findExchange } from "./queries/exchange-cases.server";
import { agreeAtDemoWorkplace, tellFromDemoWorkplace } from "./seed-exchange-workplace";

type Demo = { people: DemoPeople; catalogue: Catalogue; now: Date };

/** The keys of its acts: what has been done once is never done again. */
const key = (act: number) => `d3e0e000-0000-4000-8000-00000000000${act}`;

type Step = { who: "learner" | "home" | "host"; key: number; daysAgo: number; act: SimpleAct };
const approvals: Step[] = [
  { who: "learner", key: 1, daysAgo: 33, act: { act: "agree" } },
  { who: "home", key: 2, daysAgo: 30, act: { act: "approve" } },
  { who: "host", key: 3, daysAgo: 26, act: { act: "approve" } },
];
const start: Step = { who: "host", key: 4, daysAgo: 9, act: { act: "start" } };

/** Walks the exchange to where host and workplace have seen the first of three skills; leaves it there ever after. */
export async function seedExchange(db: Db, { people, catalogue, now }: Demo): Promise<void> {
  const { student, coordinator, finnishSchool, swedishSchool } = people;
  const today = dayOf(now);
  const begun = await beginOwnExchange(db, {
    learnerId: student,
    homeId: finnishSchool,
    hostId: swedishSchool,
    agreement: {
      skills: [
        { skill: "web-handling", hours: 24 },
        { skill: "dry-room-work", hours: 12 },
        { skill: "shift-work-communication", hours: 8 },
      ],
      startsOn: addDays(today, -9),
      endsOn: addDays(today, 12),
      language: "sv",
      offering: null,
      workplace: {
        name: "Cellfabriken i Västerbotten (demo)",
        contactRole: "Handledare på beläggningslinjen",
        email: "handledare@cellfabriken.example",
      },
    },
    catalogue,
    clientKey: key(0),
    now: daysBefore(now, 35),
  });
  if (!begun.ok) return;
  const askers: Record<"learner" | "home" | "host", ExchangeAsker> = {
    learner: { userId: student, actingIds: [], readingIds: [] },
    home: { userId: coordinator, actingIds: [finnishSchool], readingIds: [] },
    host: { userId: coordinator, actingIds: [swedishSchool], readingIds: [] },
  };
  const order = async (who: keyof typeof askers, act: number, daysAgo: number) => {
    const asker = askers[who];
    const { caseId } = begun;
    const row = await findExchange(db, { caseId, ...asker });
    const at = daysBefore(now, daysAgo);
    return { asker, caseId, revision: row?.revision ?? 0, clientKey: key(act), now: at };
  };
  const walk = async ({ who, key: number, daysAgo, act }: Step) =>
    actOnExchange(db, { ...(await order(who, number, daysAgo)), ...act });
  for (const step of approvals) await walk(step);
  const work = { caseId: begun.caseId, host: askers.host };
  await agreeAtDemoWorkplace(db, {
    ...{ ...work, clientKey: key(6), hostId: swedishSchool },
    ...{ askedAt: daysBefore(now, 25), now: daysBefore(now, 22) },
  });
  await walk(start);
  await tellFromDemoWorkplace(db, { ...work, clientKey: key(7), now: daysBefore(now, 4) });
  await noteEvidence(db, {
    ...(await order("host", 5, 3)),
    isReturned: false,
    shown: [
      {
        skill: "web-handling",
        level: "on-own",
        hours: 24,
        sentence:
          "Trädde i och spände banan på egen hand två gånger och skarvade utan att linjen stannade.",
        seenBy: "Handledare på beläggningslinjen",
      },
    ],
  });
}
