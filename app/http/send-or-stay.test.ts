import { expect, it } from "vitest";
import { sendOrStay } from "./send-or-stay";

const unsent = { errors: ["No connection"] };

it("gives the answer, and tells of a connection that is not there", async () => {
  expect(await sendOrStay(async () => "saved", unsent)).toBe("saved");
  const stayed = await sendOrStay(() => fetch("http://localhost:1"), unsent);
  if (!(stayed instanceof Response)) throw new Error("The page did not stay");
  expect(stayed.status).toBe(503);
  expect(await stayed.json()).toEqual(unsent);
});

it("leaves the way elsewhere, and everything else, to the site", async () => {
  const away = Response.redirect("http://localhost/fi/sign-in");
  await expect(sendOrStay(() => Promise.reject(away), unsent)).rejects.toBe(away);
  const broken = new Error("No stream");
  await expect(sendOrStay(() => Promise.reject(broken), unsent)).rejects.toBe(broken);
});
