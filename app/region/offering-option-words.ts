import { type Facet, onlineRegion, ownProvider, rollingStart } from "~/domain/offering/facets";
import { modes } from "~/domain/offering/offering";
import { partnerKinds } from "~/domain/region/partner";
import { formatLanguage } from "~/i18n/format";
import { isLocale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { modeWord, quarterText } from "./offering-words";
import { countryWord, partnerKindWord } from "./partner-words";

type Option = {
  value: string;
  /** Told by the server where only it knows the name. */
  label: string | null;
};

const told = ({ value, label }: Option) => label ?? value;

const words: Record<Facet, (option: Option) => string> = {
  country: ({ value }) => (value === "FI" || value === "SE" ? countryWord(value) : value),
  region: (option) => (option.value === onlineRegion ? m.offering_online_only() : told(option)),
  mode: ({ value }) => {
    const mode = modes.find((one) => one === value);
    return mode ? modeWord(mode) : value;
  },
  eqf: ({ value }) => m.offering_eqf({ eqf: value }),
  language: ({ value }) => (isLocale(value) ? formatLanguage(value) : value),
  area: told,
  quarter: ({ value }) => (value === rollingStart ? m.offering_rolling() : quarterText(value)),
  fee: ({ value }) => (value === "free" ? m.offering_free() : m.offering_with_fee()),
  kind: ({ value }) => {
    const kind = partnerKinds.find((one) => one === value);
    return kind ? partnerKindWord(kind) : value;
  },
  provider: told,
};

/** What a value of a facet is called. One that is none of ours stands for itself. */
export function optionWord(facet: Facet, option: Option): string {
  return option.value === ownProvider ? m.offering_own_provider() : words[facet](option);
}
