import type { z } from "zod";
import { regionName } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { formatLanguage } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { OwnPartner } from "~db/queries/partners.server";
import { type Differing, yesOrNo } from "./meanwhile-notice";
import type { profileFields } from "./partner-form";
import { contactRoleWord, partnerKindWord } from "./partner-words";

/** A profile as its form is filled; one without a profile begins listed and with what most partners are. */
export function profileValues(partner: OwnPartner) {
  return {
    kind: partner.kind ?? "school",
    region: partner.region ?? "",
    languages: partner.languages ?? [],
    about_fi: partner.about_fi ?? "",
    about_sv: partner.about_sv ?? "",
    about_en: partner.about_en ?? "",
    website: partner.website ?? "",
    contact_role: partner.contactRole ?? "office",
    contact_address: partner.contactAddress ?? "",
    is_listed: (partner.isListed ?? true) ? "on" : "",
  };
}

/** Where what stands is something else than what was typed, both in words. */
export function differingProfile(
  standing: ReturnType<typeof profileValues>,
  typed: z.output<typeof profileFields>,
): Differing[] {
  const locale = currentLocale();
  const namesOf = (languages: readonly ("fi" | "sv" | "en")[]) =>
    languages.map((language) => formatLanguage(language)).join(", ");
  const rows: [label: string, standing: string, typed: string | null][] = [
    [m.partner_kind(), partnerKindWord(standing.kind), partnerKindWord(typed.kind)],
    [m.partner_region(), regionName(standing.region, locale), regionName(typed.region, locale)],
    [m.partner_languages(), namesOf(standing.languages), namesOf(typed.languages)],
    [`${m.partner_about()}, ${m.region_language_fi()}`, standing.about_fi, typed.about_fi],
    [`${m.partner_about()}, ${m.region_language_sv()}`, standing.about_sv, typed.about_sv],
    [`${m.partner_about()}, ${m.region_language_en()}`, standing.about_en, typed.about_en],
    [m.partner_website(), standing.website, typed.website],
    [
      m.partner_contact_role(),
      contactRoleWord(standing.contact_role),
      contactRoleWord(typed.contact_role),
    ],
    [m.partner_contact_address(), standing.contact_address, typed.contact_address],
    [m.partner_listed(), yesOrNo(standing.is_listed === "on"), yesOrNo(typed.is_listed)],
  ];
  return rows
    .map(([label, stands, said]) => ({ label, standing: stands, typed: said ?? "" }))
    .filter((row) => row.standing !== row.typed);
}
