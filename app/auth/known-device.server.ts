// A device on which a person has signed in before is known by a cookie that only our server can have made. It opens
// nothing; it only keeps strangers who guess at an account from keeping its owner out.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { readCookie } from "~/http/cookies";
import { cookieName, isSecure } from "./lucia.server";

type Owner = { id: string; password_hash: string };

const yearSeconds = 365 * 24 * 60 * 60;

/** The cookie that makes this device known to its person from now on. */
export function knownDeviceCookie(owner: Owner, origin: string): string {
  const deviceId = randomBytes(16).toString("hex");
  const parts = [
    `${cookieName("device", origin)}=${deviceId}.${seal(owner, deviceId)}`,
    `Max-Age=${yearSeconds}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    isSecure(origin) && "Secure",
  ];
  return parts.filter(Boolean).join("; ");
}

/** The device's own name, where its cookie was made for this very person; else undefined. */
export function knownDeviceId(
  request: Request,
  origin: string,
  owner: Owner | undefined,
): string | undefined {
  const cookie = readCookie(request.headers.get("cookie"), cookieName("device", origin)) ?? "";
  const [, deviceId, sealed] = /^([0-9a-f]{32})\.([0-9a-f]{64})$/.exec(cookie) ?? [];
  if (!owner || !deviceId || !sealed) return undefined;
  const isGenuine = timingSafeEqual(Buffer.from(sealed), Buffer.from(seal(owner, deviceId)));
  return isGenuine ? deviceId : undefined;
}

// Keyed with the password hash: known to the server alone, and a new password makes every device unknown again.
function seal(owner: Owner, deviceId: string): string {
  return createHmac("sha256", owner.password_hash)
    .update(`device ${owner.id} ${deviceId}`)
    .digest("hex");
}
