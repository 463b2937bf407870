/** A part of the catalogue: words, and functions that put names and numbers into them. */
export type Part = Record<string, unknown>;
/** The parts by their names, each with all that the English one has. */
export type Language = Record<string, Part>;

/** Every part that has been loaded: as it is spoken now, and as it is in English. */
const parts: Record<string, { spoken: Part; english: Part }> = {};
let translations: Language = {};

/**
 * A part of the catalogue, under its name. What is written here is English; where another language is spoken the same object
 * holds that language's words. A part that is loaded late is translated as it comes.
 */
export function part<T extends Part>(name: string, english: T): T {
  const spoken = { ...english, ...translations[name] };
  parts[name] = { spoken, english };
  return spoken;
}

/** Speaks another language from now on. `{}` is English. */
export function speak(language: Language): void {
  translations = language;
  for (const [name, { spoken, english }] of Object.entries(parts)) {
    for (const key of Object.keys(spoken)) delete spoken[key];
    Object.assign(spoken, english, language[name]);
  }
}

/** The parts that have been loaded, in English. */
export function english(): Language {
  return Object.fromEntries(Object.entries(parts).map(([name, { english }]) => [name, english]));
}
