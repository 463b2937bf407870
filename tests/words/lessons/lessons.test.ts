import { describe, expect, it } from 'vitest';
import { LESSONS } from '../../../src/lessons/index.ts';
import { figureWords, wantedWords } from '../../../src/words/lessons/goals.ts';
import { lessonWords } from '../../../src/words/lessons/index.ts';

const sources = import.meta.glob<string>('../../../src/words/lessons/*/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What stands in a source as text: not what is put into it, nor names. */
const texts = (source: string): string[] =>
  [...source.replace(/\$\{[^}]*\}/g, '').matchAll(/(['`])((?:(?!\1).)* (?:(?!\1).)*)\1/g)]
    .map(([, , text]) => text)
    .filter((text) => !/[=<>]/.test(text));
const sentences = (text: string) => text.split(/[.?!](?:\s|$)/).filter(Boolean).length;

describe.each(LESSONS.map((lesson) => [lesson.id, lesson] as const))('the words of %s', (id, lesson) => {
  const words = lessonWords[id];
  const { setting, question, explanation, contrastShows, tempted } = words;

  it('say everything, with each figure in its place', () => {
    const said = [setting(), question(), explanation(), contrastShows(), tempted(), words.reason, words.notes];
    for (const text of said) {
      expect(text).toMatch(/^[A-Z“].*[.?]$/);
      expect(text).not.toMatch(/NaN|undefined|Infinity|\$\{/);
    }
    expect(words.choices?.length).toBe(lesson.guess.kind === 'choice' ? lesson.guess.choices : undefined);
    expect(words.alsoAsk === undefined).toBe(lesson.alsoAsk === undefined);
  });

  it('ask one question that stands alone, and explain in two sentences', () => {
    expect(words.asks).toMatch(/\?$/);
    expect(words.asks.length).toBeLessThan(100);
    expect(sentences(explanation())).toBeLessThanOrEqual(2);
    expect(explanation().length).toBeLessThan(175);
    expect(sentences(words.reason)).toBeLessThanOrEqual(2);
  });

  it('are titled as links name it', () => {
    expect(words.title).toBe(lesson.run.scenario.name);
  });

  it('put every condition of the goal in a line', () => {
    for (const wanted of lesson.goal.wanted) expect(wantedWords(wanted)).toMatch(/^[A-Z].{7,}$/);
    expect(new Set(lesson.goal.wanted.map(wantedWords)).size).toBe(lesson.goal.wanted.length);
  });
});

describe('the numbers of lessons', () => {
  it('are never typed: they come from many crowds, from theory or from the settings', () => {
    for (const [file, source] of Object.entries(sources)) {
      for (const text of texts(source)) expect(text, file).not.toMatch(/\d/);
    }
  });

  it('are said as people think', () => {
    expect(figureWords('minutes', 19.73)).toBe('20 min');
    expect(figureWords('users', 1)).toBe('1 user');
    expect(figureWords('signOuts', 93)).toBe('93 sign-outs');
    expect(figureWords('percent', 36.65)).toBe('37 %');
  });
});
