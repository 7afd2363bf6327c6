// What somebody types is kept in their tab until it has been sent. It leaves with the tab, and is sent to nobody.
export type DraftStore = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export type DraftFields = [name: string, value: string][];

const prefix = "draft:";

/** Fields that tell what was typed; those of the form itself are new on every page. */
const keyField = "key";

/** Keeps the fields of a form as they stand, in place of what was kept under that name. */
export function keepDraft(store: DraftStore, name: string, fields: DraftFields): void {
  store.setItem(prefix + name, JSON.stringify(fields));
}

/** What was kept, but for the key of the form that it was typed into: a new form is a new act. */
export function readDraft(store: DraftStore, name: string): DraftFields | undefined {
  return stored(store, prefix + name)?.filter(([field]) => field !== keyField);
}

/** Forgets whatever was sent by the form with this key. */
export function dropDraft(store: DraftStore, sentKey: string): void {
  const names = Array.from({ length: store.length }, (_, index) => store.key(index));
  for (const name of names) {
    if (!name?.startsWith(prefix)) continue;
    const isSent = stored(store, name)?.some(
      ([field, value]) => field === keyField && value === sentKey,
    );
    if (isSent) store.removeItem(name);
  }
}

function stored(store: DraftStore, name: string): DraftFields | undefined {
  const text = store.getItem(name);
  // Our own writing: nothing else has this prefix.
  return text === null ? undefined : (JSON.parse(text) as DraftFields);
}
