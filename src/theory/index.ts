export {
  dryMean,
  dryProbability,
  dryQuantile,
  dryVariance,
  expectedLeft,
} from './drain.ts';
export {
  dryMeanGivenUsers,
  dryProbabilityGivenUsers,
  dryQuantileGivenUsers,
  dryVarianceGivenUsers,
} from './drainGivenUsers.ts';
export { groupAges } from './drainLaw/ageGroups.ts';
export { boundFor, boundOfAny, boundUnseen, type Cookie } from './drainLaw/binding.ts';
export { counterReadsNone } from './drainLaw/counter.ts';
export { firstEmpty, type Newcomers } from './drainLaw/firstEmpty.ts';
export { quietFor } from './drainLaw/quiet.ts';
export { allGoneForGood, type Departed, FEW_CELLS, type Returning, stillAway, type Visit } from './drainLaw/returns.ts';
export {
  allGone,
  allOverTogether,
  both,
  expectedStill,
  given,
  logGone,
  memoryless,
  type Stay,
  staysOf,
} from './drainLaw/stays.ts';
export { type Survival, survivalOf } from './drainLaw/survivalOf.ts';
export {
  allOver,
  atTheEarliest,
  atTheLatest,
  certainly,
  delayed,
  NEVER,
  quantileOf,
  type TimeLaw,
} from './drainLaw/timeLaw.ts';
export { carriedLoad, erlangB } from './erlang.ts';
export { halfDrainedEmpty, halfDrainedUsers, keptShare } from './halfDrained.ts';
export { poissonTail } from './numerics/incompleteGamma.ts';
export { type Residual, residual, residualQuantile, residualSurvival } from './residual.ts';
export { returningDryMean, returningDryProbability, returningDryQuantile, wholeVisit } from './returning.ts';
export {
  batchDryMean,
  batchDryProbability,
  batchDryQuantile,
  type ExpectedPhase,
  expectedRollout,
  roughDrainSeconds,
  roughRolloutSeconds,
  type Site,
} from './rollout.ts';
export { rolloutQuantile } from './rolloutQuantile.ts';
export {
  bothDoneProbability,
  bothDoneQuantile,
  expectedSecondDrain,
  secondDryMean,
  secondDryProbability,
  secondDryQuantile,
} from './secondDrain.ts';
export { survivorAbove, survivorCrossing, survivorMean, type Takeover } from './survivor.ts';
export { type MemorylessTakeover, survivorPeakAbove } from './survivorPeak.ts';
