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
export { carriedLoad, erlangB } from './erlang.ts';
export { type Forecast, forecastDry } from './forecast.ts';
export { halfDrainedEmpty, halfDrainedUsers, keptShare } from './halfDrained.ts';
export { poissonTail } from './incompleteGamma.ts';
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
