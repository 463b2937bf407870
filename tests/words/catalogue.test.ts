import { afterEach, describe, expect, it } from 'vitest';
import { english, type Language, type Part, speak } from '../../src/words/catalogue.ts';
import { durationWords } from '../../src/words/duration.ts';
import { counted } from '../../src/words/quantities.ts';
import { eventWords } from '../../src/words/run/events.ts';

import.meta.glob('../../src/words/**/*.ts', { eager: true });
const languages = import.meta.glob<Language>('../../src/words/languages/*.ts', { eager: true, import: 'default' });

afterEach(() => speak({}));

describe('the catalogue', () => {
  it.each(Object.entries(languages))('has every part in %s', (_, language) => {
    expect(differences(english(), language)).toEqual([]);
  });

  it('tells what a language lacks and what it has too much', () => {
    const whole = english();
    const { looksDry: _, ...events } = whole.events;
    const odd = {
      ...whole,
      events: { ...events, begins: { ...(events.begins as Part), more: 'more' }, forced: () => '' },
    };
    expect(differences(whole, odd).sort()).toEqual(['events.begins.more', 'events.forced', 'events.looksDry']);
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

/** The paths at which one language has something that the other has not, or has of another kind. */
function differences(one: unknown, other: unknown, path: string[] = []): string[] {
  if (typeof one !== typeof other) return [path.join('.')];
  if (typeof one !== 'object' || one === null || other === null || path.at(-1) === 'nouns') return [];
  const keys = new Set([...Object.keys(one), ...Object.keys(other as object)]);
  return [...keys].flatMap((key) => differences((one as Part)[key], (other as Part)[key], [...path, key]));
}
