import type { Observation, Phase, Scenario, Site } from '../../engine/index.ts';
import type { PlayerRefusal } from '../../player/player.ts';
import type { Playback, PlaybackState } from '../playback/playback.ts';
import type { Base } from './runs.ts';
import type { Setup } from './setup.ts';

/** What is known of one run at the moment shown. */
export type RunFacts = {
  observation: Observation;
  settings: Scenario;
  site: Site;
  phase: Phase;
  /** Whether its rollout is over: nothing more will happen by itself. */
  over: boolean;
  /** Why one of its commands could not be repeated, or null. */
  astray: PlayerRefusal | null;
};

export type ComparisonState = PlaybackState & {
  runs: readonly RunFacts[];
  /** Whether every run's rollout is over. */
  over: boolean;
};

/** Several runs of one base in step: a playback like any other. */
export type Comparison = Playback<ComparisonState> & {
  /** What was asked for. */
  readonly setup: Setup;
  /** What the runs have in common: as it was when the comparison was made. */
  readonly base: Base;
  /** Where the runs part: `home` leads there. */
  readonly startTick: number;
};
