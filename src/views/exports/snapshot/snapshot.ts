import { currentPhase, type Observation, observe, type SeenWorld, siteOf } from '../../../engine/index.ts';
import { forecastDrains, forecastRollout } from '../../../forecast/index.ts';
import type { Frame } from '../../../player/player.ts';
import { type Link, runLink, wholeLink } from '../../../store/sharing/links.ts';
import type { Simulation } from '../../../store/simulation/state.ts';
import { scenarioName } from '../../../words/names.ts';
import { rolloutForecastWords } from '../../../words/run/rolloutForecast.ts';
import { parametersWords } from '../../../words/settings/parameters.ts';
import { actsWords, linkWords, momentLine } from '../../../words/share/exports.ts';
import type { Foreseen } from '../../timeline/layout/fan.ts';

/** What stands on every export: which run it is of, and the link that brings it back. */
export type About = {
  title: string;
  moment: string;
  /** When it should be done; '' where nobody says so. */
  outlook: string;
  seconds: number;
  parameters: string;
  acts: string;
  /** A whole URL, or why there is none. */
  link: string;
  isLink: boolean;
};

/** A run at one moment: all that an export draws from. */
export type Run = { frame: Frame; observation: Observation; foreseen: Foreseen; about: About };

/** The run as it is now; `link` opens it from outside of the page. */
export function takeRun(simulation: Simulation, link: Link = linkHere(simulation)): Run {
  const [frame] = simulation.frames();
  const { world } = frame;
  const observation = observe(world);
  const recording = simulation.recording();
  const { seconds } = observation;
  const state = simulation.store.getState();
  const foretells = !state.hidden.includes('forecasts');
  const forecast = foretells ? forecastRollout(world) : null;
  const overBySeconds = state.overBySeconds ?? (forecast && seconds + forecast.high);
  return {
    frame,
    observation,
    foreseen: { drains: foretells ? forecastDrains(world) : [], drainsTick: world.tick, overBySeconds },
    about: {
      title: scenarioName(recording.scenario.name),
      moment: momentWords(world),
      outlook: forecast === null ? '' : rolloutForecastWords(forecast, seconds),
      seconds,
      parameters: parametersWords(recording.scenario),
      acts: actsWords(recording, siteOf(world)),
      link: linkWords(link),
      isLink: link.ok,
    },
  };
}

function linkHere(simulation: Simulation): Link {
  return wholeLink(runLink(simulation.recording()), location);
}

/** The moment shown and its phase: "21:31 · Done". */
export function momentWords(world: SeenWorld): string {
  return momentLine(world.tick * world.scenario.tickSeconds, currentPhase(world), siteOf(world));
}
