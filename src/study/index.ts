export { type Aim, isLook, lookConfidence } from './aim.ts';
export {
  type Difference,
  difference,
  differences,
  type Judged,
  median,
  paired,
  pairedDifference,
  signOf,
} from './difference.ts';
export { type Figure, figureOf } from './figures.ts';
export type { GivenUp } from './pool.ts';
export type { Order, Report, Seeds, Started, StartWorker } from './protocol.ts';
export { type Estimate, quantile } from './quantile.ts';
export { type ReadStudy, readStudy } from './readStudy.ts';
export {
  type ReplicateOptions,
  type Replication,
  replicate,
  replicateTogether,
  roughRolloutSeconds,
  usualLimitSeconds,
} from './replicate.ts';
export { type Question, type Study, type StudyOptions, type StudyState, startStudy } from './study.ts';
export {
  isStudyText,
  readHead,
  readReplication,
  type StudyHead,
  shardSeeds,
  writeHead,
  writeReplication,
} from './studyText.ts';
export { durationBand, type Tally, tallyOf } from './tally.ts';
export { createWork } from './work.ts';
