import { part } from '../catalogue.ts';
import { count } from '../quantities.ts';

/** The panel with the settings and the event log. */
export const sidePanelWords = part('sidePanel', {
  panel: 'Settings and events',
  close: 'Close settings and events',
  settings: 'Settings',
  events: 'Event log',
  commands: 'Commands',
  howMany: (events: number) => count(events),
});
