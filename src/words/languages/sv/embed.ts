import type { Language } from '../../catalogue.ts';

/** A run that is embedded in another page. */
export const embed: Language = {
  embed: {
    run: 'Bone Dry: en rullande driftsättning',
    stage: 'Tryck för att spela eller pausa',
    moment: 'Ögonblick som visas',
    remix: 'Remixa',
    remixTitle: 'Remixa: öppna det här ögonblicket på hela sidan, i en ny flik',
    left: (note: string, dryness: string) => `${note}, ${dryness}`,
  },
  embedProblems: {
    badMessage: (allowed: string) => `Det finns ingen sådan begäran. Tillåtna: ${allowed}.`,
    badRequest: (does: string, allowed: string) => `”${does}” tar ${allowed}.`,
    unknownPart: (part: string, allowed: string) => `Det finns ingen del ”${part}” att visa. Tillåtna: ${allowed}.`,
    unknownPreset: (preset: string, allowed: string) => `Det finns inget scenario ”${preset}”. Tillåtna: ${allowed}.`,
    badTick: (tick: string, most: string) => `Ticket är ”${tick}”; det måste vara ett heltal från 0 till ${most}.`,
    badSpeed: (speed: string, least: number, most: string) =>
      `Farten är ”${speed}”; den måste vara ett tal från ${least} till ${most}.`,
    refused: 'Det går inte att göra i det här ögonblicket.',
  },
};
