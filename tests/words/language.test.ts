import { afterEach, describe, expect, it } from 'vitest';
import { HARMS, siteOf } from '../../src/engine/index.ts';
import { createLedger } from '../../src/engine/world/ledger.ts';
import { english, type Language, part, speak } from '../../src/words/catalogue.ts';
import { bandWords, durationWords } from '../../src/words/duration.ts';
import { LANGUAGES, type LanguageCode } from '../../src/words/languages/languages.ts';
import { ledgerMeanings } from '../../src/words/page/ledgerMeanings.ts';
import { counted } from '../../src/words/quantities.ts';
import { eventWords } from '../../src/words/run/events.ts';
import { ledgerEntries } from '../../src/words/run/ledger.ts';
import { narrationWords } from '../../src/words/run/narration.ts';
import { obstacleWords } from '../../src/words/run/obstacles.ts';
import { harmSoFar, outcomeWords } from '../../src/words/run/outcome.ts';
import { refusalWords } from '../../src/words/run/refusals.ts';
import { waitWords } from '../../src/words/run/waits.ts';
import { problemWords } from '../../src/words/settings/problems.ts';
import { fieldLabel } from '../../src/words/settings/values.ts';
import { worldOf } from '../engine/runs.ts';
import { expectNoSlip, expectSentence } from './sentences.ts';
import { problemsOf, toldFacts } from './toldFacts.ts';

import.meta.glob('../../src/words/**/*.ts', { eager: true });

/** A language in which everything is said in brackets. */
function bracketed(): Language {
  const wrap = (word: unknown, key = ''): unknown => {
    // How numbers are written is no word.
    if (typeof word === 'string') return key === 'locale' ? word : `⟦${word}⟧`;
    if (typeof word === 'function')
      return (...args: unknown[]) => wrap((word as (...all: unknown[]) => unknown)(...args));
    if (typeof word !== 'object' || word === null) return word;
    return Object.fromEntries(Object.entries(word).map(([name, inner]) => [name, wrap(inner, name)]));
  };
  return wrap(english()) as Language;
}

/** What stands in no brackets. */
function outside(words: string): string {
  let depth = 0;
  return [...words]
    .filter((letter) => {
      if (letter === '⟦') depth += 1;
      const out = depth === 0;
      if (letter === '⟧') depth -= 1;
      return out;
    })
    .join('');
}

const facts = toldFacts();
const problems = problemsOf(400, 92);
const ledger = { ...createLedger(), ...Object.fromEntries(HARMS.map((harm) => [harm, 3])) };
const rollout = { status: 'done', startedTick: 1, finishedTick: 2, obstacle: null } as const;

/** All that is said of a run in whole sentences. */
const sentences = (): string[] => [
  ...facts.events.map(({ fact, site }) => eventWords(fact, site)),
  ...facts.situations.map(({ fact, site }) => narrationWords(fact, site)),
  ...facts.obstacles.map(({ fact, site }) => obstacleWords(fact, site)),
  ...facts.refusals.map(({ fact, site }) => refusalWords(fact, site)),
];

/** Everything that is said of a run and its settings. */
const say = (): string[] => [
  ...sentences(),
  ...facts.outlooks.map(({ fact, site }) => waitWords(fact.wait, site)),
  ...problems.map((problem) => problemWords(problem)),
  ...Object.values(ledgerEntries).map(({ label }) => label),
  ...Object.values(ledgerMeanings),
  outcomeWords({ ledger, rollout }),
  outcomeWords({ ledger, rollout }, { headlined: true }),
  harmSoFar(ledger),
  counted(3, 'user'),
  durationWords(4_000),
  bandWords({ low: 1, median: 20, high: 3_000 }),
  fieldLabel('servers.0.capacity', ['Alice']),
];

afterEach(() => speak({}));

describe('another language', () => {
  it('is spoken in all that is said: no word comes from anywhere but the catalogue', () => {
    speak(bracketed());
    for (const words of new Set(say())) expect(outside(words), words).not.toMatch(/\p{L}/u);
  });

  it('is left again: English is as it was', () => {
    const before = say();
    speak(bracketed());
    expect(say()).not.toEqual(before);
    speak({});
    expect(say()).toEqual(before);
  });

  it('is spoken by a part that is loaded later, and English where it has no word for it', () => {
    speak({ late: { hello: 'bonjour' } });
    const late = part('late', { hello: 'hello', bye: 'good bye' });
    expect(late).toEqual({ hello: 'bonjour', bye: 'good bye' });
    speak({});
    expect(late).toEqual({ hello: 'hello', bye: 'good bye' });
    speak({ late: { bye: 'au revoir' } });
    expect(late).toEqual({ hello: 'hello', bye: 'au revoir' });
  });

  it.each(Object.keys(LANGUAGES) as LanguageCode[])('is said in whole sentences without a slip: %s', async (code) => {
    speak(await LANGUAGES[code].words());
    for (const words of sentences()) if (words !== '') expectSentence(words, code);
    for (const words of say()) expectNoSlip(words, code);
  });

  it('changes no fact: what is known of a run is the same', () => {
    const world = worldOf();
    const site = siteOf(world);
    speak(bracketed());
    expect(siteOf(world)).toEqual(site);
  });
});
