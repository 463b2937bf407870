export { type Band, type DrainForecast, forecastDrain, forecastDrains } from './drain.ts';
export { type PhaseOutlook, phaseOutlook, type Wait } from './phase.ts';
