import type { PhaseKind } from '../../engine/index.ts';
import { part } from '../catalogue.ts';

/** What a step of the track begins with. */
type Kind = Exclude<PhaseKind, 'test' | 'putBack'>;

/** For whoever speaks, of each step: what to point at and what to ask, and what it is when it comes next. */
export const speakerNotes = part('speakerNotes', {
  notes: {
    balanced:
      'Point at the valves: an open one lets new users in, a shut one does not. Ask: how long until the first server is empty? Hands up before you go on.',
    drain:
      'Point at what is being bled, and at how many are left. Ask who they are, and what would become of them if you switched it off now.',
    lockOut:
      'Point at the street: whoever is cut off lies there until the run is over. Look for rings that are open: orders that were being placed.',
    close: 'Point at the cloud: nobody new gets in. Ask what an hour of that would cost you.',
    create: 'Point at what is being started. Ask what it costs to run more servers for a while.',
    replace: 'Point at what is being started: it gets no users before it is ready. Ask how one tells that it is.',
    update:
      'Point at the glass that is worked on, and at how full any other is. Ask how full one may become before people feel it.',
    observe: 'Point at the server that is watched. Ask how long you would watch it, and for what.',
    pause: 'Nothing is done for a while. Ask what you would look at before you went on.',
    switch: 'Point at the valves that have turned. Ask what becomes of those who are still on the old version.',
    retire: 'Point at what is switched off. Ask what you would do if the new version turned out bad now.',
    restore: 'Point at what gets the old version back. Ask who has seen the new one, and what they did there.',
    done: 'Read out how many people were hurt, and how many were served. Ask what they would do differently.',
    rolledBack: 'Read out how long it took to go back, and how many people were hurt. Ask how one finds out sooner.',
    aborted: 'Read out which version each server has, and which of them take new users. Ask what to do now.',
  } as Record<Kind, string>,
  gists: {
    balanced: 'Nothing is done yet.',
    drain: 'Begin to bleed, and wait.',
    lockOut: 'Shut the valve at once, whoever is there.',
    close: 'Let nobody new in, anywhere.',
    create: 'Start the new servers beside the old ones.',
    replace: 'Start the next new ones.',
    update: 'Install, test, put back.',
    observe: 'Watch the new version with a few users.',
    pause: 'Wait before the next ones are taken.',
    switch: 'Send new users to the new version.',
    retire: 'Switch off what is no longer needed.',
    restore: 'Put the old version back.',
    done: 'Who was hurt?',
    rolledBack: 'Who was hurt, and what was learnt?',
    aborted: 'What is left?',
  } as Record<Kind, string>,
});
