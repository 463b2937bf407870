import type { Priority } from '../../store/comparison/prefer.ts';
import type { Comparison } from '../../store/comparison/state.ts';
import { planningOf } from '../../store/plan/usePlanning.ts';
import { comparisonFile, comparisonLink, type Link, runLink, wholeLink } from '../../store/sharing/links.ts';
import { planFile, planLink } from '../../store/sharing/planLink.ts';
import { saveAs } from '../../store/simulation/sharing.ts';
import type { Simulation } from '../../store/simulation/state.ts';
import { comparisonHolds, planHolds, runHolds } from '../../words/share/shareDialog.ts';

/** What can be shared. */
export type SharedKind = 'run' | 'comparison' | 'plan';

/** A run, a comparison of several, or a plan, at the moment it is shared: as a link and as a file, and what both hold. */
export type Shared = {
  kind: SharedKind;
  link: Link;
  file: { name: string; text: string };
  holds: string;
  title: string;
  seconds: number;
};

export function runNow(simulation: Simulation): Shared {
  const recording = simulation.recording();
  return {
    kind: 'run',
    link: wholeLink(runLink(recording), location),
    file: saveAs(recording),
    holds: runHolds(recording),
    title: recording.scenario.name,
    seconds: recording.shownTick * recording.scenario.tickSeconds,
  };
}

export function comparisonNow(comparison: Comparison, first: Priority): Shared {
  const { seconds } = comparison.store.getState();
  return {
    kind: 'comparison',
    link: wholeLink(comparisonLink(comparison, first), location),
    file: comparisonFile(comparison, first),
    holds: comparisonHolds(comparison.setup, seconds, first),
    title: 'comparison',
    seconds,
  };
}

export function planNow(simulation: Simulation): Shared {
  const planning = planningOf(simulation);
  return {
    kind: 'plan',
    link: wholeLink(planLink(planning), location),
    file: planFile(planning),
    holds: planHolds(),
    title: 'plan',
    seconds: 0,
  };
}
