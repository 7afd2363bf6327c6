// Writes db/schema.server.ts from a migrated database; with --check it fails where the file has drifted.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { copyTemplate, makeTemplate, startTestServer } from "./test-server";

const locale = '"fi" | "sv" | "en"';
const goalKind = '"track" | "course"';
const strategy = '"retrainee" | "degree"';
const grade = "0 | 1 | 2 | 3 | 4 | 5";
const overrides = {
  columns: {
    "organisations.country": '"FI" | "SE"',
    "users.locale": locale,
    "users.state": 'Generated<"active" | "closed">',
    "memberships.role": '"learner" | "teacher" | "instructor" | "coordinator" | "admin"',
    "publication_lessons.locale": locale,
    "assignments.goal_kind": goalKind,
    "assignments.strategy": strategy,
    "enrolments.goal_kind": goalKind,
    "enrolments.strategy": strategy,
    "paths.machine": strategy,
    "letters.locale": locale,
    "message_choices.topic": '"plan" | "decisions" | "learners" | "evidence"',
    "message_choices.pace": '"at-once" | "daily" | "weekly" | "never"',
    "task_cases.kind": '"workplace" | "exam-task"',
    "task_cases.state":
      '"draft" | "with-supervisor" | "with-instructor" | "returned" | "accepted" | "withdrawn"',
    "task_cases.waiting_for": '"learner" | "supervisor" | "instructor" | null',
    "task_judgements.level": '"not-yet" | "with-help" | "on-own"',
    "supervisor_requests.locale": locale,
    "workplace_periods.country": '"FI" | "SE"',
    "teacher_periods.state":
      '"planned" | "agreed" | "ongoing" | "reporting" | "done" | "cancelled"',
    "teacher_periods.waiting_for": '"teacher" | "school" | null',
    "lesson_proposals.state": '"proposed" | "taken-up" | "published" | "declined"',
    "needs.visibility": '"public" | "unnamed" | "confidential"',
    "needs.role": '"operator" | "technician" | "engineer" | "specialist"',
    "needs.permanence": '"permanent" | "fixed-term" | "project" | "seasonal"',
    "needs.source": '"recruitment-plan" | "interview" | "survey" | "job-advert" | "estimate"',
    "needs.state": '"received" | "stated" | "withdrawn" | "refused" | "joined"',
    "need_skills.level": "1 | 2 | 3 | 4",
    "need_edits.act":
      '"stated" | "received" | "changed" | "taken-over" | "joined" | "refused" | "withdrawn"',
    "task_files.kind": '"pdf" | "jpeg" | "png"',
    "task_judgements.by_kind": '"supervisor" | "instructor"',
    "exam_results.grade": grade,
    "exam_results.first_grade": `${grade} | null`,
    "exam_standings.exam_grade": grade,
    "exam_standings.task_grade": `${grade} | null`,
    "exam_standings.module_grade": grade,
    "exam_accommodations.language": `${locale} | null`,
    "offerings.country": '"FI" | "SE" | null',
    "offerings.mode": '"on-site" | "online" | "hybrid"',
    "offerings.languages": `(${locale})[]`,
    "offerings.currency": '"EUR" | "SEK"',
    "offerings.funding": '"public" | "project" | "employer" | "participant"',
    "offerings.contact_role":
      '"office" | "coordination" | "training" | "recruitment" | "research" | "international" | null',
    "offerings.state": '"draft" | "published" | "withdrawn"',
    "partner_profiles.kind":
      '"school" | "university" | "municipality" | "regional-council" | "company"',
    "partner_profiles.languages": `(${locale})[]`,
    "partner_profiles.contact_role":
      '"office" | "coordination" | "training" | "recruitment" | "research" | "international"',
    "partner_profiles.may_publish": 'Generated<("offerings" | "needs" | "news" | "exchange")[]>',
    "partner_handovers.locale": locale,
    "partner_handovers.state": 'Generated<"open" | "accepted" | "declined" | "withdrawn">',
    "news_items.kind": '"article" | "event" | "project" | "result"',
    "news_items.state": 'Generated<"draft" | "published" | "withdrawn">',
    "news_items.time_zone": '"Europe/Helsinki" | "Europe/Stockholm" | null',
    "second_looks.state": '"asked" | "confirmed" | "raised"',
    "second_looks.grade_before": grade,
    "second_looks.grade_after": `${grade} | null`,
    "answers.purpose": '"placement" | "practice" | "check" | "exam" | "probe" | "review"',
  },
};
const typeMapping = {
  // What comes out of jsonb is unknown until a zod schema has read it; what goes in is text.
  jsonb: "ColumnType<unknown, string, string>",
  int8: "number",
};

const server = await startTestServer();
const { url, drop } = await copyTemplate(server.url, await makeTemplate(server.url));
try {
  execFileSync(
    "npx",
    [
      "kysely-codegen",
      "--dialect=postgres",
      `--url=${url}`,
      "--date-parser=string",
      // The job queue's tables are its own: we call its functions.
      "--exclude-pattern=graphile_worker.*",
      `--overrides=${JSON.stringify(overrides)}`,
      `--type-mapping=${JSON.stringify(typeMapping)}`,
      `--out-file=${fileURLToPath(new URL("./schema.server.ts", import.meta.url))}`,
      ...(process.argv.includes("--check") ? ["--verify"] : []),
    ],
    { stdio: "inherit" },
  );
} finally {
  await drop();
  await server.stop();
}
