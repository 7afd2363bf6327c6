// One Express application around the Remix build: what every request passes before and after its page.
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import onHeaders from "on-headers";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";
import type { ViteDevServer } from "vite";
import type { DatabaseClient } from "~db/client.server";
import { isDatabaseUp } from "~db/queries/health.server";
import { readCookie } from "./http/cookies";
import { isOneClickUnsubscribe, isSameOrigin } from "./http/same-origin";
import { localeOfPath, negotiateLocale } from "./i18n/locale";
import { runInLocale } from "./i18n/request-locale.server";
import "./load-context";
import { nonceOf, securityHeaders } from "./security-headers";
import type { Settings } from "./settings";

const yearSeconds = 365 * 24 * 60 * 60;
const localeCookie = "locale";
/** A part of a path that is as long as a token of 256 bits; ids and names are shorter. */
const linkSecret = /\/[\w-]{43,}/g;
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export type WebApp = { app: Express; close: () => Promise<void> };

export async function createWebApp(
  settings: Settings,
  database: DatabaseClient,
  log: Logger,
): Promise<WebApp> {
  const vite = settings.isDevelopment ? await startVite() : undefined;
  const app = express();
  app.disable("x-powered-by");
  app.set("env", settings.isDevelopment ? "development" : "production");
  app.set("trust proxy", settings.trustProxy);

  app.use(requestLog(log));
  app.get("/healthz", health(database));
  app.use(compression());
  app.use(securityHeaders(settings));
  if (vite) app.use(vite.middlewares);
  else app.use(builtAssets());
  app.use(forNobodyToKeep);
  app.use(knowOwnHost(settings));
  app.use(refuseOtherOrigins(settings));
  app.use(rememberLocale);
  app.all("*", await pages(settings, database, vite));
  app.use(lastResort);
  return { app, close: async () => vite?.close() };
}

async function startVite(): Promise<ViteDevServer> {
  const { createServer } = await import("vite");
  return createServer({ server: { middlewareMode: true } });
}

function requestLog(log: Logger) {
  return pinoHttp({
    logger: log,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader("X-Request-Id", id);
      return id;
    },
    // Paths may carry ids but never answers; query strings and secrets of links are left out.
    serializers: {
      req: (request) => ({
        id: request.id,
        method: request.method,
        path: withoutToken(request.url.split("?")[0] ?? ""),
      }),
      res: (response) => ({ status: response.statusCode }),
    },
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? "error" : response.statusCode >= 400 ? "warn" : "info",
    autoLogging: {
      ignore: (request) => request.url === "/healthz" || !!request.url?.startsWith("/assets/"),
    },
  });
}

/** A link with a token is a secret: whoever reads the log must not be able to open it. */
function withoutToken(path: string): string {
  return path.replace(/^(\/[^/]+\/workplace\/)[^/.]+/, "$1…").replace(linkSecret, "/…");
}

function health(database: DatabaseClient) {
  return async (_request: Request, response: Response) => {
    const isUp = await isDatabaseUp(database.db);
    response
      .status(isUp ? 200 : 503)
      .set({ "Cache-Control": "no-store", ...(isUp ? {} : { "Retry-After": "5" }) })
      .json({
        status: isUp ? "ok" : "unavailable",
        database: isUp ? "answers" : "does not answer",
      });
  };
}

// Hashed files never change under their name; files of public/ may, so they are asked about again.
function builtAssets() {
  const client = at("../build/client");
  if (!existsSync(client)) throw new Error("There is no build. Run: npm run build");
  const router = express.Router();
  router.use(
    "/assets",
    express.static(`${client}/assets`, { immutable: true, maxAge: "1y", index: false }),
  );
  router.use("/assets", forNobodyToKeep, (_request, response) => void response.status(404).end());
  router.use(express.static(client, { maxAge: "1h", index: false }));
  return router;
}

// A page is of one person and one moment, unless it says otherwise itself. What others may keep carries no cookie.
function forNobodyToKeep(_request: Request, response: Response, next: NextFunction): void {
  onHeaders(response, () => {
    const kept = response.getHeader("Cache-Control");
    if (!kept) response.setHeader("Cache-Control", "no-store");
    else if (String(kept).startsWith("public")) response.removeHeader("Set-Cookie");
  });
  next();
}

// Remix reads the address of a request from its headers: it finds our own name there, whatever was sent.
function knowOwnHost(settings: Settings) {
  return (request: Request, _response: Response, next: NextFunction) => {
    request.headers.host = new URL(originFor(settings, request)).host;
    delete request.headers["x-forwarded-host"];
    next();
  };
}

function refuseOtherOrigins(settings: Settings) {
  return (request: Request, _response: Response, next: NextFunction) => {
    const asked = {
      method: request.method,
      origin: request.get("origin"),
      secFetchSite: request.get("sec-fetch-site"),
    };
    if (isSameOrigin(asked, originFor(settings, request))) return next();
    if (isOneClickUnsubscribe({ ...asked, path: request.path })) return next();
    // The refusal is a page like any other: in the reader's language, with a way on.
    request.url = `/${localeOf(request)}/refused`;
    // Remix reads the original address.
    request.originalUrl = request.url;
    request.method = "GET";
    next();
  };
}

// Without a configured origin only this machine is served, under whichever of its names was typed.
function originFor(settings: Settings, request: Request): string {
  if (settings.origin) return settings.origin;
  const host = request.get("host") ?? "";
  const isLoopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
  return isLoopback ? `http://${host}` : `http://localhost:${settings.port}`;
}

function localeOf(request: Request) {
  return (
    localeOfPath(request.path) ??
    negotiateLocale({
      remembered: readCookie(request.get("cookie"), localeCookie),
      acceptLanguage: request.get("accept-language"),
    })
  );
}

function rememberLocale(request: Request, response: Response, next: NextFunction): void {
  const chosen = localeOfPath(request.path);
  if (
    chosen &&
    request.method === "GET" &&
    readCookie(request.get("cookie"), localeCookie) !== chosen
  ) {
    response.cookie(localeCookie, chosen, {
      maxAge: yearSeconds * 1000,
      sameSite: "lax",
      httpOnly: true,
      secure: request.secure,
    });
  }
  next();
}

async function pages(settings: Settings, { db }: DatabaseClient, vite: ViteDevServer | undefined) {
  const build = vite
    ? () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>
    : ((await import(at("../build/server/index.js"))) as ServerBuild);
  const handle = createRequestHandler({
    build,
    mode: settings.isDevelopment ? "development" : "production",
    getLoadContext: (request, response) => ({
      db,
      log: request.log,
      locale: localeOf(request),
      nonce: nonceOf(response),
      requestId: String(request.id),
      origin: originFor(settings, request),
      ip: request.ip ?? "",
      isDemo: settings.isDemo,
      dataFolder: settings.dataFolder,
    }),
  });
  return (request: Request, response: Response, next: NextFunction) =>
    runInLocale(localeOf(request), () => handle(request, response, next));
}

// For what is no request at all, such as a path that cannot be decoded; pages have words for everything else.
function lastResort(error: unknown, request: Request, response: Response, next: NextFunction) {
  if (response.headersSent) return next(error);
  const isTheirs = error instanceof URIError || (isHttpError(error) && error.status < 500);
  if (!isTheirs) request.log.error({ err: error }, "request failed");
  response.sendStatus(isTheirs ? 400 : 500);
}

function isHttpError(error: unknown): error is Error & { status: number } {
  return error instanceof Error && "status" in error && typeof error.status === "number";
}
