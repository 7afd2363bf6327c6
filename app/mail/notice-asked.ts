// What is known when a notice is put into words, and what comes of it.
import type { Titles } from "~/domain/course/titles";
import type { Notice } from "~/domain/notice/notice";
import type { Db } from "~db/queries/connection.server";

/** `path` is the place in the product, without the language that it begins with; `note` stands below the line. */
export type NoticeLine = { text: string; path: string; note?: string };

export type Told<Kind extends Notice["kind"]> = Extract<Notice, { kind: Kind }>;
export type Asked = { db: Db; readerId: string; titles: Titles; now: Date };
