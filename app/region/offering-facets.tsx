import { useSearchParams, useSubmit } from "@remix-run/react";
import { type ChangeEvent, useEffect, useRef } from "react";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import type { FacetOption, FacetView } from "./offering-list.server";
import { optionWord } from "./offering-option-words";
import { facetWord } from "./offering-words";

/** The form of the catalogue, to which fields elsewhere on the page belong as well. */
export const catalogueForm = "catalogue";

/** Values of a facet that are seen before it is opened further. */
const firstShown = 8;

/** All facets: folded on a phone, beside the list where there is room. */
export function OfferingFacets({ facets, total }: { facets: FacetView[]; total: number }) {
  const [params] = useSearchParams();
  const search = params.get("q");
  const chosen = facets.flatMap(({ options }) => options).filter((option) => option.isChosen);
  return (
    <details className="facets">
      <summary className="facets__summary">
        {chosen.length ? m.offering_filter_chosen({ count: chosen.length }) : m.offering_filter()}
      </summary>
      <div className="facets__body stack">
        <h2 className="visually-hidden">{m.offering_filter()}</h2>
        {facets.map((view) => (
          <FacetGroup key={view.facet} {...view} />
        ))}
        <div className="facets__acts">
          <button className="button button--main" type="submit" form={catalogueForm}>
            {m.offering_show({ count: formatNumber(total) })}
          </button>
          {chosen.length > 0 && (
            <ButtonLink look="plain" to={search ? `?${new URLSearchParams({ q: search })}` : "?"}>
              {m.offering_clear()}
            </ButtonLink>
          )}
        </div>
      </div>
    </details>
  );
}

function FacetGroup({ facet, options }: FacetView) {
  const listed = options.filter(({ count, isChosen }) => count > 0 || isChosen);
  if (listed.length === 0) return null;
  const isLong = listed.length > firstShown + 2;
  const first = isLong
    ? listed.filter(({ isChosen }, place) => place < firstShown || isChosen)
    : listed;
  const rest = listed.filter((option) => !first.includes(option));
  return (
    <fieldset className="facet">
      <legend>{facetWord(facet)}</legend>
      {first.map((option) => (
        <FacetChoice key={option.value} facet={facet} option={option} />
      ))}
      {rest.length > 0 && (
        <details className="more">
          <summary>{m.offering_facet_more({ count: rest.length })}</summary>
          {rest.map((option) => (
            <FacetChoice key={option.value} facet={facet} option={option} />
          ))}
        </details>
      )}
    </fieldset>
  );
}

function FacetChoice({ facet, option }: { facet: FacetView["facet"]; option: FacetOption }) {
  const submitOnChange = useSubmitOnChange();
  const box = useRef<HTMLInputElement>(null);
  // A link may undo the choice: the box follows the address, and keeps the focus where it has it.
  useEffect(() => {
    if (box.current) box.current.checked = option.isChosen;
  }, [option.isChosen]);
  return (
    <label className="facet__choice">
      <input
        ref={box}
        type="checkbox"
        name={facet}
        value={option.value}
        form={catalogueForm}
        defaultChecked={option.isChosen}
        onChange={submitOnChange}
      />
      <span className="facet__name">{optionWord(facet, option)}</span>
      <span className="facet__count numbers">{formatNumber(option.count)}</span>
    </label>
  );
}

/** With JavaScript a choice shows its answer at once; without it, the button does. */
export function useSubmitOnChange() {
  const submit = useSubmit();
  return (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
    const { form } = event.currentTarget;
    if (form) submit(form, { preventScrollReset: true, replace: true });
  };
}
