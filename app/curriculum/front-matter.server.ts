import matter from "gray-matter";
import { type FrontMatter, frontMatterSchema } from "~/domain/course/lesson";
import { parseYaml, type ReadResult, type YamlFile } from "./yaml-file.server";

export type LessonText = {
  frontMatter: YamlFile<FrontMatter>;
  /** The text below the front matter, whose lines are replaced by empty ones: line numbers stay true. */
  body: string;
};

/** Splits a lesson's text. Only YAML is read: gray-matter would run JavaScript that stands between the dashes. */
export function readFrontMatter(file: string, text: string): ReadResult<LessonText> {
  const problem = {
    file,
    line: 1,
    problem: "The file does not begin with front matter in YAML.",
    cure: "Begin it with --- and, between that and a second ---, title and summary.",
  };
  const source = text.replaceAll("\r\n", "\n");
  if (!source.startsWith("---\n")) return { ok: false, problems: [problem] };
  const { matter: yaml, content } = matter(source, {
    language: "yaml",
    engines: { yaml: () => ({}) },
  });
  const frontMatter = parseYaml(file, yaml.replace(/^\n/, ""), frontMatterSchema, 2);
  if (!frontMatter.ok) return frontMatter;
  const lines = source.slice(0, source.length - content.length).split("\n").length - 1;
  return {
    ok: true,
    value: { frontMatter: frontMatter.value, body: "\n".repeat(lines) + content },
  };
}
