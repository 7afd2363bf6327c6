// Two minutes at work: a learner asks, a supervisor without an account judges on a phone, and the path has it.
import sharp from "sharp";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import { expect, inFi, inSv, siteOrigin, test } from "./fixtures";
import { makeRetrainee } from "./learner";
import { course } from "./lesson-walk";
import { expectSound } from "./page-checks";
import { readMemory } from "./path-rows";
import { freshEmail } from "./people";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const module = "inside-the-cell";
const told = "Seurasin kennojen kokoamista linjalla ja piirsin osat vaiheittain.";
const sentence = "Hon visade varje del och stannade när något var oklart.";

test("a supervisor judges a task by a link, on a phone, in Swedish, and the path has it", async ({
  page,
  db,
  signInAs,
  openFor,
}) => {
  const learner = await makeRetrainee(db, { name: "Tehtävän Tekijä" });
  const email = freshEmail();
  const room = `/fi/learn/courses/${course}/workplace/${module}`;
  await signInAs(learner);

  await test.step("the learner writes, adds a photo and asks", async () => {
    await page.goto(room);
    await page.getByLabel(m.tasks_text({}, inFi)).fill(told);
    await page.getByLabel(m.tasks_photo_description({}, inFi)).fill("Kennon osat pöydällä");
    await page
      .getByLabel(m.tasks_photos({}, inFi))
      .setInputFiles({ name: "osat.jpg", mimeType: "image/jpeg", buffer: await photo() });
    await page.getByLabel(m.workplace_supervisor_name({}, inFi)).fill("Demohandledare");
    await page.getByLabel(m.tasks_ask_language({}, inFi)).selectOption("sv");
    await page.getByLabel(m.workplace_supervisor_email({}, inFi)).fill(email);
    await expectSound(page, "fi");
    await page.getByRole("button", { name: m.tasks_ask_send({}, inFi) }).click();
    await expect(page.getByText(m.tasks_done_asked({}, inFi))).toBeVisible();
    await expectSound(page, "fi");
  });

  const { url, code } = await letterTo(db, email);
  const work = await openFor(null, phone);
  await test.step("the supervisor opens the link and gives the code", async () => {
    await work.goto(url);
    await expect(work.getByText(told)).toHaveCount(0);
    await work.getByLabel(m.workplace_code({}, inSv)).fill(code);
    await expectSound(work, "sv");
    await work.getByRole("button", { name: m.workplace_code_open({}, inSv) }).click();
    const asks = m.workplace_judge_asks({ learner: learner.name }, inSv);
    await expect(work.getByRole("heading", { level: 1, name: asks })).toBeVisible();
  });

  await test.step("sees text and photo, answers three criteria and writes a sentence", async () => {
    await expect(work.getByText(told)).toBeVisible();
    const picture = work.getByRole("img", { name: "Kennon osat pöydällä" });
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0);
    const criteria = work.locator("fieldset.judge-criterion");
    await expect(criteria).toHaveCount(3);
    const alone = m.tasks_level_on_own({}, inSv);
    const helped = m.tasks_level_with_help({}, inSv);
    for (const [index, level] of [alone, helped, alone].entries()) {
      await criteria.nth(index).getByRole("radio", { name: level }).check();
    }
    await work.getByLabel(m.workplace_judge_sentence({}, inSv)).fill(sentence);
    await expectSound(work, "sv");
    await work.getByRole("button", { name: m.workplace_judge_send({}, inSv) }).click();
    const thanks = m.workplace_thanks_title({}, inSv);
    await expect(work.getByRole("heading", { level: 1, name: thanks })).toBeVisible();
    await expectSound(work, "sv");
  });

  await test.step("the link shows thanks from now on, on every device", async () => {
    const later = await openFor(null, phone);
    for (const device of [work, later]) {
      await device.goto(url);
      await expect(device.getByText(m.workplace_thanks_text({}, inSv))).toBeVisible();
      await expect(device.getByText(told)).toHaveCount(0);
      await expect(device.getByRole("textbox")).toHaveCount(0);
    }
  });

  await test.step("the learner reads it, and the path has it", async () => {
    await page.goto(room);
    const judgement = page.getByRole("region", { name: m.tasks_judgement({}, inFi) });
    await expect(judgement).toContainText(sentence);
    await expect(judgement).toContainText("Demohandledare");
    await expect(judgement).toContainText(m.tasks_level_with_help({}, inFi));
    await expectSound(page, "fi");
    const { tasks } = await readMemory(db, learner.id);
    expect(tasks[`${course}/${module}`]).toMatchObject({ isAccepted: true, by: "supervisor" });
  });
});

function photo(): Promise<Buffer> {
  const size = { width: 640, height: 480, channels: 3 as const };
  return sharp({ create: { ...size, background: "#2f6f4f" } })
    .jpeg()
    .toBuffer();
}

/** What the letter to the supervisor says, once it has left: as the development inbox shows it. */
async function letterTo(db: Db, address: string): Promise<{ url: string; code: string }> {
  const text = async () => {
    const letter = await db
      .selectFrom("letters")
      .select("body_text as text")
      .where("to_address", "=", address)
      .executeTakeFirst();
    return letter?.text ?? "";
  };
  await expect.poll(text, { timeout: 30_000 }).toContain("/workplace/");
  const sent = await text();
  const [path = ""] = /\/sv\/workplace\/[A-Za-z0-9_-]{43}/.exec(sent) ?? [];
  const [code = ""] = /^ *\d{6}$/m.exec(sent) ?? [];
  return { url: `${siteOrigin()}${path}`, code: code.trim() };
}
