import { act, render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { App } from '../../src/App.tsx';
import { parseScenario } from '../../src/engine/index.ts';
import { LESSONS } from '../../src/lessons/index.ts';
import { builtIn } from '../../src/store/comparison/setup.ts';
import { createSimulation } from '../../src/store/simulation/simulation.ts';
import { loadLate } from '../../src/views/kit/late.tsx';
import { english, type Part, speak } from '../../src/words/catalogue.ts';
import { renderBeside } from './renderWith.tsx';

import.meta.glob('../../src/words/**/*.ts', { eager: true });

/** What is said within marks comes from the catalogue. */
const MARKED = /⟦[^⟦⟧]*⟧/g;
/** A link, or the end of a file's name. */
const ADDRESS = /https?:\S+|\.[a-z]+\.json/g;
/** Words of no language: names that a scenario holds, versions, and kinds of files. */
const NAMES = new RegExp(
  `\\b(${[...LESSONS.map(({ run }) => run.scenario.name), 'Alice', 'Bob', 'v1', 'v2', 'PNG', 'SVG', 'CSV', 'WebM', 'HTML'].join('|')})\\b`,
  'g',
);

/** Every word of it in marks, also those that its functions say. */
function marked(words: unknown): unknown {
  if (typeof words === 'string') return words === '' ? '' : `⟦${words.replace(/[⟦⟧]/g, '')}⟧`;
  if (typeof words === 'function') return (...args: unknown[]) => marked(words(...args));
  if (Array.isArray(words)) return words.map(marked);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, marked(value)]));
}

/** What is said on the page, or to those who don't see it, without the catalogue. */
function unmarked(): string[] {
  const said: string[] = [];
  const hear = (text: string | null): void => {
    const rest = (text ?? '').replace(MARKED, '').replace(ADDRESS, '').replace(NAMES, '');
    if (/\p{L}{2,}/u.test(rest)) said.push(text as string);
  };
  for (const element of document.body.querySelectorAll('*')) {
    // What says its own language is in that one.
    if (element.closest('kbd, code, script, style, body [lang]')) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt'])
      hear(element.getAttribute(name));
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) hear(node.textContent);
  }
  return [...new Set(said)];
}

/** What is called so, by its own words: roles and names of a whole page take seconds to work out. */
function called(selector: string, name: RegExp): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find((element) =>
    name.test(element.getAttribute('aria-label') ?? element.textContent ?? ''),
  );
  if (found === undefined) throw new Error(`no ${selector} called ${name}`);
  return found;
}

describe('every word of the page', () => {
  beforeAll(async () => {
    await loadLate();
    const { numbers, ...rest } = english();
    const nouns = marked(numbers.nouns);
    speak({ ...(marked(rest) as Record<string, Part>), numbers: { ...numbers, nouns } });
  });
  afterAll(() => speak({}));

  it('comes from the catalogue, in the middle of a bleed and when it is done, in every panel', async () => {
    const user = userEvent.setup();
    const simulation = createSimulation(parseScenario({}), () => 0);
    const { comparisons } = renderBeside(<App />, simulation);
    await act(loadLate);
    const allMarked = (): void => expect(unmarked()).toEqual([]);
    const press = (name: RegExp, selector = 'button') => act(async () => called(selector, name).click());
    allMarked();

    act(() => simulation.seek(200));
    for (const heading of document.querySelectorAll('summary')) await act(async () => heading.click());
    allMarked();
    await press(/Event log/, '[role=tab]');
    await press(/^Alice/);
    expect(called('[role=menu]', /with Alice/)).toBeVisible();
    allMarked();
    await user.keyboard('{Escape}');
    await press(/Next phase/);
    expect(called('[role=dialog], dialog', /⟦.*would be/)).toBeVisible();
    allMarked();
    await user.keyboard('{Escape}?');
    allMarked();
    await user.keyboard('{Escape}');

    await press(/^⟦?More/);
    allMarked();
    await press(/^⟦Glossary/);
    expect(called('dialog', /⟦Glossary⟧/)).toBeVisible();
    allMarked();
    await user.keyboard('{Escape}');
    await press(/Share/);
    allMarked();
    await press(/Link or file/);
    allMarked();
    await user.keyboard('{Escape}');

    act(() => simulation.seek(4000));
    expect(simulation.store.getState().observation.rollout.status).toBe('done');
    allMarked();

    await press(/What if/);
    await waitFor(() => called('dialog button', /⟦Compare⟧/));
    allMarked();
    await press(/⟦Compare⟧/, 'dialog button');
    await act(() => comparisons.loaded?.store.getState().comparison?.end());
    allMarked();

    await press(/crowds/, '[role=tab]');
    allMarked();
    act(() => comparisons.loaded?.compare(builtIn()));
    allMarked();
    await press(/crowds/, '[role=tab]');
    allMarked();
    await press(/^⟦Try/);
    await waitFor(() => called('article', /./));
    allMarked();
    act(() => comparisons.loaded?.store.getState().study?.cancel());
    allMarked();
  });

  it('would not pass unmarked', () => {
    const { unmount } = render(<p title="A title">Said in passing: ⟦marked⟧</p>);
    expect(unmarked()).toEqual(['A title', 'Said in passing: ⟦marked⟧']);
    unmount();
  });
});
