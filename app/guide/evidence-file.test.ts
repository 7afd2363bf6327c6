import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { jpeg } from "~/http/test-files";
import { writeEvidence } from "~/progress/evidence-store.server";
import { act, type TaskVisit } from "~/progress/test-task";
import { makeWorld } from "~/progress/test-world";
import { inTransaction } from "~db/queries/connection.server";
import { insertTaskFile } from "~db/queries/task-files.server";
import { testDatabase } from "~db/test-database";
import { makeSchool, type School, testNow } from "~db/test-school";
import { loader } from "./evidence-file";
import { loader as open } from "./evidence-task.page";
import { handedIn } from "./test-queue";

const db = await testDatabase();
const world = await makeWorld(db);
const dataFolder = await mkdtemp(join(tmpdir(), "akkupolku-"));
let school: School;
let visit: TaskVisit;
let photo: string;

beforeEach(async () => {
  school = await makeSchool(db, { learners: 1 });
  visit = await handedIn(world, school, 0);
  photo = randomUUID();
  const kept = { id: photo, name: "line.jpg", description: "", kind: "jpeg" as const };
  const stored = await writeEvidence(dataFolder, jpeg());
  const file = { ...kept, ...stored, bytes: jpeg().length };
  await inTransaction(db, (trx) =>
    insertTaskFile(trx, { caseId: visit.caseId, file, now: testNow }),
  );
});

const argsFor = (who: string | null, file = photo) =>
  pageArgs(db, who, {
    path: `/en/guide/evidence/tasks/${visit.caseId}/files/${file}`,
    params: { case: visit.caseId, file },
    dataFolder,
  });
const look = async (who: string | null, file?: string) => {
  const args = await argsFor(who, file);
  return statusOf(Promise.resolve().then(() => loader(args)));
};

describe("v5.0.0-8.2.2 a photo is for the staff that its task was handed in to", () => {
  it("is shown on the page of its task, and never as a page of its own", async () => {
    const args = await argsFor(school.instructorId);
    expect((await open(args)).task.photos).toMatchObject([{ id: photo }]);
    const { headers } = await loader(args);
    expect(headers.get("content-type")).toBe("image/jpeg");
    expect(headers.get("content-security-policy")).toContain("sandbox");
    expect(headers.get("cache-control")).toBe("no-store");
  });

  it("is not there for anybody else", async () => {
    const other = await makeSchool(db);
    expect(await look(other.instructorId)).toBe(404);
    expect([await look(visit.learnerId), await look(null)]).toEqual([403, 302]);
    expect(await look(school.instructorId, randomUUID())).toBe(404);
    expect(await look(school.instructorId, "..")).toBe(404);
  });

  it("is not there while the learner works on the task", async () => {
    const own = { by: visit.learnerId, role: "learner", now: testNow.toISOString() } as const;
    await act(visit, [{ type: "TAKEN_BACK", ...own }]);
    expect(await look(school.instructorId)).toBe(404);
    const args = await argsFor(school.instructorId);
    expect((await open(args)).task.photos).toEqual([]);
  });
});
