import { part } from '../catalogue.ts';

/** What is said about a film of the stage. */
export const filmWords = part('film', {
  title: 'Film of the stage',
  about: 'It plays from the moment shown, at the speed set on the page, and is saved as WebM at the end.',
  record: 'Record',
  toPhaseEnd: 'to the end of the phase',
  forSeconds: 'for',
  realSeconds: 'real seconds',
  secondsToRecord: 'Seconds to record',
  note: 'Five minutes at most. Keep the page in sight: a hidden page stands still, and so does its film.',
  cancel: 'Cancel',
  close: 'Close',
  noWebM: 'This browser cannot record the stage: it makes no WebM films. Firefox and Chromium can.',
  brokenOff: 'The browser broke off the recording.',
  recording: 'Recording',
  recordingStage: 'Recording the stage',
  soFar: 'Recorded so far',
  stop: 'Stop and save',
});
