import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Term } from '../../words/help/glossary.ts';

/** Whether the glossary is open, and at which entry. */
const glossaryShown = createStore<{ open: boolean; at: Term | null }>(() => ({ open: false, at: null }));

export const openGlossary = (at: Term | null = null): void => glossaryShown.setState({ open: true, at });
export const closeGlossary = (): void => glossaryShown.setState({ open: false, at: null });

export const useGlossaryShown = () => useStore(glossaryShown);
