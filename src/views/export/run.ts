import { type Observation, observe, type Scenario } from '../../engine/index.ts';
import type { Frame } from '../../player/player.ts';
import type { Recording } from '../../player/recording.ts';
import { actWords } from '../../store/actWords.ts';
import { formatClock } from '../../store/duration.ts';
import { forecastDrains } from '../../store/forecast.ts';
import type { Simulation } from '../../store/simulationState.ts';
import { phaseName } from '../timeline/bands.ts';
import type { Known } from '../timeline/layout.ts';
import { unusualSettings } from './parameters.ts';

/** What stands on every export: which run it is of, and the link that brings it back. */
export type About = {
  title: string;
  moment: string;
  seconds: number;
  parameters: string;
  acts: string;
  /** A whole URL, or why there is none. */
  link: string;
};

/** A run at one moment: all that an export draws from. */
export type Run = { frame: Frame; observation: Observation; known: Known; about: About };

/** The run as it is now. `link` opens it, or says why there is none. */
export function takeRun(simulation: Simulation, link: string): Run {
  const frame = simulation.frame();
  const observation = observe(frame.world);
  const known = { drains: forecastDrains(frame.world), drainsTick: observation.tick, forecasts: [] };
  return { frame, observation, known, about: aboutRun(simulation.recording(), observation, link) };
}

function aboutRun(recording: Recording, observation: Observation, link: string): About {
  const { scenario } = recording;
  const settings = unusualSettings(scenario);
  return {
    title: scenario.name,
    moment: momentWords(observation, scenario),
    seconds: observation.seconds,
    parameters: settings.length === 0 ? 'All settings as in the article' : settings.join('; '),
    acts: actsInWords(recording),
    link,
  };
}

/** The moment shown and its phase: "21:31 · Done". */
export function momentWords({ seconds, phase }: Observation, { servers }: Scenario): string {
  const names = servers.map(({ name }) => name);
  const taken = phase.servers.map((name) => names.indexOf(name));
  return `${formatClock(seconds)} · ${phaseName(phase.kind, taken, names)}`;
}

/** More acts than this are counted, not told. */
const TOLD = 8;

function actsInWords({ commands, scenario }: Recording): string {
  const told = commands.slice(0, TOLD).map(({ tick, command }) => actWords(command, tick * scenario.tickSeconds));
  const rest = commands.length - TOLD;
  return `${told.join('; ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
