// What stands in the form that composes a track, before it is one.
import { z } from "zod";
import type { Catalogue } from "~/domain/course/catalogue";
import { type Locale, locales } from "~/domain/course/text";
import {
  broughtBy,
  cured,
  curedOfAll,
  gapsOf,
  lessonsOfParts,
  tidied,
} from "~/domain/own-track/gaps";
import {
  type OwnTrackBody,
  ownTrackBodySchema,
  partsOf,
  type TrackParts,
  trackPartsSchema,
} from "~/domain/own-track/own-track";
import { m } from "~/i18n/messages";
import { type AnyTrack, isOwnTrack } from "./any-track";

export type TrackDraft = {
  title: Record<Locale, string>;
  summary: Record<Locale, string>;
  strategy: "retrainee" | "degree";
  parts: TrackParts;
};

const nothing = { fi: "", sv: "", en: "" };
const longestTitle = 120;
const longestSummary = 600;

/** An empty form, or one that begins with what a track holds. */
export function startDraft(track: AnyTrack | undefined, keepsWords: boolean): TrackDraft {
  if (!track) {
    const parts = { courses: [], modules: [], lessons: [], brought: [], eqf: 4 };
    return { title: { ...nothing }, summary: { ...nothing }, strategy: "retrainee", parts };
  }
  const writtenIn: readonly Locale[] = isOwnTrack(track) ? track.writtenIn : locales;
  const written = (text: Record<Locale, string>) => ({
    ...nothing,
    ...Object.fromEntries(writtenIn.map((locale) => [locale, text[locale]])),
  });
  return {
    title: keepsWords ? written(track.title) : { ...nothing },
    summary: written(track.summary),
    strategy: track.strategy,
    parts: partsOf(track),
  };
}

/** The form as it was sent; undefined where somebody sends what the form does not offer. */
export function readDraft(form: FormData): TrackDraft | undefined {
  const all = (name: string) => form.getAll(name).map(String);
  const words = (name: string) =>
    Object.fromEntries(
      locales.map((locale) => [locale, String(form.get(`${name}-${locale}`) ?? "").trim()]),
    ) as Record<Locale, string>;
  const parts = trackPartsSchema.safeParse({
    courses: all("course"),
    modules: all("module"),
    lessons: all("lesson"),
    brought: all("brought"),
    eqf: Number(form.get("eqf")),
  });
  const strategy = z.enum(["retrainee", "degree"]).safeParse(form.get("strategy"));
  if (!parts.success || !strategy.success) return undefined;
  return {
    title: words("title"),
    summary: words("summary"),
    strategy: strategy.data,
    parts: parts.data,
  };
}

/** The draft after a button other than “save”, and what happened in one sentence. */
export function changedDraft(
  catalogue: Catalogue,
  draft: TrackDraft,
  intent: string,
): { draft: TrackDraft; told: string } {
  const before = tidied(catalogue, draft.parts);
  const [act, id = ""] = splitIntent(intent);
  const after = tidied(catalogue, partsAfter(catalogue, before, act, id));
  const added = lessonsOfParts(catalogue, after).length - lessonsOfParts(catalogue, before).length;
  return { draft: { ...draft, parts: after }, told: toldOf(act, added) };
}

function partsAfter(catalogue: Catalogue, parts: TrackParts, act: string, id: string): TrackParts {
  switch (act) {
    case "cure":
      return cured(catalogue, parts, id);
    case "cure-all":
      return curedOfAll(catalogue, parts);
    case "bring":
      return gapsOf(catalogue, parts).some(({ skill }) => skill === id)
        ? broughtBy(parts, id)
        : parts;
    case "drop":
      return {
        ...parts,
        lessons: parts.lessons.filter((lesson) => lesson !== id),
        brought: parts.brought.filter((skill) => skill !== id),
      };
    default:
      return parts;
  }
}

function toldOf(act: string, added: number): string {
  switch (act) {
    case "cure":
    case "cure-all":
      return m.tracks_told_cured({ count: added });
    case "bring":
      return m.tracks_told_brought();
    case "drop":
      return m.tracks_told_dropped();
    default:
      return m.tracks_told_checked();
  }
}

function splitIntent(intent: string): [string, string?] {
  const colon = intent.indexOf(":");
  return colon < 0 ? [intent] : [intent.slice(0, colon), intent.slice(colon + 1)];
}

export type DraftErrors = { words?: string; parts?: string };

/** The draft as it can be stored, or what is missing. */
export function bodyOf(
  catalogue: Catalogue,
  draft: TrackDraft,
): { ok: true; body: OwnTrackBody } | { ok: false; errors: DraftErrors } {
  const parts = tidied(catalogue, draft.parts);
  const errors: DraftErrors = {};
  const isLong = (texts: Record<Locale, string>, most: number) =>
    Object.values(texts).some((text) => text.length > most);
  if (!locales.some((locale) => draft.title[locale] && draft.summary[locale])) {
    errors.words = m.tracks_error_words();
  }
  if (isLong(draft.title, longestTitle) || isLong(draft.summary, longestSummary)) {
    errors.words = m.tracks_error_long();
  }
  if (lessonsOfParts(catalogue, parts).length === 0) errors.parts = m.tracks_error_nothing();
  else if (gapsOf(catalogue, parts).length > 0) errors.parts = m.tracks_error_gaps();
  if (errors.words || errors.parts) return { ok: false, errors };
  const body = { ...draft, parts, title: said(draft.title), summary: said(draft.summary) };
  return { ok: true, body: ownTrackBodySchema.parse(body) };
}

function said(texts: Record<Locale, string>): Partial<Record<Locale, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
}
