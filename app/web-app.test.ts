// The built site over real HTTP: what every answer carries, and what is refused.
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { request as httpRequest, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "~db/client.server";
import { testDatabaseClient } from "~db/test-database";
import { readSettings } from "./settings";
import { buildSite } from "./test-process";
import { createWebApp } from "./web-app";

const { db, url } = await testDatabaseClient();
const client = openDatabase(url);
const build = fileURLToPath(new URL("../build/client/assets", import.meta.url));
let server: Server;
let origin: string;

beforeAll(async () => {
  await buildSite();
  const web = await createWebApp(
    readSettings({ NODE_ENV: "production" }),
    client,
    pino({ level: "silent" }),
  );
  server = web.app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
}, 120_000);
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await client.close();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}${path}`, { headers, redirect: "manual" });
const post = (path: string, headers: Record<string, string>, body = new URLSearchParams()) =>
  fetch(`${origin}${path}`, { method: "POST", headers, body, redirect: "manual" });

/** The request exactly as written: fetch would tidy it up first. */
async function raw(path: string, headers: Record<string, string> = {}): Promise<number> {
  const sent = httpRequest(origin, { path, headers, setHost: !headers.host });
  sent.end();
  const [response] = await once(sent, "response");
  response.resume();
  await once(response, "end");
  return response.statusCode;
}

describe("every page", () => {
  it("lets only its own scripts run, by a nonce that is new each time", async () => {
    const pages = await Promise.all([get("/fi/sign-in"), get("/fi/sign-in")]);
    const nonces = await Promise.all(
      pages.map(async (page) => {
        const policy = page.headers.get("content-security-policy") ?? "";
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
        const html = await page.text();
        const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
        expect(scripts.length).toBeGreaterThan(1);
        for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
        expect(html).not.toMatch(/ style="|<style/);
        expect(policy).toContain("default-src 'self'");
        expect(policy).toContain("object-src 'none'");
        expect(policy).toContain("base-uri 'none'");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).not.toContain("unsafe");
        return nonce;
      }),
    );
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it("carries the security headers, is kept by nobody and names its request", async () => {
    const page = await get("/sv/sign-in");
    expect(Object.fromEntries(page.headers)).toMatchObject({
      "cache-control": "no-store",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(page.headers.get("x-powered-by")).toBeNull();
    expect(page.headers.get("strict-transport-security")).toBeNull();
  });

  it("is compressed for whoever can read that", async () => {
    const page = await get("/en/sign-in", { "accept-encoding": "gzip" });
    expect(page.headers.get("content-encoding")).toBe("gzip");
  });
});

describe("files of the build", () => {
  it("never change under their name", async () => {
    const [file] = await readdir(build);
    const asset = await get(`/assets/${file}`);
    expect(asset.status).toBe(200);
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  it("are 404 where there is none, and nothing keeps that", async () => {
    for (const path of ["/assets/none-12345678.js", "/assets/", "/assets/../server/index.js"]) {
      expect(await raw(path)).toBe(404);
    }
    const missing = await get("/assets/none-12345678.js");
    expect(missing.headers.get("cache-control")).toBe("no-store");
  });
});

describe("a page that does not exist", () => {
  it.each([
    ["/fi/ei-ole", "fi", "Tätä sivua ei ole"],
    ["/sv/finns-inte", "sv", "Den här sidan finns inte"],
    ["/en/nowhere", "en", "This page is not here"],
  ])("%s says so in its language", async (path, lang, title) => {
    const page = await get(path);
    expect(page.status).toBe(404);
    const html = await page.text();
    expect(html).toContain(`<html lang="${lang}"`);
    expect(html).toContain(title);
  });

  it("speaks the language that the browser asks for where the path names none", async () => {
    for (const path of ["/de", "/de/sign-in", "/fin", "/nowhere/at/all"]) {
      const page = await get(path, { "accept-language": "sv,en;q=0.5" });
      expect(page.status).toBe(404);
      expect(await page.text()).toContain('<html lang="sv"');
    }
  });

  it.each(["//evil.example", "/%", "/%00", "/fi/%ff", "/fi//sign-in", `/fi/${"x".repeat(5000)}`])(
    "is no fault of ours, however it is written: %s",
    async (path) => {
      const status = await raw(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );

  it.each(["not a host", "evil.example:port", "[::", ""])("nor is the host %j", async (host) => {
    expect(await raw("/fi/sign-in", { host })).toBeLessThan(500);
  });
});

describe("a language", () => {
  it.each([
    [{ "accept-language": "fi" }, "/fi"],
    [{ "accept-language": "de, sv;q=0.8" }, "/sv"],
    [{ "accept-language": "de" }, "/en"],
    [{ "accept-language": "fi", cookie: "locale=sv" }, "/sv"],
    [{ "accept-language": "fi", cookie: "locale=de" }, "/fi"],
  ])("is chosen for %j", async (headers, to) => {
    const start = await get("/", headers as Record<string, string>);
    expect([start.status, start.headers.get("location")]).toEqual([302, to]);
  });

  it("is remembered when a page of it was read", async () => {
    const page = await get("/sv/sign-in");
    expect(page.headers.getSetCookie().join()).toMatch(/locale=sv;.*HttpOnly; SameSite=Lax/);
    const again = await get("/sv/sign-in", { cookie: "locale=sv" });
    expect(again.headers.getSetCookie()).toEqual([]);
  });
});

describe("v5.0.0-3.5.1 a request that another site made", () => {
  const form = () =>
    new URLSearchParams({
      name: "Learner",
      email: "learner@post.test",
      password: "three blue pouches",
    });

  it.each([
    ["/fi/register", "https://evil.example", "fi", "Tätä ei tehty"],
    ["/sv/register", "null", "sv", "Det här gjordes inte"],
    ["/en/register", "https://evil.example", "en", "This was not done"],
  ])("to %s from %s is refused with a page", async (path, from, lang, title) => {
    const refused = await post(path, { origin: from }, form());
    expect(refused.status).toBe(403);
    const html = await refused.text();
    expect(html).toContain(`<html lang="${lang}"`);
    expect(html).toContain(title);
    expect(await countUsers()).toBe(0);
  });

  it("is refused on every address, with every method, for data requests too", async () => {
    for (const path of [
      "/",
      "/fi/sign-out",
      "/fi/register.data",
      "/nowhere",
      "/fi/learn/courses",
    ]) {
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const headers = { origin: "https://evil.example" };
        const refused = await fetch(`${origin}${path}`, { method, headers, redirect: "manual" });
        expect([path, method, refused.status]).toEqual([path, method, 403]);
      }
    }
  });

  it("does not become ours by a forwarded or a false host", async () => {
    const evil = { origin: "http://evil.example" };
    for (const headers of [
      { ...evil, "x-forwarded-host": "evil.example" },
      { ...evil, "x-forwarded-host": "evil.example", "x-forwarded-proto": "http" },
      { ...evil, forwarded: "host=evil.example" },
    ]) {
      expect((await post("/fi/register", headers, form())).status).toBe(403);
    }
    const sent = httpRequest(`${origin}/fi/register`, {
      method: "POST",
      headers: { ...evil, host: "evil.example" },
    });
    sent.end();
    const [response] = await once(sent, "response");
    expect(response.statusCode).toBe(403);
    response.resume();
    expect(await countUsers()).toBe(0);
  });

  it("changes nothing by reading either", async () => {
    const query = `?${form()}&intent=register`;
    for (const method of ["GET", "HEAD"]) {
      for (const path of ["/fi/register", "/fi/sign-in", "/fi/sign-out"]) {
        const read = await fetch(`${origin}${path}${query}`, { method, redirect: "manual" });
        expect(read.status).toBeLessThan(500);
      }
    }
    expect(await countUsers()).toBe(0);
  });

  it("while our own page may", async () => {
    const registered = await post("/fi/register", { origin }, form());
    expect(registered.status).toBe(302);
    expect(await countUsers()).toBe(1);
  });
});

async function countUsers(): Promise<number> {
  const rows = await db.selectFrom("users").select("id").execute();
  return rows.length;
}

describe("health", () => {
  it("says that the database answers", async () => {
    const health = await get("/healthz");
    expect([health.status, await health.json()]).toEqual([
      200,
      { status: "ok", database: "answers" },
    ]);
    expect(health.headers.get("cache-control")).toBe("no-store");
  });
});
