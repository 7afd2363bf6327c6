import { AsyncLocalStorage } from "node:async_hooks";
import type { Locale } from "./locale";

const storeKey = Symbol.for("akkupolku.locale");
type WithStore = { [storeKey]?: AsyncLocalStorage<Locale> };

function localeStore(): AsyncLocalStorage<Locale> {
  const holder = globalThis as WithStore;
  holder[storeKey] ??= new AsyncLocalStorage<Locale>();
  return holder[storeKey];
}

/** Runs `work` so that every message inside it speaks `locale`. */
export function runInLocale<T>(locale: Locale, work: () => T): T {
  return localeStore().run(locale, work);
}
