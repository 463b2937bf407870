export { type DrainForecast, drainLaw, forecastDrain, forecastDrains, forecastTogether } from './phase/drain.ts';
export { type Band, type Forecast, forecastOf } from './phase/forecast.ts';
export { forecastPhase, phaseLaw, phaseOutlook } from './phase/phase.ts';
export type { PhaseOutlook, Wait } from './phase/wait.ts';
export { forecastRollout, type RolloutForecast } from './rollout/rolloutLaw.ts';
