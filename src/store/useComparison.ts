import { createContext, useContext, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Desk, DeskState } from './comparisonDesk.ts';
import type { Comparison, ComparisonState, FramesListener } from './comparisonState.ts';

export const DeskContext = createContext<Desk | null>(null);
export const ComparisonContext = createContext<Comparison | null>(null);

/** The page's desk. @throws outside of a DeskContext */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk needs a DeskContext around it');
  return desk;
}

/** A fact of the desk; the component renders again when it changes. */
export function useDeskFact<T>(select: (state: DeskState) => T): T {
  return useStore(useDesk().store, select);
}

/** The comparison that the view is about. @throws outside of a ComparisonContext */
export function useComparison(): Comparison {
  const comparison = useContext(ComparisonContext);
  if (comparison === null) throw new Error('useComparison needs a ComparisonContext around it');
  return comparison;
}

/** A fact of the comparison; select primitives or stable parts. */
export function useComparisonFact<T>(select: (state: ComparisonState) => T): T {
  return useStore(useComparison().store, select);
}

/** Calls `paint` with the frames of all runs whenever they have to be drawn, outside of React. */
export function useFrames(paint: FramesListener): void {
  const comparison = useComparison();
  const latest = useRef(paint);
  useEffect(() => {
    latest.current = paint;
  });
  useEffect(() => comparison.onFrames((frames) => latest.current(frames)), [comparison]);
}
