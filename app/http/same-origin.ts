// Nothing is changed for a request that another site made the browser send. Checked once, before any route.

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

type Asked = {
  method: string;
  origin: string | undefined;
  secFetchSite: string | undefined;
};

/**
 * Whether a request may change something. The browser's `Origin` must be our canonical origin, scheme included;
 * a request without `Origin` passes only where `Sec-Fetch-Site` says that it came from our own page or from
 * no page at all. Forwarded hosts are never trusted.
 */
export function isSameOrigin(asked: Asked, canonicalOrigin: string): boolean {
  if (safeMethods.has(asked.method.toUpperCase())) return true;
  if (asked.origin !== undefined) return asked.origin === canonicalOrigin;
  return asked.secFetchSite === "same-origin" || asked.secFetchSite === "none";
}

const oneClick = /^\/(?:fi|sv|en)\/unsubscribe\/[\w-]{43}$/;

/**
 * The one POST that comes from outside: the mail program of somebody who presses "unsubscribe" (RFC 8058). It is no
 * browser, so it names no origin; what it may do hangs on the secret of the address alone, not on a cookie.
 */
export function isOneClickUnsubscribe(asked: Asked & { path: string }): boolean {
  return (
    asked.method === "POST" &&
    asked.origin === undefined &&
    asked.secFetchSite === undefined &&
    oneClick.test(asked.path)
  );
}
