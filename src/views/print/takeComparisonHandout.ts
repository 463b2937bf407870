import type { ComparisonsState } from '../../store/comparison/comparisons.ts';
import { verdictOn, whyAlone } from '../../store/comparison/judging.ts';
import { outcomeOf } from '../../store/comparison/prefer.ts';
import { scenarioOf } from '../../store/comparison/runs.ts';
import { sameUsers } from '../../store/comparison/setup.ts';
import type { Comparison } from '../../store/comparison/state.ts';
import { comparisonLink, wholeLink } from '../../store/sharing/links.ts';
import { basisWords, fullBasisWords } from '../../words/comparison/basis.ts';
import { compareWords } from '../../words/comparison/compare.ts';
import { differsWords, progressWords, runLabels, shortRunLabels } from '../../words/comparison/runs.ts';
import { namedRuns, verdictWords } from '../../words/comparison/verdict.ts';
import { clockWords } from '../../words/duration.ts';
import { linkWords } from '../../words/share/exports.ts';
import { printWords } from '../../words/share/print.ts';
import { readLook } from '../exports/picture/look.ts';
import { SHEET_WIDTH } from '../paper/sheetWidth.ts';
import { layoutChart } from '../runsChart/layout.ts';
import { paintChart } from '../runsChart/paint.ts';
import type { ComparisonHandout } from './ComparisonSheet.tsx';
import { createStages, drawing } from './draw.ts';
import { pictureOf } from './pictureOf.ts';

const STAGES = { 2: { width: 310, height: 150 }, 3: { width: 202, height: 118 } };
const LANE = 80;
const AXIS = 24;

/** The comparison at the moment shown, in the colours of `paper`. @throws when the browser gives no canvas */
export function takeComparisonHandout(
  comparison: Comparison,
  asked: ComparisonsState,
  paper: Element,
): ComparisonHandout {
  const look = readLook(paper);
  const { setup, base, startTick } = comparison;
  const { runs, seconds, shownTick } = comparison.store.getState();
  const { study, judges, priority } = asked;
  const labels = runLabels(setup);
  const started = shownTick > startTick;
  const verdict = started ? verdictOn(runs.map(outcomeOf), asked) : null;
  const said = verdict && verdictWords(verdict, namedRuns(setup));
  const progress = progressWords(
    setup,
    sameUsers(setup),
    runs.map(({ over }) => over),
    started,
  );
  const basis = basisWords(whyAlone(comparison), judges, study?.store.getState() ?? null);

  const frames = comparison.frames();
  const stage = createStages(STAGES[frames.length === 3 ? 3 : 2], look.stage);
  const size = { width: SHEET_WIDTH, height: frames.length * LANE + AXIS };
  const link = wholeLink(comparisonLink(comparison, priority), location);
  return {
    title: differsWords(setup, base),
    facts: [compareWords.title, clockWords(seconds), printWords.seed(scenarioOf(base).seed)],
    headline: said ? said.headline : progress,
    reasons: said ? said.reasons.join(' ') : '',
    basis: fullBasisWords(basis, priority),
    labels,
    outcomes: runs.map(({ observation: { ledger }, settings }) => ({ ledger, settings })),
    pictures: frames.map((frame, i) => pictureOf(frame, stage(frame), labels[i])),
    lanes: drawing(size, (pen) => paintChart(pen, layoutChart(frames, size, shortRunLabels(setup)), look.chart)),
    link: linkWords(link),
    isLink: link.ok,
  };
}
