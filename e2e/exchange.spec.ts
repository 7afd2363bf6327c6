// One exchange over the Gulf: learner, home school, host school and workplace, each in turn, until the learner's path
// has it.
import type { Page } from "@playwright/test";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { expect, inFi, inSv, test } from "./fixtures";
import { makeRetrainee } from "./learner";
import { expectSound } from "./page-checks";
import { makePartner } from "./partner";
import { readMemory } from "./path-rows";
import { freshEmail, makePerson } from "./people";
import { makeGroup } from "./school";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const skill = "cell-components-functions";
const seenAtWork = "Höll ordning på delarna vid linjen.";
const seen = "Monterade en knappcell och namngav varje del.";

test("an exchange goes round its parties and comes back into the path", async ({
  page,
  db,
  signInAs,
  openFor,
}) => {
  const home = await makePartner(db, {
    ...{ name: "Kotisatama", country: "FI", region: "kymenlaakso" },
  });
  const host = await makePartner(db, {
    ...{ name: "Värdskolan", country: "SE", region: "vasterbotten" },
  });
  const { organisationId } = home;
  const learner = await makeRetrainee(db, { name: "Vaihtoon Lähtijä", organisationId });
  const teacher = await makePerson(db, { role: "teacher", organisationId });
  await makeGroup(db, { ...home, teacher, instructor: teacher }, [learner]);
  await signInAs(learner);
  await page.setViewportSize(phone.viewport);

  await test.step("the learner chooses school, days and a skill of the own path", async () => {
    await page.goto("/fi/region/exchange/new");
    await page
      .getByLabel(m.exchange_form_host({}, inFi))
      .selectOption({ value: host.organisationId });
    await page.getByLabel(m.exchange_form_starts({}, inFi)).fill("2027-02-01");
    await page.getByLabel(m.exchange_form_ends({}, inFi)).fill("2027-02-12");
    await page.locator(`details:has(#hours-${skill}) > summary`).click();
    await page.locator(`#hours-${skill}`).fill("12");
    await page.getByLabel(m.exchange_form_workplace_name({}, inFi)).fill("Demofabriken");
    await page.getByLabel(m.exchange_form_workplace_role({}, inFi)).fill("Handledare");
    await page.getByLabel(m.exchange_form_workplace_email({}, inFi)).fill(freshEmail());
    await expectSound(page, "fi");
    await page.getByRole("button", { name: m.exchange_new_send({}, inFi) }).click();
    await press(page, m.exchange_agree({}, inFi));
    await expectSound(page, "fi");
  });
  const path = new URL(page.url()).pathname.replace(/^\/fi/, "");

  const atHome = await openFor(home.coordinator);
  await test.step("the home school finds it on top of its list and approves", async () => {
    await openOwn(atHome, "fi", path);
    await press(atHome, m.exchange_approve({}, inFi));
  });

  const atHost = await openFor(host.coordinator);
  await test.step("the host school approves in Swedish and asks the workplace", async () => {
    await openOwn(atHost, "sv", path);
    await expectSound(atHost, "sv");
    await press(atHost, m.exchange_approve({}, inSv));
    await atHost.getByLabel(m.exchange_workplace_language({}, inSv)).selectOption("sv");
    await expectSound(atHost, "sv");
    await atHost
      .getByRole("button", { name: m.exchange_workplace_ask({}, inSv), exact: true })
      .click();
  });

  const link = atHost.getByLabel(m.exchange_workplace_link_label({}, inSv));
  const url = await link.inputValue();
  const atWork = await openFor(null, phone);
  await test.step("the workplace says yes on a phone without an account, and the learner begins", async () => {
    await expectSound(atHost, "sv");
    await atWork.goto(url);
    await expectSound(atWork, "sv");
    await press(atWork, m.exchange_at_work_yes({}, inSv));
    await expectSound(atWork, "sv");
    await page.reload();
    await press(page, m.exchange_start({}, inFi));
  });

  await test.step("the workplace tells what it has seen", async () => {
    await atWork.reload();
    await atWork.getByRole("radio", { name: m.tasks_level_with_help({}, inSv) }).check();
    await atWork.getByLabel(m.exchange_sentence({}, inSv)).fill(seenAtWork);
    await expectSound(atWork, "sv");
    await press(atWork, m.exchange_at_work_seen_send({}, inSv));
  });

  await test.step("the host says what it has seen and hands it over", async () => {
    await openOwn(atHost, "sv", path);
    await expect(atHost.locator("main")).toContainText(seenAtWork);
    await atHost.getByRole("radio", { name: m.tasks_level_on_own({}, inSv) }).check();
    await atHost.getByLabel(m.exchange_sentence({}, inSv)).fill(seen);
    await expectSound(atHost, "sv");
    await press(atHost, m.exchange_return({}, inSv));
  });

  await test.step("the home school recognises it, and the path has it", async () => {
    expect((await readMemory(db, learner.id)).recognised).not.toContain(skill);
    await openOwn(atHome, "fi", path);
    await expect(atHome.locator("main")).toContainText(seen);
    await expect(atHome.locator("main")).toContainText(seenAtWork);
    await atHome.getByRole("radio", { name: m.exchange_verdict_recognised({}, inFi) }).check();
    await atHome
      .getByLabel(m.exchange_reason({}, inFi), { exact: true })
      .fill("Sama osaaminen kuin kurssillamme.");
    await expectSound(atHome, "fi");
    await press(atHome, m.exchange_decide({}, inFi));
    expect((await readMemory(db, learner.id)).recognised).toContain(skill);
  });

  await test.step("the learner reads the outcome and can print it in both languages", async () => {
    await page.reload();
    await expect(page.locator("main")).toContainText(m.exchange_recognised_learner({}, inFi));
    await expectSound(page, "fi");
    await page.getByRole("link", { name: m.exchange_print_transcript({}, inFi) }).click();
    await expect(page.locator("main [lang|=sv]").first()).toBeVisible();
    await expectSound(page, "fi");
  });
});

/** Sends a form and waits for what its page says after it. */
async function press(page: Page, name: string): Promise<void> {
  const sent = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name, exact: true }).click();
  await sent;
  await expect(page).toHaveURL(/\?done/);
}

/** A coordinator's list, and from it the exchange that waits for them. */
async function openOwn(page: Page, locale: Locale, path: string): Promise<void> {
  await page.goto(`/${locale}/region/work/exchanges`);
  await page.locator(`main a[href="/${locale}${path}"]`).first().click();
  const turn = m.exchange_your_turn({}, { locale });
  await expect(page.getByRole("heading", { name: turn })).toBeVisible();
}
