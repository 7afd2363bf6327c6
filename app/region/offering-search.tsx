import { useEffect, useRef } from "react";
import { m } from "~/i18n/messages";
import { catalogueForm, useSubmitOnChange } from "./offering-facets";
import { type Order, orders } from "./offering-filter";

/** Words to be found in any of the three languages. */
export function OfferingSearch({ search }: { search: string }) {
  const field = useRef<HTMLInputElement>(null);
  // A link may clear the search: the field follows the address.
  useEffect(() => {
    if (field.current) field.current.value = search;
  }, [search]);
  return (
    <>
      <label className="visually-hidden" htmlFor="search">
        {m.offering_search()}
      </label>
      <input
        ref={field}
        id="search"
        className="control"
        type="search"
        name="q"
        defaultValue={search}
        placeholder={m.offering_search()}
        maxLength={120}
        autoComplete="off"
      />
      <button className="button button--main" type="submit">
        {m.offering_search_act()}
      </button>
    </>
  );
}

export function OfferingSort({ order, hasSearch }: { order: Order; hasSearch: boolean }) {
  const submitOnChange = useSubmitOnChange();
  // The usual order is told by nothing, so that a search that is typed next begins with what fits best.
  const usual: Order = hasSearch ? "best" : "start";
  const sortValue = (one: Order) => (one === usual ? "" : one);
  const value = sortValue(order);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (select.current) select.current.value = value;
  }, [value]);
  const words: Record<Order, string> = {
    start: m.offering_sort_start(),
    best: m.offering_sort_best(),
    newest: m.offering_sort_newest(),
    shortest: m.offering_sort_shortest(),
  };
  return (
    <p className="row catalogue__sort">
      <label htmlFor="sort">{m.offering_sort()}</label>
      <select
        ref={select}
        // With a search the usual order is another one.
        key={usual}
        id="sort"
        name="sort"
        className="control"
        form={catalogueForm}
        defaultValue={value}
        onChange={submitOnChange}
      >
        {orders
          .filter((one) => one !== "best" || hasSearch)
          .map((one) => (
            <option key={one} value={sortValue(one)}>
              {words[one]}
            </option>
          ))}
      </select>
    </p>
  );
}
