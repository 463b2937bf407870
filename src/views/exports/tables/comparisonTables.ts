import { siteOf } from '../../../engine/index.ts';
import { bucketEndTick } from '../../../player/history.ts';
import { type Asked, verdictOn, whyAlone } from '../../../store/comparison/judging.ts';
import { outcomeOf } from '../../../store/comparison/prefer.ts';
import { scenarioOf, settingsOf } from '../../../store/comparison/runs.ts';
import type { Comparison } from '../../../store/comparison/state.ts';
import { comparisonLink, wholeLink } from '../../../store/sharing/links.ts';
import { basisWords, fullBasisWords } from '../../../words/comparison/basis.ts';
import { comparedField, runLabels } from '../../../words/comparison/runs.ts';
import { namedRuns, verdictWords } from '../../../words/comparison/verdict.ts';
import { clockWords } from '../../../words/duration.ts';
import { scenarioName } from '../../../words/names.ts';
import { ledgerMeanings } from '../../../words/page/ledgerMeanings.ts';
import { ledgerEntries, ledgerTitles } from '../../../words/run/ledger.ts';
import { parametersWords } from '../../../words/settings/parameters.ts';
import { linkWords } from '../../../words/share/exports.ts';
import { columns } from '../../../words/share/tables.ts';
import { markRows } from '../../ledger/marks.ts';
import { phaseAt } from './phaseAt.ts';
import { type Cell, exact, type Table, withColumns } from './table.ts';

/** A table of a comparison with what it is of, the verdict and by what it is, and the link that brings it back. */
export function withComparison(table: Table, comparison: Comparison, asked: Asked): Table {
  const { setup, base, store } = comparison;
  const verdict = verdictOn(store.getState().runs.map(outcomeOf), asked);
  const words = verdict && verdictWords(verdict, namedRuns(setup));
  const basis = basisWords(whyAlone(comparison), asked.judges, asked.study?.store.getState() ?? null);
  return withColumns(table, [
    [columns.scenario, scenarioName(scenarioOf(base).name)],
    [columns.moment, clockWords(store.getState().seconds)],
    [columns.settings, parametersWords(settingsOf(base))],
    [columns.difference, comparedField(setup.field)],
    [columns.verdict, words ? [words.headline, ...words.reasons].join(' ') : ''],
    [columns.judgedBy, fullBasisWords(basis, asked.priority)],
    [columns.link, linkWords(wholeLink(comparisonLink(comparison, asked.priority), location))],
  ]);
}

/** Every harm, good and cost of each run at the moment shown; which run alone is the best. */
export function outcomeTable({ setup, store }: Comparison): Table {
  const labels = runLabels(setup);
  const { runs } = store.getState();
  const rows = markRows(runs.map(({ observation: { ledger }, settings }) => ({ ledger, settings })));
  return [
    [columns.part, columns.entry, ...labels, columns.better, columns.meaning],
    ...rows.map(({ row: { kind, entry }, values, best }): Cell[] => [
      ...[ledgerTitles[kind], ledgerEntries[entry].label, ...values],
      ...[best === null ? null : labels[best], ledgerMeanings[entry]],
    ]),
  ];
}

/** The users of each run over time, one run after the other: a row a tick, or in a long run for several ticks. */
export function usersTable(comparison: Comparison): Table {
  const labels = runLabels(comparison.setup);
  const rows = comparison.frames().flatMap(({ history, world }, run) => {
    const { names } = siteOf(world);
    const { total, updated, serving } = history;
    return Array.from({ length: history.count }, (_, bucket): Cell[] => {
      const at = bucketEndTick(history, bucket);
      const seconds = exact(at * world.scenario.tickSeconds);
      return [
        ...[labels[run], at, seconds, clockWords(seconds), phaseAt(history, at, names)],
        ...[total.last[bucket], total.min[bucket], total.max[bucket], updated.last[bucket], serving[bucket]],
      ];
    });
  });
  const { run, tick, seconds, time, phase, users, lowest, highest, onVersion2, capacity } = columns;
  return [[run, tick, seconds, time, phase, users, lowest, highest, onVersion2, capacity], ...rows];
}
