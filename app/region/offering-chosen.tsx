import { Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { without } from "./offering-filter";
import type { FacetView } from "./offering-list.server";
import { optionWord } from "./offering-option-words";
import { facetWord } from "./offering-words";

type OfferingChosenProps = { facets: FacetView[]; search: string; params: URLSearchParams };

/** What is chosen, each with the way to undo it. */
export function OfferingChosen({ facets, search, params }: OfferingChosenProps) {
  const choices = facets.flatMap(({ facet, options }) =>
    options
      .filter(({ isChosen }) => isChosen)
      .map((option) => ({
        key: `${facet} ${option.value}`,
        text: `${facetWord(facet)}: ${optionWord(facet, option)}`,
        to: without(params, facet, option.value),
      })),
  );
  if (search) choices.unshift({ key: "q", text: `“${search}”`, to: without(params, "q") });
  if (choices.length === 0) return null;
  return (
    <ul className="plain-list row catalogue__chosen" aria-label={m.offering_chosen()}>
      {choices.map(({ key, text, to }) => (
        <li key={key}>
          <Link className="chip" to={to} preventScrollReset>
            {text} <span aria-hidden="true">×</span>
            <span className="visually-hidden">{m.offering_undo()}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
