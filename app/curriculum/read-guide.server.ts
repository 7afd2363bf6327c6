import type { Locale } from "~/domain/course/text";
import coordinatorEn from "../../docs/guides/coordinator.en.md?raw";
import coordinatorFi from "../../docs/guides/coordinator.fi.md?raw";
import coordinatorSv from "../../docs/guides/coordinator.sv.md?raw";
import { type MdxNode, textOf } from "./mdx-node";
import { loadMdxParser } from "./mdx-parser.server";
import { renderMarkdown } from "./render-markdown.server";
import { sectionIdsOf } from "./section-ids";

export type GuideId = "coordinator";

export type Guide = {
  title: string;
  /** The words before the first section, as HTML. */
  lead: string;
  sections: { id: string; title: string; html: string }[];
};

// In the bundle, so that a built site needs no other file.
const texts: Record<GuideId, Record<Locale, string>> = {
  coordinator: { fi: coordinatorFi, sv: coordinatorSv, en: coordinatorEn },
};
const guides = new Map<string, Promise<Guide>>();

/** A guide of docs/guides in one language. It is rendered once in a process. */
export function readGuide(id: GuideId, locale: Locale): Promise<Guide> {
  const key = `${id}.${locale}`;
  const known = guides.get(key);
  if (known) return known;
  const reading = renderGuide(id, locale);
  guides.set(key, reading);
  // What failed is tried again by whoever comes next.
  reading.catch(() => guides.delete(key));
  return reading;
}

async function renderGuide(id: GuideId, locale: Locale): Promise<Guide> {
  const [{ title, lead, sections }, english] = await Promise.all([
    parseGuide(texts[id][locale]),
    parseGuide(texts[id].en),
  ]);
  if (sections.length !== english.sections.length) {
    throw new Error(`The guide ${id} in ${locale} has not the sections of the English one.`);
  }
  const ids = sectionIdsOf(english.sections.map((section) => section.title));
  return {
    title,
    lead: renderMarkdown(lead),
    sections: sections.map((section, index) => ({
      id: ids[index] ?? "",
      title: section.title,
      html: renderMarkdown(section.nodes),
    })),
  };
}

type Parsed = { title: string; lead: MdxNode[]; sections: { title: string; nodes: MdxNode[] }[] };

async function parseGuide(text: string): Promise<Parsed> {
  const [heading, ...rest] = (await loadMdxParser())(text).children ?? [];
  if (heading?.type !== "heading" || heading.depth !== 1) {
    throw new Error(`A guide does not begin with its title: ${text.slice(0, 40)}`);
  }
  const parsed: Parsed = { title: textOf(heading), lead: [], sections: [] };
  for (const node of rest) {
    const section = parsed.sections.at(-1);
    if (node.type === "heading" && node.depth === 2) {
      parsed.sections.push({ title: textOf(node), nodes: [] });
    } else (section?.nodes ?? parsed.lead).push(node);
  }
  return parsed;
}
