import { expect, test } from "vitest";
import { isSafeUrl } from "./safe-url";

test.each([
  "https://example.org/a?b=c#d",
  "HTTP://example.org",
  "mailto:a@example.org",
  "/fi/courses",
  "figure.svg",
  "../value-chain",
  "#remember",
  "?page=2",
  "notes/12:30",
])("%s is let through", (url) => {
  expect(isSafeUrl(url)).toBe(true);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "blob:https://a/b",
])("%j is refused", (url) => {
  expect(isSafeUrl(url)).toBe(false);
});
