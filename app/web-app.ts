// One Express application around the Remix build: what every request passes before and after its page.
import { randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";
import type { ViteDevServer } from "vite";
import type { DatabaseClient } from "~db/client.server";
import { isDatabaseUp } from "~db/queries/health.server";
import { readCookie } from "./http/cookies";
import { isSameOrigin } from "./http/same-origin";
import { localeOfPath, negotiateLocale } from "./i18n/locale";
import { runInLocale } from "./i18n/request-locale.server";
import "./load-context";
import type { Settings } from "./settings";

const yearSeconds = 365 * 24 * 60 * 60;
const localeCookie = "locale";
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
  app.set("trust proxy", settings.trustProxy);

  app.use(requestLog(log));
  app.get("/healthz", health(database));
  app.use(compression());
  app.use(securityHeaders(settings));
  if (vite) app.use(vite.middlewares);
  else app.use(builtAssets());
  app.use(refuseOtherOrigins(settings));
  app.use(rememberLocale);
  app.all("*", await pages(settings, database, vite));
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
    // Paths may carry ids but never answers; query strings are left out.
    serializers: {
      req: (request) => ({
        id: request.id,
        method: request.method,
        path: request.url.split("?")[0],
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

function securityHeaders(settings: Settings) {
  const isSecure = settings.origin?.startsWith("https:") ?? false;
  const withHelmet = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": [
          "'self'",
          (_request, response) => `'nonce-${nonceOf(response as Response)}'`,
        ],
        // Vite puts styles into the page while developing; the built site has files alone.
        "style-src": settings.isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": settings.isDevelopment ? ["'self'", "ws:"] : ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        ...(isSecure ? { "upgrade-insecure-requests": [] } : {}),
      },
    },
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: isSecure ? { maxAge: yearSeconds, includeSubDomains: true } : false,
    xFrameOptions: { action: "deny" },
  });
  return (request: Request, response: Response, next: NextFunction) => {
    response.locals.nonce = randomBytes(16).toString("base64");
    response.setHeader("Cache-Control", "no-store");
    withHelmet(request, response, next);
  };
}

function nonceOf(response: Response): string {
  return String(response.locals.nonce);
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
  router.use("/assets", (_request, response) => void response.status(404).end());
  router.use(express.static(client, { maxAge: "1h", index: false }));
  return router;
}

function refuseOtherOrigins(settings: Settings) {
  return (request: Request, _response: Response, next: NextFunction) => {
    const asked = {
      method: request.method,
      origin: request.get("origin"),
      secFetchSite: request.get("sec-fetch-site"),
    };
    if (isSameOrigin(asked, originFor(settings, request))) return next();
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
    }),
  });
  return (request: Request, response: Response, next: NextFunction) =>
    runInLocale(localeOf(request), () => handle(request, response, next));
}
