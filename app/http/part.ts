/** Rows that a page of a list shows. Our choice: as many as are read in one go. */
const rows = 50;

export type Part = { page: number; limit: number; offset: number };

/** Which part of a list the address asks for, as `?page=2`; the first one where it asks for none. */
export function partOf(request: Request, name = "page"): Part {
  const asked = new URL(request.url).searchParams.get(name) ?? "1";
  const page = /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
  return { page, limit: rows, offset: (page - 1) * rows };
}
