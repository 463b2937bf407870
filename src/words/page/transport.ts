import { part } from '../catalogue.ts';
import { count } from '../quantities.ts';

/** The transport: time and how it passes. */
export const transportWords = part('transport', {
  panel: 'Time and timeline',
  foot: 'Play',
  time: 'Time',
  play: 'Play',
  pause: 'Pause',
  home: 'To the start',
  back: 'One tick back',
  step: 'One tick on',
  end: 'To the end of what was played',
  clock: 'Simulated time',
  speed: 'Speed',
  times: (speed: number) => `${count(speed)}×`,
  timesRealTime: (speed: number) => `${count(speed)}× real time`,
  restart: 'Restart',
});

/** What only the simulation's has. */
export const runTransportWords = part('runTransport', {
  /** Play, once the rollout is over. */
  goOn: 'Go on',
  goOnTitle: 'Go on watching',
  backPhase: 'Back to the beginning of the phase',
  stepPhase: 'On to the end of the phase',
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  restartTitle: 'Restart: back to the start with the same users',
  newSeed: 'New users',
  newSeedTitle: (seed: number) => `New users: back to the start with another crowd than number ${count(seed)}`,
});
