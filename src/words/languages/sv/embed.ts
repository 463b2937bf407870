import type { Language } from '../../catalogue.ts';

/** A run that is embedded in another page. */
export const embed: Language = {
  embed: {
    run: 'Bone Dry: en rullande driftsättning',
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
  embedDialog: {
    open: 'Bädda in…',
    title: 'Bädda in den här körningen',
    preview: 'Förhandsvisning',
    show: 'Vad den visar',
    parts: {
      sentence: 'Mening',
      numbers: 'Antal i glasen',
      play: 'Spela',
      time: 'Tid',
      progress: 'Förlopp',
      remix: 'Remixa',
    },
    does: 'Vad den gör',
    autoplay: 'Spela medan den syns',
    locked: 'Ingen får ingripa i utrullningen',
    predict: 'Göm prognoser, så att man kan gissa',
    as: 'Som',
    forms: { frame: 'Ram', element: 'Element', link: 'Länk' },
    holds: {
      frame: 'HTML för vilken sida som helst, 480 × 270 pixlar; den anpassar sig till den storlek du ger den.',
      element: 'HTML för en sida som också styr körningen med skript: docs/embed.md berättar hur.',
      link: 'Bara ramens adress, för verktyg som frågar efter en sådan.',
    },
    copy: 'Kopiera',
    copied: 'Kopierat.',
    frameTitle: (name: string) => `Bone Dry: ${name}`,
  },
  update: {
    update: 'Ny version',
    ready: 'En ny version är klar.',
    reload: 'Ladda om',
    later: 'Senare: den kommer nästa gång sidan öppnas',
  },
};
