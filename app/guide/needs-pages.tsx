import { Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { type NeedsList, pageLength } from "./needs-list";
import { type NeedsAddress, needsAddress } from "./needs-search";

/** Which part of the list this is, and the way to the other parts. */
export function NeedsPages({ list, ...asked }: { list: NeedsList } & NeedsAddress) {
  const { page, found, people } = list;
  if (found === 0) return null;
  const from = (page - 1) * pageLength + 1;
  const to = from + people.length - 1;
  return (
    <nav className="row row--between" aria-label={m.needs_pages()}>
      <p className="muted-text numbers">{m.needs_range({ from, to, of: found })}</p>
      <span className="row">
        {page > 1 && (
          <Link className="button" rel="prev" to={needsAddress({ ...asked, page: page - 1 })}>
            {m.needs_previous()}
          </Link>
        )}
        {to < found && (
          <Link className="button" rel="next" to={needsAddress({ ...asked, page: page + 1 })}>
            {m.needs_next()}
          </Link>
        )}
      </span>
    </nav>
  );
}
