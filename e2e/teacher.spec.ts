// A teacher's ten minutes between two lessons, what the learners find of it, and what the instructor sees later.
import type { Page } from "@playwright/test";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { answer } from "./answer-question";
import { expect, inFi, inSv, test } from "./fixtures";
import { lessonPath } from "./lesson-walk";
import { expectSound } from "./page-checks";
import { makePerson } from "./people";
import { makeSchool } from "./school";

const phone = { viewport: { width: 390, height: 844 } };
const course = { fi: "Akkukennon perusteet", sv: "Battericellens grunder" };

test("a teacher assigns, learners join and begin, an instructor sees it, in Finnish and Swedish", async ({
  page,
  db,
  signInAs,
  openFor,
}) => {
  const school = await makeSchool(db);
  const { organisationId } = school;
  const added = await makePerson(db, { name: "Lisätty Oppija", organisationId });
  const joining = await makePerson(db, { name: "Övande Deltagare", locale: "sv" });
  const invited = await makePerson(db, { name: "Inbjuden Deltagare", locale: "sv" });
  const title = (of: Page, name: string) => of.getByRole("heading", { level: 1, name });
  const button = (of: Page, name: string) => of.getByRole("button", { name, exact: true });
  const link = (of: Page, name: string) => of.getByRole("link", { name, exact: true });

  await test.step("the teacher makes a first group", async () => {
    await signInAs(school.teacher);
    await page.goto("/fi/teach");
    await expect(page.getByText(m.teach_empty({}, inFi))).toBeVisible();
    await expectSound(page, "fi");
    await page.getByLabel(m.teach_group_name({}, inFi)).fill("Akkuoperaattorit, syksy");
    await button(page, m.teach_create_group({}, inFi)).click();
    await expect(title(page, "Akkuoperaattorit, syksy")).toBeVisible();
    await expectSound(page, "fi");
  });
  const shown = await page.locator(".join-code").textContent();
  const group = new URL(page.url()).pathname.split("/").at(-1) ?? "";

  await test.step("pastes a list: sees who is known, who is invited and what is doubtful, and confirms", async () => {
    await page
      .getByLabel(m.roster_list({}, inFi))
      .fill(`${added.name} <${added.email}>; ${invited.email}\nsoita kurssisihteerille`);
    await button(page, m.roster_check({}, inFi)).click();
    await expect(title(page, m.roster_preview_title({}, inFi))).toBeVisible();
    const part = (name: string) => page.getByRole("region", { name });
    await expect(part(m.roster_known_title({ count: 1 }, inFi))).toContainText(added.email);
    await expect(part(m.roster_new_title({ count: 1 }, inFi))).toContainText(invited.email);
    await expect(part(m.roster_doubtful_title({ count: 1 }, inFi))).toContainText(
      m.roster_doubt_no_address({}, inFi),
    );
    await expectSound(page, "fi");
    await button(page, m.roster_confirm({}, inFi)).click();
    await expect(page.getByText(m.roster_done({ added: 1, invited: 1 }, inFi))).toBeVisible();
    await expectSound(page, "fi");
  });

  await test.step("assigns the course, in Swedish, with dates", async () => {
    await page.goto(`/sv/teach/groups/${group}`);
    await link(page, m.teach_assign({}, inSv)).click();
    await expect(title(page, m.teach_assign_title({}, inSv))).toBeVisible();
    await expectSound(page, "sv");
    await link(page, course.sv).click();
    await page.getByRole("radio", { name: new RegExp(`^${m.teach_retrainee({}, inSv)}`) }).check();
    await page.getByLabel(m.teach_due_on({}, inSv)).fill("2099-05-29");
    await expectSound(page, "sv");
    await page
      .getByRole("button", { name: m.assign_see_forecast({}, inSv) })
      .last()
      .click();
    await expect(title(page, m.assign_confirm_title({}, inSv))).toBeVisible();
    await expectSound(page, "sv");
    await button(page, m.teach_assign_now({}, inSv)).click();
    await expect(page.getByText(m.teach_done_assigned({}, inSv))).toBeVisible();
    const due = m.teach_due({ date: formatDate("2099-05-29", "sv") }, inSv);
    await expect(page.getByText(due)).toBeVisible();
    await expectSound(page, "sv");
  });

  const joiner = await openFor(joining, phone);
  await test.step("a learner types the code from the board, and finds the course in the pack", async () => {
    await joiner.goto("/sv/learn");
    await link(joiner, m.learn_empty_join({}, inSv)).click();
    await joiner.getByLabel(m.teach_join_code({}, inSv)).fill((shown ?? "").toLowerCase());
    await expectSound(joiner, "sv");
    await button(joiner, m.teach_join_open({}, inSv)).click();
    await expect(title(joiner, "Akkuoperaattorit, syksy")).toBeVisible();
    await expectSound(joiner, "sv");
    await button(joiner, m.teach_join({}, inSv)).click();
    await expect(title(joiner, m.learn_hello_start({}, inSv))).toBeVisible();
    await expect(joiner.locator(".page__lead")).toContainText(course.sv);
  });

  await test.step("somebody invited accepts", async () => {
    const guest = await openFor(invited, phone);
    await guest.goto("/sv/learn");
    await link(guest, m.learn_invited_link({}, inSv)).click();
    await expect(
      guest.getByText(m.teach_invited_by({ organisation: school.name }, inSv)),
    ).toBeVisible();
    await expectSound(guest, "sv");
    await button(guest, m.teach_join({}, inSv)).click();
    await expect(guest.getByText(m.teach_done_accepted({}, inSv))).toBeVisible();
    await guest.goto("/sv/learn");
    await expect(guest.locator(".page__lead")).toContainText(course.sv);
  });

  await test.step("the learner begins, and mixes something up", async () => {
    await joiner.getByRole("link", { name: m.learn_act_start({}, inSv) }).click();
    await joiner.getByLabel(m.learn_trade_process({}, inSv)).check();
    await button(joiner, m.learn_intake_continue({}, inSv)).click();
    await button(joiner, m.learn_placement_skip({}, inSv)).click();
    await button(joiner, m.learn_believed_accept({}, inSv)).click();
    await expect(title(joiner, m.learn_hello_charging({}, inSv))).toBeVisible();
    await joiner.goto(lessonPath("sv", "value-chain", "/practice"));
  });
  const question = joiner.locator("section.question").first();
  const mixedUp = await answer(question, db, joining.id, "wrong");

  const guide = await openFor(school.instructor);
  await test.step("the instructor opens the picture of the group", async () => {
    await guide.goto("/fi/guide");
    await expectSound(guide, "fi");
    await link(guide, "Akkuoperaattorit, syksy").click();
    await expect(
      guide.getByRole("heading", { name: m.guide_picture_title({}, inFi) }),
    ).toBeVisible();
    const notBegun = guide.getByRole("region", { name: m.guide_not_begun({}, inFi) });
    await expect(notBegun.getByRole("listitem")).toHaveText([invited.name, added.name]);
    const wells = guide.getByRole("row", { name: joining.name }).getByRole("img");
    await expect(wells).toHaveCount(7);
    const unknown = new RegExp(`^${joining.name}, .+: ${m.guide_level_unknown({}, inFi)}$`);
    await expect(guide.getByRole("img", { name: unknown })).toHaveCount(1);
    await expectSound(guide, "fi");
    await link(guide, m.guide_as_table({}, inFi)).click();
    await expect(guide.getByRole("link", { name: m.guide_as_picture({}, inFi) })).toBeVisible();
    await expectSound(guide, "fi");
  });

  await test.step("and reads one learner's story, with each decision in words", async () => {
    await guide.goto(`/sv/guide/groups/${group}/learners/${joining.id}`);
    await expect(title(guide, joining.name)).toBeVisible();
    const entries = guide.locator(".story__entry");
    await expect(entries.first()).toContainText(mixedUp.misconceptions[0] ?? "");
    await expect(entries.first()).toContainText(m.guide_decision({}, inSv));
    await expect(entries.last()).toContainText(m.guide_event_started({}, inSv));
    await expect(
      guide.getByText(
        m.guide_event_intake({ trade: m.guide_trade_process({}, inSv), hours: "4" }, inSv),
      ),
    ).toBeVisible();
    await expectSound(guide, "sv");
  });

  await test.step("the group's page and list show what became of it", async () => {
    await page.goto(`/fi/teach/groups/${group}`);
    await expect(page.getByRole("heading", { name: course.fi })).toBeVisible();
    for (const { name } of [added, joining, invited]) await expect(link(page, name)).toBeVisible();
    await expectSound(page, "fi");
    await link(page, m.teach_title({}, inFi)).first().click();
    await expect(page.getByText(m.teach_learners({ count: 3 }, inFi))).toBeVisible();
    await expectSound(page, "fi");
  });
});
