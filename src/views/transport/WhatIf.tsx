import { GitFork } from 'lucide-react';
import { useContext } from 'react';
import { ComparisonsContext } from '../../store/comparison/lateComparisons.ts';
import { viewWords } from '../../words/page/views.ts';

/** The way from this moment into a comparison of runs that part here. */
export function WhatIf() {
  const comparisons = useContext(ComparisonsContext);
  return (
    <button
      type="button"
      title={viewWords.fromHereTitle}
      onClick={() => comparisons?.load().then(({ draftFromHere }) => draftFromHere())}
    >
      <GitFork aria-hidden size={16} />
      {viewWords.fromHere}
    </button>
  );
}
