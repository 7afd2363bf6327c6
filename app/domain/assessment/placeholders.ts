// A name in braces stands for a number of the draw.
import type { Locale } from "../course/text";
import { formatQuantity, type Quantity } from "./number-text";

const placeholder = /\{([^{}]*)\}/g;

/** What stands between braces in a text, in order, whatever it is. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map((match) => match[1] ?? "");
}

/**
 * A text with each `{name}` replaced by its quantity. A name that is not given stays as it stands
 * (`checkQuestion` finds it before anyone reads it).
 */
export function fillQuantities(
  text: string,
  quantities: Readonly<Record<string, Quantity>>,
  locale: Locale,
): string {
  return text.replace(placeholder, (found, name: string) => {
    const quantity = Object.hasOwn(quantities, name) ? quantities[name] : undefined;
    return quantity ? formatQuantity(quantity, locale) : found;
  });
}
