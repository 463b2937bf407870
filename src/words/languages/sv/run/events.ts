import type { Language } from '../../../catalogue.ts';
import { durationWords } from '../../../duration.ts';
import { count, counted, isOne, times } from '../../../quantities.ts';

const lost = (orders: number): string => (isOne(orders) ? 'förlorad' : 'förlorade');

/** What is done, what happens, and how it ends. */
export const events: Language = {
  acts: {
    nextPhase: 'Nästa fas',
    abort: 'Avbryt utrullningen',
    rollBack: 'Rulla tillbaka',
    drain: (server: string) => `Töm ${server}`,
    putBack: (server: string) => `Sätt tillbaka ${server}`,
    cutOff: (server: string) => `Kasta ut alla på ${server}`,
    update: (server: string) => `Uppdatera ${server}`,
    test: (server: string) => `Testa ${server}`,
    forceTest: (server: string) => `Avgör testet av ${server}`,
    crash: (server: string) => `Krascha ${server}`,
    at: (act: string, time: string) => `${act} vid ${time}`,
  },
  deeds: {
    restart: 'Börja om',
    newSeed: 'Nytt frö',
    open: (name: string) => `Öppna ${name}`,
    openRun: 'Öppna en körning',
    undo: (deed: string) => `Ångra: ${deed}`,
    redo: (deed: string) => `Gör om: ${deed}`,
  },
  events: {
    phase: (phase: string) => `${phase}.`,
    dry: (server: string) => `${server} är helt torr.`,
    looksDry: (server: string, left: number) =>
      `${server} räknas som torr, men ${counted(left, 'user')} är fortfarande ${isOne(left) ? 'bunden' : 'bundna'} till den.`,
    cutOff: (server: string, users: number) =>
      `${counted(users, 'user')} kastades ut från ${server}; ingen beställning gick förlorad.`,
    cutOffOrders: (server: string, users: number, orders: number, midOrder: number) =>
      `${counted(users, 'user')} kastades ut från ${server}; ${counted(orders, 'order')} gick ${lost(orders)}${midOrder > 0 ? `, varav ${count(midOrder)} mitt i köpet` : ''}.`,
    timeout: (server: string, left: number) =>
      `Tidsgränsen för att tömma ${server} har passerat med ${counted(left, 'user')} kvar.`,
    killed: (server: string, left: number) =>
      `Nådatiden för ${server} är slut med ${counted(left, 'user')} kvar: den dödas.`,
    gotErrors: (server: string, users: number) => `${counted(users, 'user')} på ${server} fick ett fel.`,
    handedOff: (users: number) => `${counted(users, 'user')} lämnades över till de andra.`,
    forgotten: (server: string) => `Lastbalanseraren laddades om och har glömt att ${server} töms.`,
    crashed: (server: string, users: number) => `${server} har kraschat med ${counted(users, 'user')}.`,
    recovered: (server: string) => `${server} är tillbaka.`,
    passed: (server: string) => `${server} klarade testet.`,
    failed: (server: string) => `${server} klarade inte testet.`,
    migrated: 'Databasen har ändrats: det finns ingen väg tillbaka.',
    migratedBreaking: (broken: number) =>
      `Databasen har ändrats: det finns ingen väg tillbaka. ${counted(broken, 'session')} på den gamla versionen går sönder.`,
    holding: (obstacle: string) => `Utrullningen står still: ${obstacle}`,
    leftOut: (who: string) => `Utrullningen går vidare utan ${who}.`,
    turnedRound: 'Utrullningen rullas tillbaka.',
    begins: {
      turnedAway: 'Nya användare avvisas.',
      failedRequests: 'Anrop misslyckas.',
      slowSeconds: 'En server är över sin lagom last: användarna på den väntar.',
    },
    ends: {
      turnedAway: (visits: number) => `Ingen avvisas längre; det hände ${times(visits)}.`,
      failedRequests: (requests: number) => `Anrop misslyckas inte längre; ${counted(requests, 'request')} gjorde det.`,
      slowSeconds: (seconds: number) =>
        `Varje server är snabb igen; användare väntade på långsamma i totalt ${durationWords(seconds)}.`,
    },
    acts: {
      drain: (server: string, forced: string) => `Operatören tömmer ${server}${forced}.`,
      putBack: (server: string, forced: string) => `Operatören sätter tillbaka ${server}${forced}.`,
      cutOff: (server: string, forced: string) => `Operatören kastar ut alla på ${server}${forced}.`,
      update: (server: string, forced: string) => `Operatören uppdaterar ${server}${forced}.`,
      test: (server: string, forced: string) => `Operatören testar ${server}${forced}.`,
    },
    forced: ' (framtvingat)',
    testDecided: (server: string, passes: boolean) =>
      `Operatören bestämmer: nästa test av ${server} ${passes ? 'lyckas' : 'misslyckas'}.`,
    set: (change: string) => `Operatören ändrar ${change}.`,
  },
  moments: {
    onVersion: (version: number) => `På version ${version > 1 ? 2 : 1}`,
    users: (name: string, users: string) => `${name} ${users}`,
    moment: (time: string, phase: string, users: string, capacity: string) =>
      `${time}, ${phase}: ${users}; kapacitet i drift ${capacity}.`,
  },
  outcome: {
    harms: {
      cutOff: (n: number) => `${counted(n, 'user')} kastades ut`,
      ordersLost: (n: number) => `${counted(n, 'order')} gick ${lost(n)}`,
      ordersLostMidOrder: (n: number) => `${counted(n, 'order')} gick ${lost(n)} mitt i köpet`,
      turnedAway: (n: number) => `${counted(n, 'user')} avvisades`,
      signedOut: (n: number) => `${counted(n, 'user')} loggades ut`,
      brokenBySchema: (n: number) => `${counted(n, 'visit')} förstördes av databasändringen`,
      failedRequests: (n: number) => `${counted(n, 'request')} misslyckades`,
      metBoth: (n: number) => `användare flyttades mellan versioner ${times(n)}`,
      downSeconds: (n: number) => `i ${durationWords(n)} tog ingen server emot nya användare`,
      slowSeconds: (n: number) => `användare tillbringade totalt ${durationWords(n)} på långsamma servrar`,
    },
    brief: {
      cutOff: (n: number) => `${counted(n, 'user')} ${isOne(n) ? 'utkastad' : 'utkastade'}`,
      ordersLost: (n: number) => `${counted(n, 'order')} ${lost(n)}`,
      ordersLostMidOrder: (n: number) => `${counted(n, 'order')} ${lost(n)} mitt i köpet`,
      turnedAway: (n: number) => `${counted(n, 'user')} ${isOne(n) ? 'avvisad' : 'avvisade'}`,
      signedOut: (n: number) => `${counted(n, 'user')} ${isOne(n) ? 'utloggad' : 'utloggade'}`,
      brokenBySchema: (n: number) =>
        `${counted(n, 'visit')} ${isOne(n) ? 'förstört' : 'förstörda'} av databasändringen`,
      failedRequests: (n: number) => `${counted(n, 'request')} ${isOne(n) ? 'misslyckat' : 'misslyckade'}`,
      metBoth: (n: number) => `${counted(n, 'move')} mellan versioner`,
      downSeconds: (n: number) => `ingen server tog emot nya användare på ${durationWords(n)}`,
      slowSeconds: (n: number) => `totalt ${durationWords(n)} på långsamma servrar`,
    },
    repeated: {
      cutOff: (n: number, people: number) =>
        `${counted(n, 'session')} bröts (${counted(people, 'person')} mer än en gång)`,
      turnedAway: (n: number) => `${counted(n, 'visit')} avvisades`,
      signedOut: (n: number, people: number) => `användare loggades ut ${times(n)} (${counted(people, 'person')})`,
    },
    briefRepeated: {
      cutOff: (n: number, people: number) =>
        `${counted(n, 'session')} ${isOne(n) ? 'bruten' : 'brutna'} (${counted(people, 'person')} mer än en gång)`,
      turnedAway: (n: number) => `${counted(n, 'visit')} ${isOne(n) ? 'avvisat' : 'avvisade'}`,
      signedOut: (n: number, people: number) => `${counted(n, 'sign-out')} av ${counted(people, 'person')}`,
    },
    inAll: (people: number) => `Totalt drabbades ${counted(people, 'person')}.`,
    nobody: 'ingen drabbades',
    nobodyHurt: 'Ingen drabbades: ingen kastades ut, ingen beställning gick förlorad.',
    nobodyCutOff: 'Ingen kastades ut.',
    nothingLost: 'Ingen kastades ut, ingen beställning gick förlorad.',
    took: (time: string) => `Det tog ${time}.`,
    soFar: (harms: string) => `Hittills ${harms}.`,
  },
};
