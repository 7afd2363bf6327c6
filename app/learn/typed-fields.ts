/** What a person typed into a form, kept when it could not be accepted. */
export type TypedFields = Record<string, string | string[] | undefined>;
