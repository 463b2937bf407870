import type { HourOutlook, Week } from '../../plan/hours.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { share } from '../quantities.ts';
import { foundWords } from '../traffic/found.ts';
import { few } from './answer.ts';

/** When to start. */
export const hoursWords = part('planHours', {
  title: 'Best hour to start',
  about:
    'A day as a shop has it, by your clock: quiet at four in the morning, busiest at eight in the evening, with your arrivals at peak. Every day is alike. By the closed forms; crowds try the hour that is chosen.',
  aboutLog:
    'Arrivals by the hour of the week as the log has them, by its clocks. By the closed forms; crowds try the hour that is chosen.',
  ofWeek: (day: string, hour: string) => `${day} ${hour}`,
  shown: 'Shown',
  start: 'Start',
  asSet: 'as it is set',
  anyTime: 'at peak, all the time',
  working: 'Working out each hour…',
  rows: { seconds: 'takes', hurt: 'hurt', share: 'survivors' },
  table: 'Table',
  columns: ['Start', 'Takes', 'Users hurt', 'On the site meanwhile', 'Survivors filled'],
  cell: (hour: string, time: string, hurt: string, full: string) =>
    `${hour}: takes ${time}, about ${hurt} hurt, survivors ${full} full`,
  best: (hour: string, time: string, hurt: string) => `The fewest are hurt from ${hour} on: about ${hurt}, in ${time}.`,
  range: (low: string, high: string) => `${low} to ${high}`,
});

/** The hour on a clock: "03:00". */
export const hourWords = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** An hour of the day, or of a week from Monday on: "03:00", "Tue 03:00". */
export const startWords = (hour: number, week: Week): string =>
  week === null ? hourWords(hour) : hoursWords.ofWeek(foundWords.days[Math.floor(hour / 24)], hourWords(hour % 24));

/** What is said of a start at an hour. */
export const cellWords = ({ hour, seconds, hurt, share: full }: HourOutlook, week: Week): string =>
  hoursWords.cell(startWords(hour, week), durationWords(seconds), few(hurt), share(full));

/** Which hour hurts the fewest. */
export const bestHourWords = ({ hour, seconds, hurt }: HourOutlook, week: Week): string =>
  hoursWords.best(startWords(hour, week), durationWords(seconds), few(hurt));

/** From the least to the most; just one where they are said alike. */
export const rangeWords = (low: string, high: string): string => (low === high ? low : hoursWords.range(low, high));
