import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { SelectField, TextField } from "~/ui/field";
import type { GroupPicture } from "./group-picture";
import {
  isFiltered,
  type PictureSearch,
  pictureLink,
  plainSearch,
  standingKinds,
} from "./picture-search";
import { standingLabel } from "./standing-words";

type PictureFilterProps = { picture: GroupPicture; search: PictureSearch };

/** Who is shown and in which order; the address holds it all, so that it can be kept and sent. */
export function PictureFilter({ picture: { goals, areas }, search }: PictureFilterProps) {
  const isInOrder = search.sort === plainSearch.sort && search.order === plainSearch.order;
  const isPlain = isInOrder && !isFiltered(search);
  // An area is chosen in the picture itself.
  const isOpen = !(isInOrder && !isFiltered({ ...search, area: null }));
  const everyone = { value: "", label: m.picture_any() };
  return (
    <details className="more picture-filter" open={isOpen}>
      <summary>{m.picture_filter()}</summary>
      {/* The address may change without this form: then its fields say what the address says. */}
      <Form method="get" key={pictureLink(search, {})} className="stack">
        {search.view === "table" && <input type="hidden" name="view" value="table" />}
        <div className="picture-filter__fields">
          <TextField
            name="name"
            type="search"
            label={m.picture_filter_name()}
            defaultValue={search.name}
            maxLength={120}
          />
          <SelectField
            name="standing"
            label={m.guide_standing()}
            defaultValue={search.standing ?? ""}
            options={[
              everyone,
              ...standingKinds.map((kind) => ({ value: kind, label: standingLabel(kind) })),
            ]}
          />
          {goals.length > 1 && (
            <SelectField
              name="goal"
              label={m.picture_filter_goal()}
              defaultValue={search.goal ?? ""}
              options={[everyone, ...goals.map(({ id, title }) => ({ value: id, label: title }))]}
            />
          )}
          <SelectField
            name="area"
            label={m.picture_filter_area()}
            defaultValue={search.area ?? ""}
            options={[
              { value: "", label: m.picture_all_areas() },
              ...areas.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
          <SortField areas={areas} sort={search.sort} />
          <SelectField
            name="order"
            label={m.picture_order()}
            defaultValue={search.order}
            options={[
              { value: "up", label: m.picture_order_up() },
              { value: "down", label: m.picture_order_down() },
            ]}
          />
        </div>
        <div className="row">
          <Button>{m.picture_filter_show()}</Button>
          {!isPlain && (
            <Link
              className="button button--plain"
              to={search.view === "table" ? "?view=table" : "?"}
            >
              {m.picture_filter_clear()}
            </Link>
          )}
        </div>
      </Form>
    </details>
  );
}

function SortField({ areas, sort }: Pick<GroupPicture, "areas"> & Pick<PictureSearch, "sort">) {
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {m.picture_sort()}
      </label>
      <select id={id} name="sort" className="control" defaultValue={sort}>
        <option value="name">{m.picture_sort_name()}</option>
        <option value="progress">{m.picture_sort_progress()}</option>
        <option value="standing">{m.guide_standing()}</option>
        {areas.map((area) => (
          <optgroup key={area.id} label={m.picture_sort_charge({ area: area.title })}>
            {area.skills.map((skill) => (
              <option key={skill.id} value={`skill:${skill.id}`}>
                {skill.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
