import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "./problem";

export type Path = readonly PropertyKey[];

/** Data of a YAML file that fits its schema, and the line on which any part of it stands. */
export type YamlFile<T> = { file: string; data: T; lineOf: (path: Path) => number };

export type ReadResult<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** Reads YAML text. `firstLine` is where the text begins in its file: front matter begins on line 2. */
export function parseYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  firstLine = 1,
): ReadResult<YamlFile<T>> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    return {
      ok: false,
      problems: faults.map((fault) => ({
        file,
        line: lineAt(fault.pos[0]),
        problem: `This is not YAML: ${fault.message}`,
        cure: "Mend the line: indent by two spaces, and put quotes around a text with a colon or #.",
      })),
    };
  }
  const lineOf = (path: Path) => lineAt(offsetOf(document, path));
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { ok: true, value: { file, data: parsed.data, lineOf } };
  const problems = parsed.error.issues.flatMap((issue) =>
    describeIssue(issue, []).map(({ path, ...words }) => ({ file, line: lineOf(path), ...words })),
  );
  return { ok: false, problems };
}

/** Where the deepest part of the path that exists begins, as an offset in the text. */
function offsetOf(document: Document, path: Path): number {
  let offset = 0;
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

type Issue = z.core.$ZodIssue;
type Described = { path: Path; problem: string; cure: string };

function describeIssue(issue: Issue, parents: Path): Described[] {
  const path = [...parents, ...issue.path];
  const name = path.length > 0 ? `“${path.join(".")}”` : "The file";
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...path, key],
      problem: `${name} has no field “${key}”.`,
      cure: "Remove it, or mend its spelling: content/README.md lists the fields.",
    }));
  }
  if (issue.code === "invalid_union") {
    // The author meant one of the shapes: most likely the one that is least wrong.
    const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
    if (nearest) return nearest.flatMap((inner) => describeIssue(inner, path));
    return [
      {
        path,
        problem: `${name} is of no known kind.`,
        cure: "Write a kind that content/README.md lists.",
      },
    ];
  }
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) {
    return [{ path, problem: `${name} is missing.`, cure: `Write it (${issue.expected}).` }];
  }
  return [
    {
      path,
      problem: `${name}: ${issue.message}.`,
      cure: "Change it: content/README.md shows the form.",
    },
  ];
}
