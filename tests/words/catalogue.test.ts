import { afterEach, describe, expect, it } from 'vitest';
import { CHALLENGES } from '../../src/lessons/challenges/challenges.ts';
import { LESSONS } from '../../src/lessons/index.ts';
import { english, type Language, type Part, speak } from '../../src/words/catalogue.ts';
import { durationWords } from '../../src/words/duration.ts';
import { LANGUAGES, type LanguageCode } from '../../src/words/languages/languages.ts';
import { counted } from '../../src/words/quantities.ts';
import { eventWords } from '../../src/words/run/events.ts';

import.meta.glob('../../src/words/**/*.ts', { eager: true });
const sources = import.meta.glob<string>('../../src/words/**/*.ts', { eager: true, query: '?raw', import: 'default' });

/** The parts of the page's own words: tests of one worker share the catalogue, and may have put theirs into it. */
function ownParts(): Language {
  const own = Object.values(sources).flatMap((source) => [...source.matchAll(/\bpart\(\s*'([\w.]+)'/g)]);
  return Object.fromEntries(own.map(([, name]) => [name, english()[name]]));
}

const OTHERS = (Object.keys(LANGUAGES) as LanguageCode[]).filter((code) => code !== 'en');

afterEach(() => speak({}));

describe('the catalogue', () => {
  it.each(OTHERS)('has every part in %s', async (code) => {
    const words = await LANGUAGES[code].words();
    expect(differences(ownParts(), words)).toEqual([]);
    expect(Object.keys(words.scenarioNames)).toEqual([
      ...LESSONS.map(({ run }) => run.scenario.name),
      ...Object.values(CHALLENGES).map(({ scenario }) => scenario.name),
    ]);
  });

  it('tells what a language lacks and what it has too much', () => {
    const whole = english();
    const { looksDry: _, ...events } = whole.events;
    const { user: __, ...nouns } = whole.numbers.nouns as Part;
    const odd = {
      ...whole,
      events: {
        ...events,
        begins: { ...(events.begins as Part), more: 'more' },
        forced: () => '',
        dry: (_server: string, _more: number) => '',
      },
      numbers: { ...whole.numbers, nouns },
    };
    expect(differences(whole, odd).sort()).toEqual([
      'events.begins.more',
      'events.dry',
      'events.forced',
      'events.looksDry',
      'numbers.nouns.user',
    ]);
  });

  it('speaks another language from one moment to the next, and English again', () => {
    const dry = () => eventWords({ type: 'dry', tick: 1, server: 0, left: 0 }, { names: ['Alice'] } as never);
    speak({
      events: { ...english().events, dry: (server: string) => `${server} est à sec.` },
      numbers: { ...english().numbers, locale: 'fr', nouns: { user: { one: 'client', other: 'clients' } } },
    });
    expect(dry()).toBe('Alice est à sec.');
    expect(counted(0, 'user')).toBe('0 client');
    expect(counted(1234, 'user')).toBe('1\u202f234 clients');
    speak({});
    expect(dry()).toBe('Alice is bone dry.');
    expect(counted(0, 'user')).toBe('0 users');
    expect(durationWords(60)).toBe('60 s');
  });
});

/** What has as many forms as its language needs: those of a noun, words that may be typed, and names that are English as data. */
const OF_ITS_OWN = /^scenarioNames|^numbers\.nouns\.|^typed\..*(none|and|per|words|users|servers)$/;

/** The paths at which one language has something that the other has not, has of another kind, or asks more of. */
function differences(one: unknown, other: unknown, path: string[] = []): string[] {
  if (typeof one !== typeof other) return [path.join('.')];
  if (typeof one === 'function') return (other as typeof one).length > one.length ? [path.join('.')] : [];
  if (typeof one !== 'object' || one === null || other === null || OF_ITS_OWN.test(path.join('.'))) return [];
  const keys = new Set([...Object.keys(one), ...Object.keys(other as object)]);
  return [...keys].flatMap((key) => differences((one as Part)[key], (other as Part)[key], [...path, key]));
}
