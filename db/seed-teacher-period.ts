// A teacher's period in working life, under way: plan, agreement, five days, two findings, and a lesson change from one.
import { addDays, isWeekend } from "~/domain/assignment/day";
import { dayOf } from "~/i18n/day-of";
import { moveTeacherPeriod, type PeriodDeed } from "~/teach/move-teacher-period.server";
import { noteFinding } from "~/teach/note-finding.server";
import { planTeacherPeriod } from "~/teach/plan-teacher-period.server";
import { proposeChange } from "~/teach/propose-change.server";
import { daysBefore } from "./days-before";
import type { DemoPeople } from "./demo-people";
import type { Db } from "./queries/connection.server";
import { listFindings } from "./queries/teacher-findings.server";
import { findTeacherPeriod } from "./queries/teacher-periods.server";

type Demo = { people: DemoPeople; now: Date };

/** The keys of its acts: what has been done once is never done again. */
const key = (act: number) => `d3e0f000-0000-4000-8000-0000000000${String(act).padStart(2, "0")}`;

const lesson = "cell-assembly/dry-room-work";

const diary = [
  {
    hours: 7.5,
    skills: ["dry-room-work"],
    done: "Perehdytys ja pukeutuminen kahdesti. Pukutilassa neuvoo video, ja vuoronvetäjä tarkistaa jokaisen ennen sulkua. Meillä koululla tarkistaa peili.",
  },
  {
    hours: 7.5,
    skills: ["dew-point-humidity"],
    done: "Seurasin kastepistettä valvomossa. Hälytys tuli −38 °C:ssa, ja syy löytyi ovesta, jota pidettiin auki vaunun takia.",
  },
  {
    hours: 8,
    skills: ["dry-room-work", "powder-handling"],
    done: "Aamuvuoro näytteenotossa. Jauhenäyte otetaan suljetulla lusikalla, ei avoimella niin kuin meidän ohjeessamme.",
  },
  {
    hours: 8,
    skills: ["powder-handling"],
    done: "Säkin vaihto ja punnitus parin kanssa. Kysyin uusilta työntekijöiltä, mitä he olisivat halunneet oppia koulussa: vuoron raportin kirjoittamista.",
  },
  {
    hours: 6,
    skills: ["dry-room-work"],
    done: "Poikkeama: puhallin huollossa ja henkilömäärä ovella puolitettu. Sain piirtää taulun, josta vuoro näkee luvan yhdellä silmäyksellä.",
  },
];

/** Walks the period to its fifth day; what somebody does with it after that is theirs. */
export async function seedTeacherPeriod(db: Db, { people, now }: Demo): Promise<void> {
  const { teacher, coordinator, finnishSchool } = people;
  const today = dayOf(now);
  const startsOn = addDays(today, -12);
  const planned = await planTeacherPeriod(db, {
    teacherId: teacher,
    teachesIn: [finnishSchool],
    organisationId: finnishSchool,
    plan: {
      company: "Katodimateriaalitehdas, Kymenlaakso (demo)",
      place: "Sataman teollisuusalue",
      country: "FI",
      contactRole: "Vuoropäällikkö, kuivatilat",
      startsOn,
      endsOn: addDays(today, 16),
      plannedHours: 80,
      goals: [
        {
          skill: "dry-room-work",
          sentence: "Osaan opastaa ryhmän kuivaan tilaan samoin kuin tehdas opastaa omansa.",
        },
        {
          skill: "dew-point-humidity",
          sentence: "Tiedän, mitä valvomossa tehdään, kun kastepiste nousee.",
        },
        {
          skill: "powder-handling",
          sentence:
            "Näen, miten näyte otetaan pölyämättä, ja osaan näyttää sen ilman oikeaa ainetta.",
        },
      ],
      courses: ["cell-assembly"],
    },
    clientKey: key(0),
    now: daysBefore(now, 30),
  });
  if (!planned.ok) return;
  const { periodId } = planned;
  const move = async (
    act: number,
    who: "teacher" | "school",
    daysAgo: number,
    deed: PeriodDeed,
  ) => {
    const asker =
      who === "teacher"
        ? { userId: teacher, organisationIds: [] }
        : { userId: coordinator, organisationIds: [finnishSchool] };
    const row = await findTeacherPeriod(db, { periodId, ...asker });
    const revision = deed.type === "DAY_WRITTEN" ? null : (row?.revision ?? 0);
    const at = daysBefore(now, daysAgo);
    await moveTeacherPeriod(db, {
      ...{ ...asker, periodId, deed, revision, clientKey: key(act), now: at },
    });
  };
  await move(1, "teacher", 24, {
    ...{ type: "HOST_AGREED", who: "Vuoropäällikkö", how: "email", on: addDays(today, -24) },
  });
  await move(2, "school", 20, { type: "SCHOOL_APPROVED" });
  for (const [index, day] of workDays(startsOn, today).entries()) {
    const written = diary[index];
    if (!written) break;
    await move(10 + index, "teacher", 1, { type: "DAY_WRITTEN", day, version: 0, ...written });
  }
  await seedFindings(db, { periodId, teacherId: teacher, now: daysBefore(now, 1) });
}

type Findings = { periodId: string; teacherId: string; now: Date };

async function seedFindings(db: Db, { periodId, teacherId, now }: Findings): Promise<void> {
  await noteFinding(db, {
    ...{ periodId, teacherId, now, clientKey: key(20) },
    ...{ lessonId: lesson, section: 2, skillId: null },
    difference:
      "Tehtaalla pukeutumisen tarkistaa toinen ihminen ennen sulkua, ei peili. Käsineen ja hihan sauma jää itseltä näkemättä.",
  });
  await noteFinding(db, {
    ...{ periodId, teacherId, now, clientKey: key(21) },
    ...{ lessonId: null, section: null, skillId: "powder-handling" },
    difference:
      "Näytelusikka on suljettu ja kertakäyttöinen. Oppitunneilla puhutaan yhä avoimesta lusikasta, joka puhdistetaan.",
  });
  const findings = await listFindings(db, { periodId });
  const proposed = findings.find(({ lessonId }) => lessonId === lesson);
  if (!proposed || proposed.proposalId) return;
  await proposeChange(db, {
    ...{ teacherId, periodId, findingId: proposed.id, lessonId: lesson, section: 2, now },
    text: "Lisätään pukeutumisen viimeiseksi kohdaksi parin tarkistus: toinen katsoo sauman, niskan ja nilkat ennen sulkua. Peili jää avuksi, ei tarkistajaksi.",
    isNamed: true,
  });
}

/** The days from the first one to yesterday that are no weekend. */
function workDays(from: string, today: string): string[] {
  const days: string[] = [];
  for (let day = from; day < today; day = addDays(day, 1)) if (!isWeekend(day)) days.push(day);
  return days;
}
