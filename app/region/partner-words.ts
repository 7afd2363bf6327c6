import type { ContactRole, PartnerKind, PublishKind } from "~/domain/region/partner";
import { m } from "~/i18n/messages";

const kinds: Record<PartnerKind, () => string> = {
  school: m.partner_kind_school,
  university: m.partner_kind_university,
  municipality: m.partner_kind_municipality,
  "regional-council": m.partner_kind_regional_council,
  company: m.partner_kind_company,
};

const contacts: Record<ContactRole, () => string> = {
  office: m.partner_role_office,
  coordination: m.partner_role_coordination,
  training: m.partner_role_training,
  recruitment: m.partner_role_recruitment,
  research: m.partner_role_research,
  international: m.partner_role_international,
};

const published: Record<PublishKind, () => string> = {
  offerings: m.region_nav_offerings,
  needs: m.region_nav_needs,
  news: m.region_nav_news,
  exchange: m.region_nav_exchange,
};

export const partnerKindWord = (kind: PartnerKind) => kinds[kind]();
export const contactRoleWord = (role: ContactRole) => contacts[role]();
export const publishKindWord = (kind: PublishKind) => published[kind]();
export const countryWord = (country: "FI" | "SE") =>
  country === "SE" ? m.region_country_se() : m.region_country_fi();
