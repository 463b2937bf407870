import { part } from '../catalogue.ts';
import { clockWords, durationWords } from '../duration.ts';
import { count } from '../quantities.ts';

/** What stands on and around the timeline. */
export const timelineWords = part('timeline', {
  heading: 'Timeline',
  table: 'Table',
  moment: 'Moment shown',
  shownPart: 'Part of the run in the chart',
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  alreadyPlayed: (time: string) => `Already played up to ${time}.`,
  zoomIn: 'Zoom in',
  zoomInKey: 'Zoom in (+)',
  zoomOut: 'Zoom out',
  zoomOutKey: 'Zoom out (−)',
  showWhole: 'Whole run',
  showWholeKey: 'Show the whole run (0)',
  inThePast: 'You are in the past:',
  actingForks: 'acting here starts a new course',
  undoReturns: '; Undo brings this one back',
});

/** What is drawn how. */
export const timelineLegend = part('timelineLegend', {
  label: 'Legend',
  fan: 'the bleed ends in here, 8 times in 10',
  firstForecast: 'first forecast',
  ghost: 'before the change',
  simulated: 'simulated',
  guess: 'your guess',
});

/** What is written in the chart. */
export const chartWords = part('chart', {
  others: 'Others',
  ofRoom: (users: string, room: string) => `${users} of ${room}`,
  firstMinute: 'the first minute',
  picture: (time: string, phase: string) => `Users on each server over ${time}, a lane each. Phase: ${phase}.`,
  usersNow: (users: string) => `Users now: ${users}.`,
});

/** What the chart shows, for those who do not see it: `users` are told where the run stands still. */
export function pictureWords(seconds: number, playing: boolean, phase: string, users: readonly string[]): string {
  const told = playing ? seconds - (seconds % 60) : seconds;
  const time = told < 60 && playing ? chartWords.firstMinute : durationWords(told);
  const picture = chartWords.picture(time, phase);
  return users.length === 0 ? picture : `${picture} ${chartWords.usersNow(users.join(', '))}`;
}

/** A part of the run: "5:00 to 15:00". */
export function partWords(fromSeconds: number, toSeconds: number): string {
  return timelineWords.fromTo(clockWords(fromSeconds), clockWords(toSeconds));
}

/** A step of the data, to three digits: "4", "0.25". */
export function stepSeconds(seconds: number): string {
  return count(Number(seconds.toPrecision(3)));
}
