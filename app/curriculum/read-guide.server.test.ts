import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { locales } from "~/domain/course/text";
import { loadMdxParser } from "./mdx-parser.server";
import { readGuide } from "./read-guide.server";
import { renderMarkdown } from "./render-markdown.server";

test("the coordinators' guide has the same sections in three languages, and two pages in each", async () => {
  const guides = await Promise.all(locales.map((locale) => readGuide("coordinator", locale)));
  const [first] = guides;
  for (const { title, lead, sections } of guides) {
    expect(sections.map(({ id }) => id)).toEqual(first?.sections.map(({ id }) => id));
    const html = [title, lead, ...sections.map((section) => section.html)].join(" ");
    const words = html.replaceAll(/<[^>]*>/g, " ").match(/\p{L}+/gu) ?? [];
    expect(words.length).toBeGreaterThan(600);
    expect(words.length).toBeLessThan(1100);
  }
});

test("its links lead to pages that there are, in the reader's language", async () => {
  const rights = await readFile(new URL("../../docs/rights.md", import.meta.url), "utf8");
  for (const locale of locales) {
    const { lead, sections } = await readGuide("coordinator", locale);
    const html = [lead, ...sections.map((section) => section.html)].join("");
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link ?? "");
    expect(links.length).toBeGreaterThan(5);
    const addresses = links.map((link) => link.replace(`/${locale}/`, "/:locale/"));
    expect(addresses.filter((address) => !rights.includes(`| \`${address}\` `))).toEqual([]);
  }
});

test("words, lists and links are rendered, and whatever could run is refused", async () => {
  const parse = await loadMdxParser();
  const html = (text: string) => renderMarkdown(parse(text).children ?? []);
  expect(html("Say **it** [here](/fi/help).\n\n1. One\n2. Two")).toBe(
    '<p>Say <strong>it</strong> <a href="/fi/help">here</a>.</p><ol><li>One</li><li>Two</li></ol>',
  );
  expect(() => html("{1 + 1}")).toThrow("Braces are code");
  expect(() => html("<script />")).toThrow("no component");
  expect(() => html("[here](javascript:alert)")).toThrow("no web page");
});
