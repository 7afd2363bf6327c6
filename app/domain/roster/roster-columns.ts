// Which column of a table holds what, by the names that school systems and people in Finland and Sweden give them.

export type RosterColumns = {
  email: number | undefined;
  name: number | undefined;
  first: number | undefined;
  last: number | undefined;
};

const names: Record<keyof RosterColumns, readonly string[]> = {
  email: [
    "sähköposti",
    "sähköpostiosoite",
    "epost",
    "epostadress",
    "mejl",
    "mejladress",
    "mail",
    "mailadress",
    "email",
    "emailaddress",
  ],
  name: [
    "nimi",
    "kokonimi",
    "oppija",
    "opiskelija",
    "namn",
    "fullständigtnamn",
    "elev",
    "studerande",
    "student",
    "name",
    "fullname",
    "displayname",
    "learner",
  ],
  first: [
    "etunimi",
    "etunimet",
    "kutsumanimi",
    "förnamn",
    "tilltalsnamn",
    "firstname",
    "givenname",
  ],
  last: ["sukunimi", "efternamn", "lastname", "surname", "familyname"],
};

/** The columns that a table's first line names; undefined where that line names none and is a learner's own. */
export function findColumns(cells: readonly string[]): RosterColumns | undefined {
  if (cells.some((cell) => cell.includes("@"))) return undefined;
  const headings = cells.map((cell) => cell.toLowerCase().normalize("NFC").replace(/\P{L}/gu, ""));
  const columnOf = (kind: keyof RosterColumns) => {
    const column = headings.findIndex((heading) => names[kind].includes(heading));
    return column < 0 ? undefined : column;
  };
  const columns = {
    email: columnOf("email"),
    name: columnOf("name"),
    first: columnOf("first"),
    last: columnOf("last"),
  };
  return Object.values(columns).some((column) => column !== undefined) ? columns : undefined;
}
