// A degree student at a desk: assigned by a teacher, theory first, an exam, a grade, in Swedish.
import { m } from "~/i18n/messages";
import { expect, inSv, test } from "./fixtures";
import { answerToTheEnd, askedForm, lessonPath, readToTheEnd, takeCheck } from "./lesson-walk";
import { expectSound } from "./page-checks";
import { endCoolDown } from "./path-rows";
import { makePerson } from "./people";
import { assign, cellBasics, makeGroup, makeSchool } from "./school";

test.use({ viewport: { width: 1280, height: 900 } });

test("a degree student earns a grade for a first module, in Swedish", async ({
  page,
  db,
  signInAs,
}) => {
  const school = await makeSchool(db);
  const { organisationId } = school;
  const student = await makePerson(db, { name: "Övande Studerande", locale: "sv", organisationId });
  const group = await makeGroup(db, school, [student]);
  await assign(db, school, group, { goal: cellBasics, strategy: "degree", eqf: 6 });
  await signInAs(student);

  const title = (name: string) => page.getByRole("heading", { level: 1, name });
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const link = (name: string) => page.getByRole("link", { name, exact: true });
  const nextStep = page.locator(".next-step");

  await test.step("finds what the teacher has assigned, and is told how it goes", async () => {
    await page.goto("/sv/learn");
    await expect(title(m.learn_hello_start({}, inSv))).toBeVisible();
    await expectSound(page, "sv");
    await nextStep.getByRole("link", { name: m.learn_act_start({}, inSv) }).click();
    await expect(title(m.learn_start_orientation_title({}, inSv))).toBeVisible();
    await expectSound(page, "sv");
    await page.getByLabel(m.learn_intake_hours({}, inSv)).fill("12");
    await button(m.learn_orientation_continue({}, inSv)).click();
    await expect(title(m.learn_hello_charging({}, inSv))).toBeVisible();
    await expectSound(page, "sv");
  });

  await test.step("may read a later lesson, but not answer there", async () => {
    await page.goto(lessonPath("sv", "parts-of-a-cell"));
    await expect(page.getByText(m.learn_not_open_title({}, inSv))).toBeVisible();
    await expect(page.locator(".lesson .prose").first()).toBeVisible();
    await expectSound(page, "sv");
    await page.goto(lessonPath("sv", "parts-of-a-cell", "/check"));
    await expect(page.getByText(m.learn_check_closed({}, inSv))).toBeVisible();
    await expectSound(page, "sv");
  });

  await test.step("reads before the check", async () => {
    await page.goto(lessonPath("sv", "value-chain", "/check"));
    await expect(page.getByText(m.learn_theory_first_text({}, inSv))).toBeVisible();
    await page.goto("/sv/learn");
    await nextStep.getByRole("link", { name: m.learn_act_begin({}, inSv) }).click();
    await expect(page).toHaveURL(new RegExp(lessonPath("sv", "value-chain")));
    await expectSound(page, "sv");
    await readToTheEnd(page, "sv");
    await expectSound(page, "sv");
  });

  await test.step("does not pass at once, and is told when the next try opens", async () => {
    await takeCheck(page, db, student.id, { locale: "sv", lesson: "value-chain", manner: "wrong" });
    await expect(page).toHaveURL(lessonPath("sv", "value-chain", "/result"));
    await expect(page.getByText(m.learn_result_not_yet_text({}, inSv))).toBeVisible();
    await expectSound(page, "sv");
    await page.goto(lessonPath("sv", "value-chain", "/check"));
    const [told = ""] = m.learn_check_from({ time: "|" }, inSv).split("|");
    await expect(page.getByText(told)).toBeVisible();
    await expect(button(m.learn_act_check({}, inSv))).toHaveCount(0);
    await expectSound(page, "sv");
    await page.goto("/sv/learn");
    await expect(nextStep.getByText(m.learn_step_repair({}, inSv))).toBeVisible();
  });

  await test.step("passes every lesson of the module in its order", async () => {
    await endCoolDown(db, student.id, "cell-basics/value-chain");
    for (const lesson of ["value-chain", "parts-of-a-cell", "electrical-refresher"]) {
      if (lesson !== "value-chain") {
        await page.goto(lessonPath("sv", lesson));
        await readToTheEnd(page, "sv");
      }
      await takeCheck(page, db, student.id, { locale: "sv", lesson, manner: "right" });
      await expect(page).toHaveURL(lessonPath("sv", lesson, "/result"));
    }
    await expectSound(page, "sv");
  });

  await test.step("sits the exam of the module", async () => {
    await page.goto("/sv/learn");
    await nextStep.getByRole("link", { name: m.learn_act_exam({}, inSv) }).click();
    await expect(page.getByText(m.learn_exam_how_title({}, inSv))).toBeVisible();
    await expectSound(page, "sv");
    await button(m.learn_act_exam({}, inSv)).click();
    await expect(askedForm(page)).toBeVisible();
    await expectSound(page, "sv");
    expect(await answerToTheEnd(page, db, student.id, "right")).toBe(12);
    await expect(page.getByText(m.learn_exam_passed({ grade: 5 }, inSv))).toBeVisible();
    await expectSound(page, "sv");
  });

  await test.step("has the grade and the credits on record", async () => {
    await link(m.site_nav_record({}, inSv)).click();
    await expect(title(m.learn_record_title({}, inSv))).toBeVisible();
    await expect(page.getByText(m.learn_exam_grade({ grade: 5 }, inSv))).toBeVisible();
    await page.getByText(m.learn_credit_title({}, inSv)).click();
    const credits = page.getByRole("row", { name: m.learn_credit_hp({}, inSv) });
    await expect(credits).toHaveText(/0,\d/);
    await expectSound(page, "sv");
  });

  await test.step("finds the next module open", async () => {
    await page.goto("/sv/learn/courses/cell-basics");
    await expect(page.getByText(m.learn_exam_grade({ grade: 5 }, inSv))).toBeVisible();
    await expectSound(page, "sv");
    await page.goto(lessonPath("sv", "capacity-and-c-rate"));
    await expect(page.getByText(m.learn_not_open_title({}, inSv))).toHaveCount(0);
  });
});
