import { needRoles, permanences, visibilities } from "~/domain/need/need";
import type { NeedProblems, TypedNeed } from "~/domain/need/read-need";
import { compareQuarters, nextQuarters, quarterOf } from "~/domain/region/quarter";
import { regionEqfs } from "~/domain/region/region-eqf";
import { m } from "~/i18n/messages";
import { Choice, SelectField, TextField } from "~/ui/field";
import type { SkillArea } from "./need-skill-choices.server";
import {
  eqfWords,
  permanenceWord,
  problemWords,
  quarterWords,
  roleWord,
  visibilityMeaning,
  visibilityWord,
} from "./need-words";
import { regionOptions } from "./region-options";
import { SkillPicker } from "./skill-picker";

/** Quarters that a form offers: three years, as far as anybody's recruiting plan goes. */
const offeredQuarters = 12;

type NeedFieldsProps = {
  typed: TypedNeed;
  problems: NeedProblems;
  areas: SkillArea[];
  find: string;
  /** YYYY-MM-DD */
  today: string;
};

/** What every need says, whoever says it: the few fields without which it is none. */
export function NeedFields({ typed, problems, areas, find, today }: NeedFieldsProps) {
  return (
    <>
      <div className="field-pair">
        <SelectField
          name="role"
          label={m.need_role()}
          defaultValue={typed.role ?? ""}
          error={problemWords(problems.role)}
          options={choices(needRoles, roleWord)}
        />
        <TextField
          name="heads"
          label={m.need_heads()}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={typed.heads}
          error={problemWords(problems.heads)}
        />
      </div>
      <div className="field-pair">
        <SelectField
          name="quarter"
          label={m.need_quarter()}
          defaultValue={typed.quarter ?? ""}
          error={problemWords(problems.quarter)}
          options={choices(quartersFor(typed.quarter, today), quarterWords)}
        />
        <SelectField
          name="region"
          label={m.need_region()}
          defaultValue={typed.region ?? ""}
          error={problemWords(problems.region)}
          options={[unchosen(), ...regionOptions()]}
        />
      </div>
      <div className="field-pair">
        <SelectField
          name="eqf"
          label={m.need_eqf_label()}
          defaultValue={typed.eqf ?? ""}
          error={problemWords(problems.eqf)}
          options={choices(regionEqfs.map(String), (eqf) => eqfWords(Number(eqf)))}
        />
        <SelectField
          name="permanence"
          label={m.need_permanence()}
          defaultValue={typed.permanence ?? "permanent"}
          error={problemWords(problems.permanence)}
          options={permanences.map((one) => ({ value: one, label: permanenceWord(one) }))}
        />
      </div>
      <SkillPicker
        areas={areas}
        chosen={typed.skills}
        find={find}
        error={problemWords(problems.skills)}
      />
    </>
  );
}

/** Who may see it, each choice with what it means. */
export function VisibilityField({ typed, problems }: Pick<NeedFieldsProps, "typed" | "problems">) {
  const error = problemWords(problems.visibility);
  return (
    <fieldset className="fieldset" aria-describedby={error && "visibility-error"}>
      <legend className="visually-hidden">{m.need_visibility()}</legend>
      {visibilities.map((visibility) => (
        <Choice
          key={visibility}
          type="radio"
          name="visibility"
          value={visibility}
          defaultChecked={typed.visibility === visibility}
          label={<strong>{visibilityWord(visibility)}</strong>}
          hint={visibilityMeaning(visibility)}
        />
      ))}
      {error && (
        <p className="field__error" id="visibility-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function unchosen() {
  return { value: "", label: m.need_choose() };
}

function choices<const T extends string>(values: readonly T[], word: (value: T) => string) {
  return [unchosen(), ...values.map((value) => ({ value, label: word(value) }))];
}

/** The coming quarters, and the one that is chosen already though it lies elsewhere. */
function quartersFor(chosen: string | undefined, today: string): string[] {
  const coming = nextQuarters(quarterOf(today), offeredQuarters);
  const isElsewhere = chosen && /^\d{4}-Q[1-4]$/.test(chosen) && !coming.includes(chosen);
  return isElsewhere ? [...coming, chosen].toSorted(compareQuarters) : coming;
}
