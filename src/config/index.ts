export { MOST_CHARACTERS, readConfig } from './readConfig.ts';
export type { Backend, Caveat, Format, Ignored, Reading, Understood, Unread, Wants, Why } from './reading.ts';
