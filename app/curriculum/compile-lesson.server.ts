import { bundleMDX } from "mdx-bundler";
import { getMDXComponent } from "mdx-bundler/client";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import remarkGfm from "remark-gfm";
import { type Block, type Section, sectionSchema } from "~/domain/course/lesson";
import { guard } from "./guard.server";
import { lessonElements, mark } from "./lesson-elements.server";
import type { OutlineSection } from "./lesson-outline.server";
import { beginRendering, type LessonContext, RenderingContext } from "./lesson-rendering.server";

export type LessonSource = LessonContext & {
  /** The text below the front matter. */
  body: string;
  outline: readonly OutlineSection[];
};

/** Compiles and renders a checked text once, on the server, into what every page then only shows. */
export async function compileLesson(source: LessonSource): Promise<Section[]> {
  const rendering = beginRendering(source);
  const Lesson = getMDXComponent(await bundle(source.body));
  const html = renderToStaticMarkup(
    createElement(
      RenderingContext.Provider,
      { value: rendering },
      createElement(Lesson, { components: lessonElements }),
    ),
  );
  // Splitting by a pattern with a group gives prose and cut numbers in turn.
  const pieces = html.split(mark);
  const sections: Section[] = [];
  for (const [position, piece] of pieces.entries()) {
    const cut = position % 2 === 1 ? rendering.cuts[Number(piece)] : undefined;
    if (cut?.kind === "section") sections.push(emptySection(source, sections.length));
    else {
      const block: Block = cut ?? { kind: "prose", html: piece.trim() };
      if (block.kind !== "prose" || block.html !== "") sections.at(-1)?.blocks.push(block);
    }
  }
  return sections.map((section) => sectionSchema.parse(section));
}

function emptySection({ outline, sectionIds }: LessonSource, position: number): Section {
  const outlined = outline[position];
  const id = sectionIds[position];
  if (!outlined || !id) throw new Error(`Section ${position + 1} is not in the outline.`);
  return { id, title: outlined.title, minutes: outlined.minutes, blocks: [] };
}

async function bundle(body: string): Promise<string> {
  const { code } = await bundleMDX({
    source: body,
    mdxOptions: (options) => ({
      ...options,
      development: false,
      // Alignment as an attribute: a style attribute would be refused by the content security policy.
      tableCellAlignToStyle: false,
      remarkPlugins: [guard, remarkGfm],
    }),
    esbuildOptions: (options) => ({
      ...options,
      logLevel: "silent",
      minify: false,
      target: "node20",
      define: { "process.env.NODE_ENV": '"production"' },
    }),
  });
  return code;
}
