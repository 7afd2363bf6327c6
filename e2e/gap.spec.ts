// A need becomes a gap, the gap a list of people, the list training: and the gap is closed for all to see.
import { nextQuarters, quarterOf } from "~/domain/region/quarter";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import { expect, inFi, test } from "./fixtures";
import { expectSound } from "./page-checks";
import { makePartner } from "./partner";
import { makePerson } from "./people";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const skill = "electrical-basics-dc";
/** No other row of the site lies there. */
const region = "kainuu";
const people = m.gap_people({ count: "12" }, inFi);

test("a need is stated, learners gather, training is published, and the gap closes", async ({
  page,
  db,
  signInAs,
  openFor,
}) => {
  const partner = await makePartner(db, { name: "Kainuun akkuopisto", country: "FI", region });
  const [, , , quarter = ""] = nextQuarters(quarterOf(dayOf(new Date())), 4);
  await signInAs(partner.coordinator);

  await test.step("the coordinator states a need", async () => {
    await page.goto("/fi/region/work/needs/new");
    await page.getByLabel(m.need_role({}, inFi), { exact: true }).selectOption("operator");
    await page.getByLabel(m.need_heads({}, inFi), { exact: true }).fill("12");
    await page.getByLabel(m.need_quarter({}, inFi), { exact: true }).selectOption(quarter);
    await page.getByLabel(m.need_eqf_label({}, inFi), { exact: true }).selectOption("4");
    const field = page.getByLabel(m.need_skills_find({}, inFi), { exact: true });
    await field.fill("tasasäh");
    await page.locator(`input[name=skill][value=${skill}]`).check();
    await page.getByRole("radio", { name: m.need_visibility_public({}, inFi) }).check();
    await expectSound(page, "fi");
    await page.getByRole("button", { name: m.need_new_save({}, inFi) }).click();
    await expect(page.getByText(m.need_done_stated({}, inFi))).toBeVisible();
    await expectSound(page, "fi");
  });

  await test.step("everybody sees the gap, and what it is made of", async () => {
    const visitor = await openFor(null, phone);
    await visitor.goto(`/fi/region/regions/${region}`);
    await expectSound(visitor, "fi");
    await visitor.goto(`/fi/region/gap?region=${region}&quarter=${quarter}`);
    await expectSound(visitor, "fi");
    const largest = visitor.locator(".gap-list li").filter({ hasText: people });
    await largest.getByRole("link").click();
    await expect(visitor.locator("main")).toContainText(partner.name);
    await expectSound(visitor, "fi");
  });

  await test.step("the coordinator takes the gap up and opens a list", async () => {
    await page.goto(`/fi/region/work/gaps?region=${region}&quarter=${quarter}`);
    await expectSound(page, "fi");
    await page
      .locator(".gap-list li")
      .filter({ hasText: people })
      .getByRole("button", { name: m.gap_work_take_up({}, inFi) })
      .click();
    await page.getByRole("button", { name: m.gap_act_open({}, inFi) }).click();
    await expect(page.getByRole("button", { name: m.gap_act_draft({}, inFi) })).toBeVisible();
    await expectSound(page, "fi");
  });
  const own = page.url();
  const list = own.replace("/work/gaps/", "/gap/lists/");

  const person = await makePerson(db, { name: "Testi Oppija" });
  const learner = await openFor(person, phone);
  await test.step("a learner joins it, and may be written to", async () => {
    await learner.goto(list);
    await learner.getByRole("checkbox").check();
    await learner.getByRole("button", { name: m.gap_list_join({}, inFi) }).click();
    const joined = m.gap_list_joined({}, inFi);
    await expect(learner.getByRole("heading", { name: joined })).toBeVisible();
    await expectSound(learner, "fi");
  });

  await test.step("the coordinator sees who, drafts training and publishes it", async () => {
    await page.goto(own);
    await expect(page.locator("main")).toContainText(person.name);
    await page.getByRole("button", { name: m.gap_act_draft({}, inFi) }).click();
    await expect(page).toHaveURL(/\/region\/work\/offerings\//);
    await expectSound(page, "fi");
    await page.getByRole("button", { name: m.offering_publish({}, inFi), exact: true }).click();
    await expect(page.getByText(m.offering_done_published({}, inFi))).toBeVisible();
  });

  await test.step("the gap is closed, and whoever waited is told where", async () => {
    await learner.goto(list);
    await expect(learner.getByText(m.gap_closed_title({}, inFi))).toBeVisible();
    await learner.locator("main").getByRole("link", { name: /sähkö/i }).first().click();
    await expect(learner).toHaveURL(/\/region\/offerings\//);
    await expectSound(learner, "fi");
    await page.goto(own);
    await expect(page.getByText(m.gap_stage_closed({}, inFi)).first()).toBeVisible();
    await page.goto(`/fi/region/gap?region=${region}&quarter=${quarter}`);
    await expect(page.locator(".gap-list li").filter({ hasText: people })).toHaveCount(0);
    const told = await db
      .selectFrom("notices")
      .select("notice")
      .where("user_id", "=", person.id)
      .execute();
    expect(told).toMatchObject([{ notice: { kind: "offering-for-you" } }]);
  });
});
