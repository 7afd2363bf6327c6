// A number as people of both countries type it: with a comma or a point, and with spaces between its groups.

/**
 * The number that a text tells.
 * @returns NaN where it tells none
 */
export function readNumber(text: string): number {
  const plain = text
    .trim()
    .replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(\D|$))/g, "")
    .replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}
