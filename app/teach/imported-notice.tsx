import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";

/** What confirming a list did: the numbers stand in the address, so that a reload tells the same. */
export function ImportedNotice({ added, invited }: { added: number; invited: number }) {
  return (
    <Notice kind="good" isLive>
      <p>{added + invited === 0 ? m.roster_done_nothing() : m.roster_done({ added, invited })}</p>
    </Notice>
  );
}

/** The numbers of an address that a confirmed list leads to; undefined for any other address. */
export function importedIn(url: URL): { added: number; invited: number } | undefined {
  if (url.searchParams.get("done") !== "people") return undefined;
  const numberOf = (name: string) => {
    const text = url.searchParams.get(name) ?? "";
    return /^\d{1,4}$/.test(text) ? Number(text) : 0;
  };
  return { added: numberOf("added"), invited: numberOf("invited") };
}
