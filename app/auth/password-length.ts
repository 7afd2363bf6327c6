/** At least ten characters; longer sentences are welcome: OWASP ASVS 5.0, 6.2.1 and 6.2.9. */
export const passwordLength = { min: 10, max: 200 };

/** The same password may arrive composed or decomposed, as the keyboard has it: å is one character or two. */
export function normalisePassword(password: string): string {
  return password.normalize("NFKC");
}

/** Characters of a password as a person counts them: one for å, and one for a picture. */
export function lengthOfPassword(password: string): number {
  return [...normalisePassword(password)].length;
}
