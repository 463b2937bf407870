export { type DrainForecast, drainLaw, forecastDrain, forecastDrains, forecastTogether } from './drain.ts';
export { type Band, type Forecast, forecastOf } from './forecast.ts';
export { forecastPhase, type PhaseOutlook, phaseLaw, phaseOutlook, type Wait } from './phase.ts';
export type { RolloutForecast } from './rollout.ts';
