/** What is said in a lesson. Functions put the figures of its scenario and of many crowds in as they are said. */
export type LessonWords = {
  title: string;
  /** What it is about, as one question that stands alone. */
  asks: string;
  /** What is on the stage and known beforehand. */
  setting: () => string;
  question: () => string;
  /** In the order of the guess’s choices. */
  choices?: readonly string[];
  alsoAsk?: string;
  /** What is asked about what was seen, and what is so when it was, and when it was not. */
  lookAgain: { question: string; yes: string; no: string };
  /** What the headline figure is of, after it. */
  shows: string;
  /** What happens before many crowds, and why: two sentences at most. */
  explanation: () => string;
  /** The idea, by the root of what most people believe. */
  reason: string;
  contrast: string;
  /** What is different there, once it has been seen. */
  contrastShows: () => string;
  /** After the try that tempts, and fails. */
  tempted: () => string;
  /** What a speaker may ask and say. */
  notes: string;
};

/** Words as the catalogue has them, whatever is spoken, with these functions that put the figures in. */
export function told<Words extends object, Figures extends Partial<LessonWords>>(
  words: Words,
  figures: Figures,
): Omit<Words, keyof Figures> & Figures {
  return Object.assign(Object.create(words), figures);
}
