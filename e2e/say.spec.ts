// Machine, learner and instructor disagree about the next step, and each sees what the others have said.
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { m } from "~/i18n/messages";
import { expect, inSv, test } from "./fixtures";
import { makeRetrainee } from "./learner";
import { course } from "./lesson-walk";
import { expectSound } from "./page-checks";
import { assign, cellBasics, makeGroup, makeSchool } from "./school";

const lessons = ["value-chain", "parts-of-a-cell", "electrical-refresher"];
const reason = "Ta det här först, vi behöver det på övningen på torsdag";

test("a learner contests steps, an instructor puts one first, and both see both", async ({
  page,
  db,
  signInAs,
  openFor,
}) => {
  const school = await makeSchool(db);
  const { organisationId } = school;
  const learner = await makeRetrainee(db, {
    name: "Egen Vilja",
    locale: "sv",
    organisationId,
  });
  const group = await makeGroup(db, school, [learner]);
  await assign(db, school, group, { goal: cellBasics, strategy: "retrainee", eqf: 4 });
  const titles = titlesIn((await newestCatalogue(db)).catalogue, "sv");
  const all = lessons.map((lesson) => titles.lesson(`${course}/${lesson}`));
  const title = (name: string) => page.getByRole("heading", { level: 1, name });
  const offered = page.locator("#next-step");
  const say = (claim: string) =>
    page.locator(".next-step").getByRole("button", { name: claim, exact: true }).click();
  await signInAs(learner);

  await page.goto("/sv/learn");
  const putOff = (await offered.textContent()) ?? "";
  await test.step("“not now” brings something else", async () => {
    await say(m.study_contest_not_now({}, inSv));
    await expect(title(m.study_contest_title({ lesson: putOff }, inSv))).toBeVisible();
    const [done = ""] = m.study_contest_done_not_now({ time: "|" }, inSv).split("|");
    await expect(page.getByText(done)).toBeVisible();
    await expect(
      page.getByRole("region", { name: m.study_contest_next({}, inSv) }),
    ).not.toContainText(putOff);
    await expectSound(page, "sv");
    await page.goto("/sv/learn");
    await expect(offered).not.toHaveText(putOff);
  });

  const hard = (await offered.textContent()) ?? "";
  await test.step("“too hard” brings another way in", async () => {
    await say(m.study_contest_too_hard({}, inSv));
    await expect(page.getByText(m.study_contest_done_explain({}, inSv))).toBeVisible();
    await expectSound(page, "sv");
    await page.getByRole("link", { name: m.study_act_explain({}, inSv), exact: true }).click();
    await expect(page.getByText(m.study_explain_text({}, inSv))).toBeVisible();
    await expectSound(page, "sv");
  });

  const ordered = all.find((name) => name !== putOff && name !== hard) ?? "";
  const decided = m.overrule_did_step({ lesson: ordered }, inSv);
  const guide = await openFor(school.instructor);
  await test.step("the instructor reads both, and puts a third lesson first", async () => {
    await guide.goto(`/sv/guide/groups/${group.id}/learners/${learner.id}`);
    const story = guide.locator(".story");
    await expect(
      story.getByText(m.study_event_contested_not_now({ lesson: putOff }, inSv)),
    ).toBeVisible();
    await expect(
      story.getByText(m.study_event_contested_too_hard({ lesson: hard }, inSv)),
    ).toBeVisible();
    await guide.getByRole("heading", { name: m.overrule_title({}, inSv) }).click();
    await guide.locator("summary", { hasText: m.overrule_act_step({}, inSv) }).click();
    const form = guide.locator("form#overrule-step");
    await form.getByLabel(m.overrule_which_lesson({}, inSv)).selectOption({ label: ordered });
    await form.getByLabel(m.overrule_reason({}, inSv)).fill(reason);
    await expectSound(guide, "sv");
    await form.getByRole("button").click();
    await expect(guide.getByText(m.overrule_done({}, inSv))).toBeVisible();
    await expect(
      story.getByText(m.study_event_decided({ what: decided, reason }, inSv)),
    ).toBeVisible();
    await expectSound(guide, "sv");
  });

  await test.step("the learner finds it first, with the reason and who gave it", async () => {
    await page.goto("/sv/learn");
    await expect(offered).toHaveText(ordered);
    const why = m.path_reason_ordered({ lesson: ordered, text: reason }, inSv);
    await expect(page.locator(".next-step").getByText(why)).toBeVisible();
    const card = page.getByRole("region", { name: m.overrule_own_title({}, inSv) });
    await expect(card).toContainText(decided);
    await expect(card).toContainText(reason);
    await expect(card).toContainText(school.instructor.name);
    await expectSound(page, "sv");
  });

  await test.step("and the page “Why?” has all of it", async () => {
    await page.getByRole("link", { name: m.learn_why({}, inSv), exact: true }).click();
    const said = page.getByRole("region", { name: m.study_said_title({}, inSv) });
    await expect(said.getByRole("listitem")).toHaveText([
      new RegExp(reason),
      new RegExp(m.study_said_too_hard({ lesson: hard }, inSv)),
      new RegExp(m.study_said_not_now({ lesson: putOff }, inSv)),
    ]);
    const name = school.instructor.name;
    await expect(said.getByText(m.study_ruled_by({ name, reason }, inSv))).toBeVisible();
    await expectSound(page, "sv");
  });
});
