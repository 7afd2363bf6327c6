import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import type { Catalogue } from "~/domain/course/catalogue";
import type { ClaimEvent } from "~/domain/prior-learning/claim-event";
import { pdf } from "~/http/test-files";
import { writeEvidence } from "~/progress/evidence-store.server";
import { beginClaim, lockClaim, moveClaim } from "~/progress/move-claim.server";
import { inTransaction } from "~db/queries/connection.server";
import { insertEvidenceFile } from "~db/queries/evidence-files.server";
import { deleteMembership, insertMembership, type Role } from "~db/queries/memberships.server";
import { listRecognised } from "~db/queries/prior-learning.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, makeUser, type School, testNow } from "~db/test-school";
import * as queue from "./evidence.page";
import { groupPicture } from "./group-picture.server";
import { plainSearch } from "./picture-search";
import * as casePage from "./prior-learning-case.page";
import * as file from "./prior-learning-file";
import * as learnerPage from "./prior-learning-learner.page";
import { give, pathOf } from "./test-walk";

const db = await testDatabase();
let publication: { id: string; catalogue: Catalogue };
let school: School;
let other: School;
let learnerId: string;
let caseId: string;
let dataFolder: string;

beforeAll(async () => {
  publication = await publishSample(db);
});

beforeEach(async () => {
  school = await makeSchool(db, { learners: 1 });
  other = await makeSchool(db, { learners: 1 });
  learnerId = school.learnerIds[0] ?? "";
  const goal = { kind: "course", id: "basics" } as const;
  await give(db, school, { goal, eqf: 4, publication, now: testNow });
  dataFolder = await mkdtemp(join(tmpdir(), "akkupolku-"));
  caseId = await shownClaim();
});

const now = testNow.toISOString();
const reason = "Shown at work, and the certificate says the same";

/** A claim of cells and fire, with a document, that waits for somebody. */
async function shownClaim(): Promise<string> {
  const by = learnerId;
  const actor = { by, role: "learner", now } as const;
  const made = { skills: ["cells", "fire"], source: "work", story: "Six years" } as const;
  const event: ClaimEvent = {
    type: "EVIDENCE_GIVEN",
    evidence: { kind: "document", file: randomUUID(), name: "certificate.pdf" },
    ...actor,
  };
  return inTransaction(db, async (trx) => {
    const claim = { type: "CLAIM_MADE" as const, ...made, skills: [...made.skills], ...actor };
    const { organisationId } = school;
    const order = { made: claim, organisationId, clientKey: randomUUID(), now: testNow };
    const { caseId: id } = await beginClaim(trx, order);
    await moveFor(trx, id, by, event);
    const stored = await writeEvidence(dataFolder, pdf());
    const fileId = event.evidence.kind === "document" ? event.evidence.file : "";
    const row = { id: fileId, name: "certificate.pdf", kind: "pdf" as const, bytes: pdf().length };
    await insertEvidenceFile(trx, { caseId: id, file: { ...row, ...stored }, now: testNow });
    return id;
  });
}

async function moveFor(
  trx: Parameters<typeof lockClaim>[0],
  id: string,
  actorId: string,
  event: ClaimEvent,
) {
  const claim = await lockClaim(trx, { caseId: id });
  if (!claim) throw new Error("There is no claim");
  const order = { actorId, clientKey: randomUUID(), now: testNow, events: [event] };
  expect(await moveClaim(trx, claim, order)).toMatchObject({ ok: true });
}

const appeal = () =>
  inTransaction(db, (trx) =>
    moveFor(trx, caseId, learnerId, {
      type: "APPEALED",
      reason: "You have not seen the second certificate",
      by: learnerId,
      role: "learner",
      now,
    }),
  );

const visit = (form?: Record<string, string>) => ({
  path: `/fi/guide/prior-learning/${caseId}`,
  params: { case: caseId },
  dataFolder,
  form,
});
const learnerVisit = (form?: Record<string, string>) => ({
  path: `/fi/guide/groups/${school.groupId}/learners/${learnerId}/recognition`,
  params: { group: school.groupId, learner: learnerId },
  form,
});

const revisionNow = async () => {
  const row = await db
    .selectFrom("prior_learning_cases")
    .select(["revision", "state", "waiting_since"])
    .where("id", "=", caseId)
    .executeTakeFirstOrThrow();
  return row;
};

async function act(who: string | null, form: Record<string, string>) {
  const { revision } = await revisionNow();
  const whole = { key: randomUUID(), revision: String(revision), ...form };
  const args = await pageArgs(db, who, visit(whole));
  return statusOf(Promise.resolve().then(() => casePage.action(args)));
}

const decision = (cells: string, fire: string) => ({
  intent: "decide",
  note: "A complete certificate of the right level",
  reason,
  ...(cells && { "verdict-cells": cells }),
  ...(fire && { "verdict-fire": fire }),
});

async function colleague(role: Role): Promise<string> {
  const { id } = await makeUser(db, { name: `Demo ${role}` });
  await insertMembership(db, { userId: id, organisationId: school.organisationId, role });
  return id;
}

/** The claims in somebody's queue of evidence. */
async function listed(who: string, kind = "claim") {
  const args = await pageArgs(db, who, { path: `/fi/guide/evidence?kind=${kind}` });
  const { queue: shown } = await queue.loader(args);
  return shown.rows.map(({ id }) => id);
}

const recognised = () => listRecognised(db, { learnerId });
const stateNow = async () => (await revisionNow()).state;

describe("decide: an instructor decides with a reason, and the path follows at once", () => {
  it("recognises one skill and refuses the other", async () => {
    expect(await act(school.instructorId, decision("recognise", "refuse"))).toBe(303);
    expect(await stateNow()).toBe("partly");
    expect(await recognised()).toEqual(["cells"]);
    const path = await db
      .selectFrom("path_events")
      .select(["type", "payload", "actor_id"])
      .where("path_id", "=", await pathOf(db, learnerId))
      .where("type", "=", "SKILLS_RECOGNISED")
      .execute();
    expect(path).toMatchObject([
      { actor_id: school.instructorId, payload: { skills: ["cells"], reason } },
    ]);
  });

  it("shows the skill as recognised in the picture of the group", async () => {
    expect(await act(school.instructorId, decision("recognise", "refuse"))).toBe(303);
    const { groupId, organisationId } = school;
    const asked = { groupId, organisationIds: [organisationId], locale: "en" as const };
    const { areas, learners } = await groupPicture(db, {
      ...asked,
      now: testNow,
      search: plainSearch,
    });
    const place = areas.flatMap(({ skills }) => skills).findIndex(({ id }) => id === "cells");
    expect(learners[0]?.cells[place]).toEqual({ kind: "recognised", percent: 100 });
  });

  it("a recognised safety skill stands as knowledge, and its lesson is not done", async () => {
    expect(await act(school.instructorId, decision("refuse", "recognise"))).toBe(303);
    expect(await recognised()).toEqual(["fire"]);
    const row = await db
      .selectFrom("paths")
      .select("done")
      .where("learner_id", "=", learnerId)
      .executeTakeFirst();
    expect(row?.done).toBe(0);
  });

  it.each([
    ["without a verdict on each skill", { ...decision("recognise", "") }, "verdicts"],
    ["without a reason", { ...decision("recognise", "refuse"), reason: " " }, "reason"],
    ["without an assessment", { ...decision("recognise", "refuse"), note: "" }, "note"],
    ["with a verdict that is none", { ...decision("recognise", "maybe") }, "verdicts"],
  ])("%s nothing is decided, and everything typed comes back", async (_name, form, field) => {
    expect(await act(school.instructorId, form)).toMatchObject({
      init: { status: 400 },
      data: { errors: { [field]: expect.any(String) }, typed: form },
    });
    expect(await stateNow()).toBe("evidence");
    expect(await recognised()).toEqual([]);
  });

  it("v5.0.0-15.3.3 extra fields decide about no other skill", async () => {
    const form = {
      ...decision("recognise", "refuse"),
      "verdict-volts": "recognise",
      learnerId: other.learnerIds[0] ?? "",
    };
    expect(await act(school.instructorId, form)).toBe(303);
    expect(await recognised()).toEqual(["cells"]);
    expect(await listRecognised(db, { learnerId: other.learnerIds[0] ?? "" })).toEqual([]);
  });

  it("v5.0.0-2.3.4 a double click decides once", async () => {
    const { revision } = await revisionNow();
    const form = {
      ...decision("recognise", "refuse"),
      key: randomUUID(),
      revision: String(revision),
    };
    const sent = await Promise.all(Array.from({ length: 5 }, () => act(school.instructorId, form)));
    expect(sent).toEqual([303, 303, 303, 303, 303]);
    const decided = await db
      .selectFrom("prior_learning_events")
      .select("seq")
      .where("case_id", "=", caseId)
      .where("type", "=", "DECIDED")
      .execute();
    expect(decided).toHaveLength(1);
  });

  it("trust-20 of two who decide at once the second is told, with both values", async () => {
    const { revision } = await revisionNow();
    const seen = { revision: String(revision) };
    const results = await Promise.all([
      act(school.instructorId, { ...decision("recognise", "refuse"), ...seen }),
      act(school.teacherId, { ...decision("refuse", "refuse"), ...seen }),
    ]);
    expect(results.filter((result) => result === 303)).toHaveLength(1);
    const told = results.find((result) => result !== 303);
    expect(told).toMatchObject({
      init: { status: 409 },
      data: {
        errors: { form: expect.any(String) },
        typed: { "verdict-cells": expect.any(String) },
      },
    });
    const view = await casePage.loader(await pageArgs(db, school.teacherId, visit()));
    const winner = results[0] === 303 ? "recognised" : "refused";
    expect(view.skills.find(({ id }) => id === "cells")?.verdict).toBe(winner);
  });

  it("an assessment alone is kept for whoever decides, and what was seen can be noted", async () => {
    const seen = {
      intent: "note",
      kind: "demonstration",
      on: "2026-11-20",
      place: "Workshop",
      who: "Supervisor",
      text: "Coated a foil",
    };
    expect(await act(school.instructorId, seen)).toBe(303);
    expect(await act(school.instructorId, { intent: "assess", note: "Convincing" })).toBe(303);
    expect(await stateNow()).toBe("assessed");
    const view = await casePage.loader(await pageArgs(db, school.teacherId, visit()));
    expect(view).toMatchObject({ claim: { note: "Convincing", isMine: true } });
    expect(view.lines.map(({ kind }) => kind)).toEqual([
      "made",
      "document",
      "demonstration",
      "assessed",
    ]);
    const { intent: _intent, ...withoutDate } = seen;
    expect(
      await act(school.teacherId, { ...withoutDate, intent: "note", on: "yesterday" }),
    ).toMatchObject({
      data: { errors: { on: expect.any(String) } },
    });
    const whole = { ...decision("recognise", "recognise"), note: "Convincing" };
    expect(await act(school.teacherId, whole)).toBe(303);
    const log = await db
      .selectFrom("prior_learning_events")
      .select("type")
      .where("case_id", "=", caseId)
      .orderBy("seq")
      .execute();
    expect(log.slice(-3).map(({ type }) => type)).toEqual([
      "EVIDENCE_GIVEN",
      "ASSESSED",
      "DECIDED",
    ]);
  });

  it("v5.0.0-16.3.3 who decided is written down, without a word of the reason", async () => {
    await act(school.instructorId, decision("recognise", "refuse"));
    const rows = await db
      .selectFrom("audit_log")
      .selectAll()
      .where("subject", "=", `claim:${caseId}`)
      .execute();
    expect(rows).toMatchObject([{ action: "decide-claim", actor_id: school.instructorId }]);
    expect(JSON.stringify(rows)).not.toContain("certificate");
  });
});

describe("appeal: another person hears it", () => {
  beforeEach(async () => {
    expect(await act(school.instructorId, decision("recognise", "refuse"))).toBe(303);
    await appeal();
  });

  it("not the one who decided, but another one who guides", async () => {
    expect(await act(school.instructorId, decision("", "recognise"))).toMatchObject({
      init: { status: 409 },
    });
    expect(await act(school.teacherId, decision("", "recognise"))).toBe(303);
    expect(await stateNow()).toBe("recognised");
    expect(await recognised()).toEqual(["cells", "fire"]);
  });

  it("the coordinator, where nobody else guides", async () => {
    const coordinator = await colleague("coordinator");
    const asCoordinator = await pageArgs(db, coordinator, visit());
    expect(await statusOf(casePage.loader(asCoordinator))).toBe(404);
    const { organisationId, teacherId: userId } = school;
    await deleteMembership(db, { userId, organisationId, role: "teacher" });
    const seen = await casePage.loader(await pageArgs(db, coordinator, visit()));
    expect(seen.claim).toMatchObject({ isMine: true, stage: "appealed" });
    expect(await listed(coordinator)).toEqual([caseId]);
    expect(await act(coordinator, decision("", "refuse"))).toBe(303);
    expect(await stateNow()).toBe("partly");
  });

  it("nobody yet, where everybody has decided: it waits and is told plainly", async () => {
    const { organisationId, teacherId: userId } = school;
    await deleteMembership(db, { userId, organisationId, role: "teacher" });
    const seen = await casePage.loader(await pageArgs(db, school.instructorId, visit()));
    expect(seen.claim).toMatchObject({ isMine: false, isOpen: true });
    expect(await stateNow()).toBe("appealed");
  });
});

describe("queue: who has waited longest comes first", () => {
  it("over all groups, with those who wait for somebody else apart", async () => {
    const first = caseId;
    const second = await shownClaim();
    await db
      .updateTable("prior_learning_cases")
      .set({ waiting_since: new Date(testNow.getTime() - 86_400_000) })
      .where("id", "=", second)
      .execute();
    expect(await listed(school.instructorId)).toEqual([second, first]);
    expect(await act(school.instructorId, decision("refuse", "refuse"))).toBe(303);
    await appeal();
    expect(await listed(school.instructorId)).toEqual([second]);
    expect(await listed(school.instructorId, "elsewhere")).toEqual([first]);
    expect(await listed(school.teacherId)).toEqual([second, first]);
  });
});

describe("overrule: an instructor recognises and takes back without a claim, with a reason", () => {
  const send = async (who: string | null, form: Record<string, string>) => {
    const args = await pageArgs(db, who, learnerVisit(form));
    return statusOf(Promise.resolve().then(() => learnerPage.action(args)));
  };

  it("grants, and the learner's path follows", async () => {
    expect(await send(school.instructorId, { intent: "grant", skill: "volts", reason })).toBe(303);
    expect(await recognised()).toEqual(["volts"]);
    const shown = await learnerPage.loader(await pageArgs(db, school.instructorId, learnerVisit()));
    expect(shown.recognitions).toMatchObject([{ id: "volts", reason, withdrawn: null }]);
    expect(shown.grantable.map(({ id }) => id)).not.toContain("volts");
  });

  it("takes back what a claim has brought, and the claim tells so", async () => {
    await act(school.instructorId, decision("recognise", "recognise"));
    const back = {
      intent: "withdraw",
      standing: "cells",
      reason: "The certificate was another person's",
    };
    expect(await send(school.teacherId, back)).toBe(303);
    expect(await recognised()).toEqual(["fire"]);
    expect(await stateNow()).toBe("partly");
    const view = await casePage.loader(await pageArgs(db, school.instructorId, visit()));
    expect(view.lines.at(-1)).toMatchObject({ kind: "taken-back", text: back.reason });
    expect(await send(school.teacherId, back)).toMatchObject({ init: { status: 409 } });
  });

  it.each([
    ["without a reason", { intent: "grant", skill: "volts", reason: "" }, 400],
    ["of no skill", { intent: "grant", reason }, 400],
    ["of a skill that is not on the path", { intent: "grant", skill: "ageing", reason }, 409],
  ])("nothing is granted %s", async (_name, form: Record<string, string>, status) => {
    expect(await send(school.instructorId, form)).toMatchObject({ init: { status } });
    expect(await recognised()).toEqual([]);
  });

  it("v5.0.0-8.2.1 is forbidden to learners, and to whoever is signed out", async () => {
    const form = { intent: "grant", skill: "volts", reason };
    expect(await send(learnerId, form)).toBe(403);
    expect(await send(null, form)).toBe(302);
    expect(await send(other.instructorId, form)).toBe(404);
    expect(await recognised()).toEqual([]);
  });

  it("v5.0.0-8.3.1 nobody recognises their own skills", async () => {
    const { organisationId } = school;
    await insertMembership(db, { userId: learnerId, organisationId, role: "instructor" });
    const own = await send(learnerId, { intent: "grant", skill: "volts", reason });
    expect(own).toMatchObject({ init: { status: 409 } });
    expect(await act(learnerId, decision("recognise", "recognise"))).toBe(404);
    expect(await recognised()).toEqual([]);
  });
});

describe("v5.0.0-8.2.2 a claim is for the staff that it was sent to", () => {
  const fileId = async () => {
    const row = await db
      .selectFrom("evidence_files")
      .select("id")
      .where("case_id", "=", caseId)
      .executeTakeFirstOrThrow();
    return row.id;
  };
  const download = async (who: string | null) => {
    const { path, ...rest } = visit();
    const args = await pageArgs(db, who, {
      path,
      ...rest,
      params: { case: caseId, file: await fileId() },
    });
    return statusOf(Promise.resolve().then(() => file.loader(args)));
  };
  const open = async (who: string | null) => {
    const args = await pageArgs(db, who, visit());
    return statusOf(Promise.resolve().then(() => casePage.loader(args)));
  };

  it("an instructor of the organisation reads it and downloads its documents", async () => {
    const args = await pageArgs(db, school.instructorId, {
      ...visit(),
      params: { case: caseId, file: await fileId() },
    });
    const given = await file.loader(args);
    expect(Buffer.from(await given.arrayBuffer())).toEqual(pdf());
    expect(given.headers.get("content-security-policy")).toBe("sandbox");
  });

  it("an instructor of another organisation finds nothing, and the probe is written down", async () => {
    expect(await open(other.instructorId)).toBe(404);
    expect(await download(other.instructorId)).toBe(404);
    expect(await act(other.instructorId, decision("recognise", "recognise"))).toBe(404);
    expect(await stateNow()).toBe("evidence");
    expect(await listed(other.instructorId)).toEqual([]);
    expect(await listed(other.instructorId, "elsewhere")).toEqual([]);
    const denied = await db
      .selectFrom("audit_log")
      .select("actor_id")
      .where("action", "=", "denied")
      .where("subject", "=", `claim:${caseId}`)
      .execute();
    expect(denied.length).toBe(3);
  });

  it("learners and signed-out people do not come in", async () => {
    expect([await open(learnerId), await download(learnerId)]).toEqual([403, 403]);
    expect([await open(null), await download(null)]).toEqual([302, 302]);
    expect(await act(learnerId, decision("recognise", "recognise"))).toBe(403);
  });

  it("v5.0.0-8.3.2 a removed role and a learner who left close it at once", async () => {
    const { instructorId: userId, organisationId, groupId } = school;
    await deleteMembership(db, { userId, organisationId, role: "instructor" });
    expect(await open(userId)).toBe(403);
    expect(await open(school.teacherId)).toMatchObject({ claim: { id: caseId } });
    await db.deleteFrom("group_members").where("group_id", "=", groupId).execute();
    expect(await open(school.teacherId)).toBe(404);
    expect(await download(school.teacherId)).toBe(404);
  });

  it("a coordinator sees no claim that is not theirs to hear", async () => {
    const coordinator = await colleague("coordinator");
    expect(await open(coordinator)).toBe(404);
    expect(await act(coordinator, decision("recognise", "recognise"))).toBe(404);
  });

  it("v5.0.0-2.2.1 malformed ids are pages that do not exist", async () => {
    for (const id of ["1 or 1=1", "%00", "..", ""]) {
      const args = await pageArgs(db, school.instructorId, { ...visit(), params: { case: id } });
      expect(await statusOf(casePage.loader(args))).toBe(404);
    }
  });
});
