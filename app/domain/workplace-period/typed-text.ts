// What somebody typed, as it is kept.
import { z } from "zod";

/**
 * A text without space around it, without the one letter that a database cannot store, and with lines that end in one
 * letter, so that it is as long as the field of the form counted it. Empty where the field was not sent.
 */
export const typedText = z
  .string()
  .default("")
  .transform((typed) => typed.replaceAll("\0", "").replaceAll("\r\n", "\n").trim());
