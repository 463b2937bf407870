import type { Flags } from '../../../embed/flags.ts';
import type { EmbedProblem, Request } from '../../../embed/protocol.ts';
import { parseScenario, ScenarioError } from '../../../engine/index.ts';
import { LESSONS } from '../../../lessons/index.ts';
import { isLink } from '../../../player/recording/linkText.ts';
import { atStart } from '../../../player/recording/recording.ts';
import { readText } from '../../../store/sharing/openText.ts';
import { plainName } from '../../../store/simulation/fileName.ts';
import { loadAtStart } from '../../../store/simulation/sharing.ts';
import type { Simulation } from '../../../store/simulation/state.ts';

export type Loaded = Extract<Request, { do: 'load' }>;

/** Shows what the address names: a link, a scenario, or one that is built in; then the tick that it names. Returns what is wrong. */
export async function openFirst(simulation: Simulation, flags: Flags, hash: string): Promise<EmbedProblem[]> {
  const named = await firstProblem(simulation, flags, hash);
  if (named === null && flags.tick !== null) simulation.seek(flags.tick);
  return named === null ? [] : [named];
}

function firstProblem(simulation: Simulation, { scenario, preset }: Flags, hash: string): Promise<EmbedProblem | null> {
  if (isLink(hash, 'compare') || isLink(hash, 'run')) return open(simulation, { do: 'load', run: hash });
  if (preset !== null) return open(simulation, { do: 'load', preset });
  if (scenario === null) return Promise.resolve(null);
  try {
    return open(simulation, { do: 'load', scenario: JSON.parse(scenario) });
  } catch {
    return Promise.resolve({ type: 'recording', problem: { type: 'noJson', kind: 'run' } });
  }
}

/** Opens a run, and waits until it is shown. Returns what is wrong, or null. */
export async function open(simulation: Simulation, what: Loaded): Promise<EmbedProblem | null> {
  if ('run' in what) {
    const read = readText('run', what.run);
    if (!read.ok) return { type: 'recording', problem: read.problem };
    const opening = loadAtStart(simulation, read.text);
    if (!opening.ok) return { type: 'recording', problem: opening.problem };
    return ready(simulation);
  }
  if ('preset' in what) {
    const name = plainName(what.preset);
    const taught = LESSONS.find(({ run }) => plainName(run.scenario.name) === name);
    if (taught) return open(simulation, { do: 'load', scenario: taught.run.scenario });
    return {
      type: 'unknownPreset',
      preset: what.preset,
      allowed: LESSONS.map((each) => plainName(each.run.scenario.name)),
    };
  }
  try {
    const recording = atStart(parseScenario(what.scenario));
    const opening = simulation.openAtStart({ recording, otherEngine: false });
    return opening.ok ? ready(simulation) : { type: 'recording', problem: opening.problem };
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const { field, value, allowed } = error;
    return { type: 'field', problem: { field, value, allowed } };
  }
}

/** Waits until nothing is being made ready, and the run is at the moment asked for. */
export async function ready({ preparing, store }: Simulation): Promise<null> {
  const busy = (): boolean => preparing.isBusy() || store.getState().settling;
  if (!busy()) return null;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (busy()) return;
      for (const stop of stops) stop();
      resolve();
    };
    const stops = [preparing.store.subscribe(look), store.subscribe(look)];
  });
  return null;
}
