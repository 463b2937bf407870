import type { ComponentType } from 'react';
import type { View } from '../../store/shownView.ts';
import type { KeyAct } from '../../words/help/help.ts';
import { headerWords } from '../../words/page/header.ts';
import { viewWords } from '../../words/page/views.ts';
import { COMPARISON_KEYS, LEARN_KEYS, PRESENT_KEY, SIMULATION_KEYS, UNDO_KEYS } from '../help/shortcuts.ts';
import { late } from '../kit/late.tsx';
import { Simulate } from './simulate/Simulate.tsx';

/** A view of the page. */
export type Page = {
  view: View;
  title: () => string;
  /** What is shown; `keysOn` says whether it should obey its keys. */
  Content: ComponentType<{ keysOn: boolean }>;
  /** The keys that it obeys, for the help. */
  keys: readonly { act: KeyAct; keys: string }[];
  /** Whether several runs are shown at once. */
  several: boolean;
  /** Whether it stands alone: without a header, not among the views to choose from, and with a help of its own. */
  alone?: true;
};

/** Every view of the page, in order. What is not shown first comes later. */
export const PAGES: readonly Page[] = [
  {
    view: 'learn',
    title: () => viewWords.learn,
    Content: late(() => import('./learn/Learn.tsx').then(({ Learn }) => Learn)),
    keys: LEARN_KEYS,
    several: false,
  },
  {
    view: 'simulate',
    title: () => viewWords.simulate,
    Content: Simulate,
    keys: [...SIMULATION_KEYS, ...PRESENT_KEY],
    several: false,
  },
  {
    view: 'compare',
    title: () => viewWords.compare,
    Content: late(() => import('./compare/Compare.tsx').then(({ Compare }) => Compare)),
    keys: COMPARISON_KEYS,
    several: true,
  },
  {
    view: 'plan',
    title: () => viewWords.plan,
    Content: late(() => import('./plan/Plan.tsx').then(({ Plan }) => Plan)),
    keys: UNDO_KEYS,
    several: false,
  },
  {
    view: 'present',
    title: () => headerWords.present,
    Content: late(() => import('./present/Present.tsx').then(({ Present }) => Present)),
    keys: [],
    several: false,
    alone: true,
  },
  {
    view: 'speaker',
    title: () => headerWords.present,
    Content: late(() => import('./speaker/Speaker.tsx').then(({ Speaker }) => Speaker)),
    keys: [],
    several: false,
    alone: true,
  },
];
