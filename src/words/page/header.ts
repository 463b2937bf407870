import { part } from '../catalogue.ts';

/** The page's header. */
export const headerWords = part('header', {
  title: 'Bone Dry: bleeding a web cluster',
  brand: 'Bone Dry',
  tagline: 'Bleeding a web cluster, one server at a time',
  more: 'More',
  share: 'Share',
  present: 'Present',
  presentTitle: 'Present: before a room, on the whole screen',
  scenario: (name: string) => `Scenario: ${name}`,
  scenarios: 'Scenarios',
});
