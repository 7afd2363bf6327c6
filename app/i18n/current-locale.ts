import { isLocale, type Locale } from "./locale";

type LocaleStore = { getStore: () => Locale | undefined };
const storeKey = Symbol.for("akkupolku.locale");
type WithStore = { [storeKey]?: LocaleStore };

/**
 * The language to speak now. The server entry runs each request inside a store of its own (`runInLocale`);
 * it hangs on globalThis because the server and the built pages are two copies of this module.
 */
export function currentLocale(): Locale {
  if (typeof document !== "undefined") {
    // A reader of Swedish may have chosen sv-FI or sv-SE.
    const lang = document.documentElement.lang.split("-")[0];
    return isLocale(lang) ? lang : "en";
  }
  return (globalThis as WithStore)[storeKey]?.getStore() ?? "en";
}
