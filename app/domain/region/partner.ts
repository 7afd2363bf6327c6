// A partner is an organisation with a public side: what it is, where it works, and which of its work it may publish.
import { z } from "zod";

/** What an organisation is. The kinds of the region's partners; ours, after who takes part in such projects. */
export const partnerKinds = [
  "school",
  "university",
  "municipality",
  "regional-council",
  "company",
] as const;
export const partnerKindSchema = z.enum(partnerKinds);
export type PartnerKind = z.infer<typeof partnerKindSchema>;

/** What an administrator may let an organisation publish, each by itself. */
export const publishKinds = ["offerings", "needs", "news", "exchange"] as const;
export const publishKindSchema = z.enum(publishKinds);
export type PublishKind = z.infer<typeof publishKindSchema>;

/** Whom to ask at an organisation. A role and never a person: people change, and no name belongs on a public page. */
export const contactRoles = [
  "office",
  "coordination",
  "training",
  "recruitment",
  "research",
  "international",
] as const;
export const contactRoleSchema = z.enum(contactRoles);
export type ContactRole = z.infer<typeof contactRoleSchema>;
