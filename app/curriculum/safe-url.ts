const allowedSchemes = new Set(["http:", "https:", "mailto:"]);

/**
 * True for http(s), mailto, root-relative, relative and `#` addresses. Browsers pass over control characters and
 * blanks, and read a backslash as a slash, so an address that holds any of them is refused.
 */
export function isSafeUrl(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0020\u007f-\u009f\\]/.test(url) || url.startsWith("//")) return false;
  const scheme = /^[^/?#]*?:/.exec(url)?.[0];
  return scheme === undefined || allowedSchemes.has(scheme.toLowerCase());
}
