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

type Demo = { people: DemoPeople; catalogue: Catalogue; now: Date };

/** The keys of its acts: what has been done once is never done again. */
const key = (act: number) => `d3e0e000-0000-4000-8000-00000000000${act}`;

const steps: { who: "learner" | "home" | "host"; daysAgo: number; act: SimpleAct }[] = [
  { who: "learner", daysAgo: 33, act: { act: "agree" } },
  { who: "home", daysAgo: 30, act: { act: "approve" } },
  { who: "host", daysAgo: 26, act: { act: "approve" } },
  { who: "host", daysAgo: 9, act: { act: "start" } },
];

/** Walks the exchange to where the host has seen the first of three skills; leaves it there ever after. */
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
  for (const [index, { who, daysAgo, act }] of steps.entries()) {
    await actOnExchange(db, { ...(await order(who, index + 1, daysAgo)), ...act });
  }
  await noteEvidence(db, {
    ...(await order("host", steps.length + 1, 3)),
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
