// The one way in for every file that people give: looked into, and photos drawn anew before anything is stored.
import { cleanPhoto } from "./clean-photo.server";
import { type FileKind, type FileRefusal, fileKindOf } from "./file-kind.server";

export type GivenFile = { name: string; bytes: Uint8Array };

/** A file whose content was looked at. Its pictures carry no metadata. */
export type CheckedFile = GivenFile & { kind: FileKind };

export async function checkFile({
  name,
  bytes,
}: GivenFile): Promise<{ ok: true; file: CheckedFile } | { ok: false; reason: FileRefusal }> {
  const found = await fileKindOf(bytes);
  if (!found.ok) return found;
  if (found.kind === "pdf") return { ok: true, file: { name, kind: "pdf", bytes } };
  const drawn = await cleanPhoto(bytes);
  if (!drawn) return { ok: false, reason: "broken" };
  return { ok: true, file: { name: photoName(name), kind: "jpeg", bytes: drawn } };
}

/** The name ends as the file now is. */
function photoName(name: string): string {
  return `${name.replace(/\.(png|jpe?g)$/i, "")}.jpg`.slice(-200);
}
