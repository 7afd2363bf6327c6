import type { CreditUnit } from "~/domain/credit/workload";
import type { Facet } from "~/domain/offering/facets";
import { nationalLevel } from "~/domain/offering/national-level";
import type { Currency, Funding, Mode, OfferingState } from "~/domain/offering/offering";
import type { Country } from "~/domain/region/regions";
import { formatDate, formatMoney, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";

export function facetWord(facet: Facet): string {
  const words: Record<Facet, () => string> = {
    country: m.offering_facet_country,
    region: m.offering_facet_region,
    mode: m.offering_facet_mode,
    eqf: m.offering_facet_eqf,
    language: m.offering_facet_language,
    area: m.offering_facet_area,
    quarter: m.offering_facet_quarter,
    fee: m.offering_facet_fee,
    kind: m.offering_facet_kind,
    provider: m.offering_facet_provider,
  };
  return words[facet]();
}

export function modeWord(mode: Mode): string {
  const words = {
    "on-site": m.offering_mode_on_site,
    online: m.offering_mode_online,
    hybrid: m.offering_mode_hybrid,
  };
  return words[mode]();
}

export function fundingWord(funding: Funding): string {
  const words = {
    public: m.offering_funding_public,
    project: m.offering_funding_project,
    employer: m.offering_funding_employer,
    participant: m.offering_funding_participant,
  };
  return words[funding]();
}

export function stateWord(state: OfferingState): string {
  const words = {
    draft: m.offering_state_draft,
    published: m.offering_state_published,
    withdrawn: m.offering_state_withdrawn,
  };
  return words[state]();
}

/** “Finland: level of a vocational qualification”; undefined where the country names none. */
export function nationalWord(country: Country, eqf: number): string | undefined {
  const level = nationalLevel(country, eqf);
  if (!level) return undefined;
  const words = {
    FI: {
      basic: m.offering_national_fi_basic,
      "upper-secondary": m.offering_national_fi_upper_secondary,
      specialist: m.offering_national_fi_specialist,
      "higher-vocational": m.offering_national_fi_specialist,
      bachelor: m.offering_national_fi_bachelor,
      master: m.offering_national_fi_master,
      doctor: m.offering_national_fi_doctor,
    },
    SE: {
      basic: m.offering_national_se_basic,
      "upper-secondary": m.offering_national_se_upper_secondary,
      specialist: m.offering_national_se_higher_vocational,
      "higher-vocational": m.offering_national_se_higher_vocational,
      bachelor: m.offering_national_se_bachelor,
      master: m.offering_national_se_master,
      doctor: m.offering_national_se_doctor,
    },
  };
  return words[country][level]();
}

const units: Record<CreditUnit, string> = {
  ects: "ECTS",
  op: "op",
  hp: "hp",
  osp: "osp",
  yh: "YH-poäng",
  gymnasium: "gymnasiepoäng",
};

/** “2 osp”. A unit is called in its own country's language everywhere. */
export function creditText({ unit, amount }: { unit: CreditUnit; amount: number }): string {
  return `${formatNumber(amount)}\u00a0${units[unit]}`;
}

export function hoursText(hours: number): string {
  return `${formatNumber(Math.round(hours * 10) / 10)}\u00a0h`;
}

export function startText(startsOn: string | null): string {
  return startsOn ? formatDate(startsOn) : m.offering_rolling();
}

/** “Kotka, Kymenlaakso”, or “Online”. */
export function placeText({ place, region }: { place: string; region: string | null }): string {
  return [place, region].filter(Boolean).join(", ") || m.offering_mode_online();
}

export function feeText({ fee, currency }: { fee: number; currency: Currency }): string {
  return fee === 0 ? m.offering_free() : formatMoney(fee, currency);
}

export function quarterText(quarter: string): string {
  const [year = "", number = ""] = quarter.split("-Q");
  return m.offering_quarter({ number, year });
}
