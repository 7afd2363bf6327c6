import { Form, Link } from "@remix-run/react";
import { needRoles } from "~/domain/need/need";
import { regionEqfs } from "~/domain/region/region-eqf";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/field";
import { eqfWords, quarterWords, roleWord } from "./need-words";
import type { NeedsSearch } from "./needs-search";
import { regionOptions } from "./region-options";

type NeedsFilterProps = {
  chosen: Omit<NeedsSearch, "page">;
  quarters: string[];
  areas: { id: string; title: string }[];
};

/** Five choices that narrow the list; each of them stands in the address. */
export function NeedsFilter({ chosen, quarters, areas }: NeedsFilterProps) {
  const all = { value: "", label: m.need_filter_all() };
  return (
    <Form method="get" className="need-filter" key={JSON.stringify(chosen)}>
      <SelectField
        name="region"
        label={m.need_region()}
        defaultValue={chosen.region ?? ""}
        options={[all, ...regionOptions()]}
      />
      <SelectField
        name="area"
        label={m.need_filter_area()}
        defaultValue={chosen.area ?? ""}
        options={[all, ...areas.map(({ id, title }) => ({ value: id, label: title }))]}
      />
      <SelectField
        name="role"
        label={m.need_role()}
        defaultValue={chosen.role ?? ""}
        options={[all, ...needRoles.map((role) => ({ value: role, label: roleWord(role) }))]}
      />
      <SelectField
        name="quarter"
        label={m.need_quarter()}
        defaultValue={chosen.quarter ?? ""}
        options={[all, ...quarters.map((one) => ({ value: one, label: quarterWords(one) }))]}
      />
      <SelectField
        name="eqf"
        label={m.need_eqf_label()}
        defaultValue={chosen.eqf ?? ""}
        options={[all, ...regionEqfs.map((one) => ({ value: String(one), label: eqfWords(one) }))]}
      />
      <div className="row need-filter__acts">
        <Button look="main">{m.need_filter_show()}</Button>
        <Link to="?">{m.need_filter_clear()}</Link>
      </div>
    </Form>
  );
}
