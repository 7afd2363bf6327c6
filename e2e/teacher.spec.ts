// A teacher's ten minutes between two lessons, what the learners find of it, and what the instructor sees later.
import type { Page } from "@playwright/test";
import { dayOf } from "~/i18n/day-of";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { hashOfToken, newToken } from "~/mail/secret-token.server";
import { inTransaction } from "~db/queries/connection.server";
import { insertInvitations } from "~db/queries/invitations.server";
import { answer } from "./answer-question";
import { expect, inFi, inSv, test } from "./fixtures";
import { lessonPath } from "./lesson-walk";
import { expectSound } from "./page-checks";
import { makePerson } from "./people";
import { countPresses } from "./presses";
import { assign, cellBasics, makeGroup, makeSchool } from "./school";

const phone = { viewport: { width: 390, height: 844 } };
const course = { fi: "Akkukennon perusteet", sv: "Battericellens grunder" };
const basics = { goal: cellBasics, strategy: "retrainee", eqf: 4 } as const;
const dayMs = 24 * 60 * 60 * 1000;

const title = (of: Page, name: string) => of.getByRole("heading", { level: 1, name });
const button = (of: Page, name: string) => of.getByRole("button", { name, exact: true });
const link = (of: Page, name: string) => of.getByRole("link", { name, exact: true });

test("a teacher comes from a list of Excel to dates and a forecast in at most 15 presses", async ({
  page,
  db,
  signInAs,
}) => {
  const school = await makeSchool(db);
  const { organisationId } = school;
  const known = await makePerson(db, { name: "Lisätty Oppija", organisationId });
  const dueOn = dayOf(new Date(Date.now() + 120 * dayMs));
  const presses = await countPresses(page);
  await signInAs(school.teacher);
  const part = (name: string) => page.getByRole("region", { name });

  await test.step("makes a group", async () => {
    await page.goto("/fi/teach");
    await expect(page.getByText(m.teach_empty({}, inFi))).toBeVisible();
    await expectSound(page, "fi");
    const name = page.getByLabel(m.teach_group_name({}, inFi));
    await name.click();
    await name.fill("Akkuoperaattorit, syksy");
    await button(page, m.teach_create_group({}, inFi)).click();
    await expect(title(page, "Akkuoperaattorit, syksy")).toBeVisible();
    await expectSound(page, "fi");
  });

  await test.step("gives the file, and sees who is known, who is invited and what is doubtful", async () => {
    await link(page, m.roster_from_file({}, inFi)).click();
    await expect(title(page, m.roster_title({}, inFi))).toBeVisible();
    await expectSound(page, "fi");
    const chooser = page.waitForEvent("filechooser");
    await page.getByLabel(m.roster_file({}, inFi)).click();
    const rows = [
      "Sukunimi;Etunimi;Sähköposti",
      `Oppija;Lisätty;${known.email}`,
      `Öljymäki;Åsa;asa.${known.email}`,
      "Äimä;Yrjö;soita kurssisihteerille",
    ];
    await (await chooser).setFiles({
      name: "ryhmä.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`${rows.join("\r\n")}\r\n`, "latin1"),
    });
    await button(page, m.roster_check({}, inFi)).click();
    await expect(title(page, m.roster_preview_title({}, inFi))).toBeVisible();
    await expect(part(m.roster_known_title({ count: 1 }, inFi))).toContainText(known.email);
    await expect(part(m.roster_new_title({ count: 1 }, inFi))).toContainText("Åsa Öljymäki");
    const doubtful = part(m.roster_doubtful_title({ count: 1 }, inFi));
    await expect(doubtful.getByLabel(m.roster_name({}, inFi))).toHaveValue("Yrjö Äimä");
    await expectSound(page, "fi");
    await button(page, m.roster_confirm({}, inFi)).click();
    await expect(page.getByText(m.roster_done({ added: 1, invited: 1 }, inFi))).toBeVisible();
  });

  await test.step("chooses the course and a last day", async () => {
    await link(page, m.teach_assign({}, inFi)).click();
    await expect(title(page, m.teach_assign_title({}, inFi))).toBeVisible();
    await expectSound(page, "fi");
    await link(page, course.fi).click();
    const retrainee = new RegExp(`^${m.teach_retrainee({}, inFi)}`);
    await page.getByRole("radio", { name: retrainee }).check();
    const last = page.getByLabel(m.teach_due_on({}, inFi));
    await last.click();
    await last.fill(dueOn);
    await expectSound(page, "fi");
    await page
      .getByRole("button", { name: m.assign_see_forecast({}, inFi) })
      .last()
      .click();
  });

  await test.step("sees a date for each module and what it takes, and confirms", async () => {
    await expect(title(page, m.assign_confirm_title({}, inFi))).toBeVisible();
    const forecast = part(m.assign_forecast_title({}, inFi));
    await expect(forecast).toContainText(m.assign_forecast_learners({}, inFi));
    await expect(forecast).toContainText(m.assign_forecast_review({}, inFi));
    await expectSound(page, "fi");
    await button(page, m.teach_assign_now({}, inFi)).click();
    await expect(page.getByText(m.teach_done_assigned({}, inFi))).toBeVisible();
  });
  expect(await presses()).toBeGreaterThan(0);
  expect(await presses()).toBeLessThanOrEqual(15);

  await test.step("what was assigned has its dates", async () => {
    await link(page, m.assign_open_for({ title: course.fi }, inFi)).click();
    await expect(title(page, course.fi)).toBeVisible();
    const dates = part(m.assign_dates({}, inFi));
    await expect(dates).toContainText(m.teach_due({ date: formatDate(dueOn, "fi") }, inFi));
    await expect(dates.getByRole("row")).toHaveCount(1 + 3);
    await expectSound(page, "fi");
  });
});

test("learners join and begin, and an instructor sees it, in Finnish and Swedish", async ({
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
  const { id: group, name: groupName, joinCode } = await makeGroup(db, school, [added]);
  await assign(db, school, { id: group, name: groupName, joinCode }, basics);
  const token = newToken();
  await inTransaction(db, (trx) =>
    insertInvitations(trx, {
      groupId: group,
      people: [{ ...invited, tokenHash: hashOfToken(token) }],
      endsAt: new Date(Date.now() + 86_400_000),
      createdBy: school.teacher.id,
      now: new Date(),
    }),
  );

  const joiner = await openFor(joining, phone);
  await test.step("a learner types the code from the board, and finds the course in the pack", async () => {
    await joiner.goto("/sv/learn");
    await link(joiner, m.learn_empty_join({}, inSv)).click();
    await joiner.getByLabel(m.teach_join_code({}, inSv)).fill(joinCode.toLowerCase());
    await expectSound(joiner, "sv");
    await button(joiner, m.teach_join_open({}, inSv)).click();
    await expect(title(joiner, groupName)).toBeVisible();
    await expectSound(joiner, "sv");
    await button(joiner, m.teach_join({}, inSv)).click();
    await expect(title(joiner, m.learn_hello_start({}, inSv))).toBeVisible();
    await expect(joiner.locator(".page__lead")).toContainText(course.sv);
  });

  await test.step("somebody invited accepts, by the link of the letter", async () => {
    const guest = await openFor(invited, phone);
    await guest.goto("/sv/learn");
    await link(guest, m.learn_invited_link({}, inSv)).click();
    await expect(button(guest, m.teach_invited_again({}, inSv))).toBeVisible();
    await expectSound(guest, "sv");
    await guest.goto(`/sv/invitations/${token}`);
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
    await link(guide, groupName).click();
    await expect(
      guide.getByRole("heading", { name: m.guide_picture_title({}, inFi) }),
    ).toBeVisible();
    const notBegun = guide.getByRole("region", { name: m.guide_not_begun({}, inFi) });
    await expect(notBegun).toContainText("2");
    const picture = guide.getByRole("region", { name: m.guide_picture_title({}, inFi) });
    for (const { name } of [added, invited, joining]) {
      await expect(picture.getByRole("listitem").filter({ hasText: name })).toBeVisible();
    }
    await expectSound(guide, "fi");
    await link(guide, m.guide_as_table({}, inFi)).click();
    await expect(guide.getByRole("row", { name: joining.name })).toBeVisible();
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
    await signInAs(school.teacher);
    await page.goto(`/fi/teach/groups/${group}`);
    await expect(page.getByRole("heading", { name: course.fi })).toBeVisible();
    for (const { name } of [added, joining, invited]) await expect(link(page, name)).toBeVisible();
    await expectSound(page, "fi");
    await link(page, m.teach_title({}, inFi)).first().click();
    await expect(page.getByText(m.teach_learners({ count: 3 }, inFi))).toBeVisible();
    await expectSound(page, "fi");
  });
});
