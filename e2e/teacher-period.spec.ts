// A teacher goes into working life: plan, agreement, diary on a phone, and a lesson that should be changed for it.
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { expect, inFi, test } from "./fixtures";
import { course } from "./lesson-walk";
import { expectSound } from "./page-checks";
import { makePartner } from "./partner";
import { makePerson, password } from "./people";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const found = "Tehtaalla kennon osat luetellaan asennusjärjestyksessä, meillä aakkosissa.";
const day = 86_400_000;

test("a teacher's period leads from a plan to a proposed change of a lesson", async ({
  page,
  db,
  signInAs,
  openFor,
}) => {
  const school = await makePartner(db, {
    ...{ name: "Kennokoulu", country: "FI", region: "south-karelia" },
  });
  const { organisationId } = school;
  const teacher = await makePerson(db, {
    ...{ name: "Testi Opettaja", role: "teacher", organisationId },
  });
  const editor = await makePerson(db, {
    ...{ name: "Testi Toimittaja", role: "admin", organisationId },
  });
  const now = Date.now();
  await signInAs(teacher);

  await test.step("the teacher plans: where, when, and what for", async () => {
    await page.goto("/fi/teach/periods");
    await expectSound(page, "fi");
    await page.goto("/fi/teach/periods/new");
    await page.getByLabel(m.workplace_company({}, inFi)).fill("Kennotehdas");
    await page.getByLabel(m.period_contact({}, inFi)).fill("Työnjohtaja");
    await page.getByLabel(m.workplace_starts_on({}, inFi)).fill(dayOf(new Date(now)));
    await page.getByLabel(m.workplace_ends_on({}, inFi)).fill(dayOf(new Date(now + 10 * day)));
    await page.getByLabel(m.workplace_planned_hours({}, inFi)).fill("60");
    await page
      .getByLabel(m.period_goal_skill({ number: 1 }, inFi))
      .selectOption("cell-components-functions");
    await page
      .getByLabel(m.period_goal_sentence({}, inFi))
      .first()
      .fill("Osaan näyttää kokoonpanon.");
    await expectSound(page, "fi");
    await page.getByRole("button", { name: m.period_send_plan({}, inFi) }).click();
    await expect(page).toHaveURL(/\?done=/);
    await page.getByLabel(m.period_host_who({}, inFi)).fill("Tuotantopäällikkö");
    await page.getByRole("button", { name: m.period_host_save({}, inFi) }).click();
    await expectSound(page, "fi");
  });
  const period = new URL(page.url()).pathname;

  const office = await openFor(school.coordinator);
  await test.step("the school agrees", async () => {
    await office.goto("/fi/teach/periods/overview");
    await expectSound(office, "fi");
    await office.goto(period);
    await office.getByRole("button", { name: m.period_approve({}, inFi) }).click();
    await expect(office).toHaveURL(/\?done/);
  });

  await test.step("the teacher writes today into the diary, on a phone", async () => {
    await page.setViewportSize(phone.viewport);
    // The page has its script once nothing more is fetched: what is typed from now on is kept.
    await page.goto(period, { waitUntil: "networkidle" });
    await page.getByLabel(m.workplace_day_done({}, inFi)).fill("Seurasin kokoonpanoa linjalla.");
    await page.getByLabel(m.workplace_day_hours({}, inFi)).fill("7,25");
    await db.deleteFrom("sessions").where("user_id", "=", teacher.id).execute();
    await page.getByRole("button", { name: m.workplace_day_save({}, inFi) }).click();
    await expect(page).toHaveURL(/\/fi\/sign-in\?next=/);
    await page.getByLabel(m.account_email({}, inFi)).fill(teacher.email);
    await page.getByLabel(m.account_password({}, inFi), { exact: true }).fill(password);
    await page.getByRole("button", { name: m.account_sign_in({}, inFi), exact: true }).click();
    await expect(page.getByText(m.site_draft_restored({}, inFi))).toBeVisible();
    await expect(page.getByLabel(m.workplace_day_hours({}, inFi))).toHaveValue("7,25");
    await expectSound(page, "fi");
    await page.getByRole("button", { name: m.workplace_day_save({}, inFi) }).click();
    await expect(page.getByText(m.workplace_saved({}, inFi))).toBeVisible();
    await expect(page.locator("main")).toContainText("Seurasin kokoonpanoa linjalla.");
    await expect(page.getByText(m.site_draft_restored({}, inFi))).toHaveCount(0);
  });

  await test.step("and what is otherwise there than in our lesson", async () => {
    await page.goto(`${period}/findings`);
    await page
      .getByLabel(m.period_finding_lesson({}, inFi))
      .selectOption(`${course}/parts-of-a-cell`);
    await page.getByRole("button", { name: m.period_finding_go({}, inFi) }).click();
    await page.getByLabel(m.period_finding_difference({}, inFi)).fill(found);
    await expectSound(page, "fi");
    await page.getByRole("button", { name: m.period_finding_save({}, inFi) }).click();
    await page.locator("summary", { hasText: m.period_propose({}, inFi) }).click();
    await page.getByLabel(m.period_propose_named({}, inFi)).check();
    await page.getByRole("button", { name: m.period_propose_send({}, inFi) }).click();
    await page.getByRole("link", { name: m.period_proposal_open({}, inFi) }).click();
    await expect(page).toHaveURL(/\/proposals\//);
    await expect(page.locator("main")).toContainText(found);
    await expectSound(page, "fi");
  });
  const proposal = new URL(page.url()).pathname;

  await test.step("the editor takes the proposal up, and the teacher sees it", async () => {
    const desk = await openFor(editor);
    await desk.goto("/fi/teach/periods/proposals");
    await desk.locator(`main a[href="${proposal}"]`).first().click();
    await desk.getByRole("button", { name: m.period_take_up({}, inFi) }).click();
    await expect(desk).toHaveURL(/\?done/);
    await page.reload();
    await expect(page.getByText(m.period_proposal_taken_up({}, inFi))).toBeVisible();
  });
});
