/** What a field is called, and what it is and does in plain words. */
export type FieldWords = { label: string; about: string };
