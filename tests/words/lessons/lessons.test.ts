import { describe, expect, it } from 'vitest';
import { LESSONS } from '../../../src/lessons/index.ts';
import { english } from '../../../src/words/catalogue.ts';
import { figureWords, wantedWords } from '../../../src/words/lessons/goals.ts';
import { lessonWords } from '../../../src/words/lessons/index.ts';

/** Everything that a part says, with nothing where a figure goes. */
function saidBy(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [String((words as (...all: string[]) => string)('', '', ''))];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(saidBy) : [];
}
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
    const parts = Object.entries(english()).filter(([name]) => name.startsWith('lesson.'));
    expect(parts).toHaveLength(LESSONS.length);
    for (const [name, words] of parts) for (const text of saidBy(words)) expect(text, name).not.toMatch(/\d/);
  });

  it('are said as people think', () => {
    expect(figureWords('minutes', 19.73)).toBe('20 min');
    expect(figureWords('users', 1)).toBe('1 user');
    expect(figureWords('signOuts', 93)).toBe('93 sign-outs');
    expect(figureWords('percent', 36.65)).toBe('37 %');
  });
});
