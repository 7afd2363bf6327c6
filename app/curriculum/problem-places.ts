// Problems of ids, at the line on which they stand.
import type { Problem } from "./problem";
import type { Path, YamlFile } from "./yaml-file.server";

export type Anywhere = Pick<YamlFile<unknown>, "file" | "lineOf">;

/** A problem of one part of a file. */
export function at(
  { file, lineOf }: Anywhere,
  path: Path,
  words: Pick<Problem, "problem" | "cure">,
): Problem {
  return { file, line: lineOf(path), ...words };
}

/** The ids that name nothing. */
export function unknown(
  file: Anywhere,
  ids: readonly string[],
  known: readonly string[],
  path: Path,
  what: string,
): Problem[] {
  return ids
    .filter((id) => !known.includes(id))
    .map((id) =>
      at(file, path, {
        problem: `${what} is unknown: “${id}”.`,
        cure: "Mend the id, or add what it names.",
      }),
    );
}

/** The items whose id stands earlier in the list. */
export function repeatedIds(
  file: Anywhere,
  items: readonly { id: string }[],
  path: Path,
  field = "id",
): Problem[] {
  const ids = items.map(({ id }) => id);
  return ids.flatMap((id, position) =>
    ids.indexOf(id) === position
      ? []
      : [
          at(file, [...path, position, field], {
            problem: `The ${field} “${id}” stands twice.`,
            cure: "Rename one.",
          }),
        ],
  );
}
