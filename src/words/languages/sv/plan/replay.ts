import type { Language } from '../../../catalogue.ts';

/** A real deploy beside its forecast. */
export const replay: Language = {
  planReplay: {
    title: 'Hur det verkligen gick',
    about:
      'Enbart av anropen: en server är ur drift när den inte får någon ny session, och torr vid sitt sista anrop. Staplarna är när var och en borde ha varit torr, 8 gånger av 10, enligt scenariot.',
    which: 'Utrullning',
    from: (when: string, servers: string) => `${when}: ${servers}`,
    bled: (servers: string, time: string) => `${servers} togs ur drift på ${time}.`,
    nobody: 'Ingen flyttades eller kastades ut.',
    hurt: (moved: string, cut: string) => `${moved} flyttades till en annan server, ${cut} fick ett fel.`,
    fits: (some: string, all: string) => `${some} av ${all} tömningar gick som väntat.`,
    ended: (servers: string) => `${servers}: avslutades innan den sista användaren hade gått.`,
    moment: 'Tidpunkt',
    chart: 'Användare på varje server över tid',
    onServer: (server: string, users: string) => `${server}: ${users}`,
    caption: 'Varje server, hur den tömdes, och vad man hade väntat sig',
    server: 'Server',
    out: 'Ur drift från',
    there: 'Användare där',
    took: 'Torr efter',
    foreseen: 'Väntat',
    moved: 'Flyttade',
    cut: 'Fel',
    back: 'Tillbaka efter',
    verdict: 'Utslag',
    between: (low: string, high: string) => `${low} till ${high}`,
    stillThere: (users: string) => `${users} kvar, enligt scenariot`,
    notSeen: 'syns inte',
    went: {
      asForeseen: 'som väntat',
      shorter: 'kortare',
      longer: 'längre',
      ended: 'avslutad i förtid',
      open: 'slutet syns inte',
    },
    teaches: 'Vad det säger om scenariot',
    lesson: (field: string, was: string, is: string) => `${field}: ${was} här, ${is} i scenariot`,
    nothing: 'Inget i scenariot behöver ändras.',
    take: 'Ta över det',
  },
};
