import type { Language } from '../../../catalogue.ts';
import { count, counted, isOne } from '../../../quantities.ts';

/** Challenges and their scores. */
export const challenges: Language = {
  challengeStories: {
    roomForAll: {
      title: 'Plats åt alla',
      story: 'Ingen av servrarna rymmer alla ensam. Uppdatera båda, och avvisa ingen.',
    },
    halfAnHour: {
      title: 'En halvtimme',
      story: 'Fyra servrar, och en halvtimme för att uppdatera alla. Ingen ska drabbas.',
    },
    lastOnes: {
      title: 'De sista',
      story: 'Några få användare stannar i timmar. Vänta inte på den allra sista, och kasta ut så få du kan.',
    },
    saleAtNoon: {
      title: 'Rean',
      story: 'En rea börjar om två minuter och varar i tio. Versionen måste ut ändå.',
    },
    zeroDowntime: {
      title: 'Ingen nertid',
      story: 'Kubernetes lovar en utrullning utan nertid. Håll alla användare inloggade, och svara på varje anrop.',
    },
    cookies: {
      title: 'Cookies',
      story: 'Hälften av användarna kommer tillbaka, och deras cookies leder dem till servern som du vill tömma.',
    },
    noWayBack: {
      title: 'Ingen väg tillbaka',
      story: 'Versionen ändrar databasen så att den gamla går sönder. Hitta vägen som ingen märker.',
    },
  },
  challenges: {
    title: 'Utmaningar',
    about:
      'Samma omgång för alla. Spela i Simulera, och dela länken: den som öppnar den ser din körning, och poängen räknas ut på nytt.',
    play: 'Anta den',
    panel: (title: string) => `Utmaning: ${title}`,
    par: (points: number) => `${count(points)} poäng är bra.`,
    score: (points: number) => `${count(points)} poäng`,
    noPoints: 'Inga poäng',
    beats: 'det är bra',
    below: (points: number) => `${count(points)} är bra`,
    rules: 'Regler',
    formula: (whole: number, person: number, minute: number, server: number) =>
      `${count(whole)} poäng, minus ${count(person)} för varje person som drabbas, ${count(minute)} för varje minut av utrullningen, och ${count(server)} för varje minut som en server är igång utöver de givna. Poäng ges bara för en utrullning som blir klar inom alla gränser.`,
    mayBeSet: (fields: string) =>
      `Du får ställa in: ${fields}. Var och en som du ställer in är en ändring. Du får också göra saker för hand.`,
    limits: {
      seconds: (time: string) => `klar inom ${time}`,
      hurt: (people: number) => (people === 0 ? 'ingen drabbad' : `högst ${counted(people, 'person')} drabbade`),
      settings: (settings: number) => `högst ${count(settings)} ${isOne(settings) ? 'ändring' : 'ändringar'}`,
      servers: (servers: number) => `högst ${counted(servers, 'server')}`,
    },
    now: (figure: string) => `nu ${figure}`,
    states: { met: 'uppfyllt', kept: 'bra så här långt', broken: 'missat' },
    forbidden: (what: string) => `Inte din att ändra: ${what}.`,
    acts: { forceTest: 'hur ett test slutar', crash: 'krascher' },
    share: 'Dela',
    shareTitle: 'Dela utmaningen som du spelade den',
    holds: 'Utmaningen och vad du gjorde, åtgärd för åtgärd. Poängen står inte i den: den räknas ut ur körningen.',
  },
};
