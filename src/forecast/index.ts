export { type DrainForecast, drainLaw, forecastDrain, forecastDrains, forecastTogether } from './drain.ts';
export { type Band, type Forecast, forecastOf } from './forecast.ts';
export { forecastPhase, phaseLaw, phaseOutlook } from './phase.ts';
export { forecastRollout, type RolloutForecast } from './rolloutLaw.ts';
export type { PhaseOutlook, Wait } from './wait.ts';
