// What every answer tells the browser not to do.
import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import helmet from "helmet";
import type { Settings } from "./settings";

const yearSeconds = 365 * 24 * 60 * 60;

export function securityHeaders(settings: Settings) {
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
    withHelmet(request, response, next);
  };
}

/** What this answer's own scripts carry. */
export function nonceOf(response: Response): string {
  return String(response.locals.nonce);
}
