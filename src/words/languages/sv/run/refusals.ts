import type { Language } from '../../../catalogue.ts';
import { count, counted } from '../../../quantities.ts';

/** Why something is not done, or can't be opened. */
export const refusals: Language = {
  refusals: {
    noCommand: 'Det är inget kommando.',
    noCommandAt: (path: string) => `Det är inget kommando: dess ${path} är inte giltigt.`,
    noSuchServer: (name: string) => `Det finns ingen server som heter ${name}.`,
    needsRestart: (field: string) => `${field} kan inte ändras medan simuleringen körs: börja om med det.`,
    rolloutOver: 'Utrullningen är över.',
    rolloutNotBegun: 'Utrullningen har inte börjat.',
    alreadyGoingBack: 'Utrullningen rullas redan tillbaka, eller har gjort det.',
    noWayBack: 'Det finns ingen väg tillbaka: databasen har ändrats.',
    unfinished: (who: string, what: string) => `${who}: ${what}.`,
    waits: {
      updated: 'uppdateringen är inte klar',
      tested: 'testet är inte klart',
      inService: 'uppvärmningen är inte klar',
      gone: 'den är fortfarande kvar',
    },
    wouldCut: (who: string, users: number) =>
      `${counted(users, 'user')} är fortfarande på ${who} och skulle kastas ut.`,
    onlyServer: (who: string) => `${who} är den enda servern i drift: varje ny användare skulle avvisas.`,
    notDry: (who: string) => `${who}: tömningen är inte över än.`,
    wrongStatus: (who: string, doing: string) => `${who} ${doing}.`,
    doing: {
      inService: 'är i drift',
      draining: 'töms',
      drained: 'är helt torr',
      updating: 'uppdateras',
      testing: 'testas',
      warming: 'värms upp',
      failed: 'klarade inte sitt test',
      down: 'är nere',
      starting: 'startar',
      absent: 'finns inte',
    },
    notInService: (who: string) => `${who} är inte i drift.`,
    alreadyInService: (who: string) => `${who} är redan i drift.`,
    abandonsPutBack: (who: string, updating: boolean) =>
      `${who} ${updating ? 'uppdateras' : 'testas'}: att sätta tillbaka den nu skulle avbryta det.`,
    abandons: (who: string, updating: boolean) => `${who} ${updating ? 'uppdateras' : 'testas'}: det skulle avbrytas.`,
    untested: (who: string) => `Den nya versionen på ${who} har inte klarat något test.`,
    atWork: (who: string) => `Utrullningen arbetar med ${who}.`,
    nobodyThere: (who: string) => `Ingen är på ${who}.`,
    bleedFirstCut: (who: string) => `${who} är i drift: nya användare skulle komma genast. Töm den först.`,
    bleedFirst: (who: string) => `${who} är i drift. Töm den först.`,
    alreadyUpdating: (who: string) => `${who} uppdateras redan.`,
    hasThatVersion: (who: string) => `${who} kör redan den versionen.`,
    alreadyTested: (who: string) => `${who} har redan klarat sitt test.`,
    stillStarting: (who: string) => `${who} startar fortfarande.`,
    ending: (who: string) => `${who} stängs av: en podd kommer inte tillbaka.`,
    tooMuchAtOnce: (seconds: string, most: string) =>
      `Så många användare på en gång skulle låta sidan vänta i ca ${seconds} s; ${most} s är tillåtet.`,
    tooManyCommands: (most: number) => `En körning rymmer högst ${counted(most, 'command')}: börja om.`,
  },
  recordingProblems: {
    noJson: {
      run: 'Det är ingen inspelning från Bone Dry: den måste vara JSON, och hel.',
      comparison: 'Det är ingen jämförelse från Bone Dry: den måste vara JSON, och hel.',
      result: 'Det är inget resultat från Bone Dry: det måste vara JSON, och helt.',
      challenge: 'Det är ingen utmaning från Bone Dry: den måste vara JSON, och hel.',
      plan: 'Det är ingen plan från Bone Dry: den måste vara JSON, och hel.',
    },
    noObject: {
      run: 'Det är ingen inspelning från Bone Dry: den måste vara ett JSON-objekt.',
      comparison: 'Det är ingen jämförelse från Bone Dry: den måste vara ett JSON-objekt.',
      result: 'Det är inget resultat från Bone Dry: det måste vara ett JSON-objekt.',
      challenge: 'Det är ingen utmaning från Bone Dry: den måste vara ett JSON-objekt.',
      plan: 'Det är ingen plan från Bone Dry: den måste vara ett JSON-objekt.',
    },
    textTooLong: {
      run: (most: number) => `Inspelningen är för lång: den får ha högst ${count(most)} tecken.`,
      comparison: (most: number) => `Jämförelsen är för lång: den får ha högst ${count(most)} tecken.`,
      result: (most: number) => `Resultatet är för långt: det får ha högst ${count(most)} tecken.`,
      challenge: (most: number) => `Utmaningen är för lång: den får ha högst ${count(most)} tecken.`,
      plan: (most: number) => `Planen är för lång: den får ha högst ${count(most)} tecken.`,
    },
    newer: {
      format: (version: number, known: number) =>
        `Inspelningen gjordes av ett nyare Bone Dry (format ${version}); det här läser format till och med ${known}.`,
      packing: (version: number, known: number) =>
        `Länken gjordes av ett nyare Bone Dry (packning ${version}); det här öppnar ${known}.`,
      comparison: (version: number, known: number) =>
        `Jämförelsen gjordes av ett nyare Bone Dry (format ${version}); det här läser format till och med ${known}.`,
      study: (version: number, known: number) =>
        `Studien gjordes av ett nyare Bone Dry (format ${version}); det här läser format till och med ${known}.`,
      result: (version: number, known: number) =>
        `Resultatet gjordes av ett nyare Bone Dry (format ${version}); det här läser format till och med ${known}.`,
      challenge: (version: number, known: number) =>
        `Utmaningen spelades med ett nyare Bone Dry (format ${version}); det här läser format till och med ${known}.`,
      plan: (version: number, known: number) =>
        `Planen gjordes av en nyare Bone Dry (format ${version}); den här läser format upp till ${known}.`,
    },
    noFormat: (known: number) =>
      `Det är ingen inspelning från Bone Dry: dess format måste vara ett heltal från 1 till ${known}.`,
    scenario: (problem: string) => `Scenariot kan inte användas: ${problem}`,
    noScenario: 'Inspelningen har inget scenario.',
    unknownField: (name: string) =>
      `Inspelningen har ett fält som heter ${name}; kända är format, engine, scenario, commands, tick och end.`,
    badEngine: 'Inspelningens engine måste vara 8 hexadecimala siffror.',
    badCommands: (most: number) => `Inspelningens commands måste vara en lista med högst ${count(most)} kommandon.`,
    badTick: (name: string, most: number) => `Inspelningens ${name} måste vara ett heltal från 0 till ${count(most)}.`,
    commandShape: (which: number) => `Kommando ${which} måste vara en lista med två: ett tick och ett kommando.`,
    commandOrder: (which: number) => `Kommando ${which} står i fel ordning: kommandon måste stå i tidsordning.`,
    commandTick: (which: number, most: number) =>
      `Kommando ${which}: dess tick måste vara ett heltal från 0 till ${count(most)}.`,
    commandUnknown: (which: number) => `Den här versionen känner inte till kommando ${which}.`,
    commandUnknownAt: (which: number, path: string) =>
      `Den här versionen känner inte till kommando ${which}: dess ${path} är inte giltigt.`,
    commandValue: (which: number, most: number) => `Kommando ${which}: dess värde får ha högst ${count(most)} tecken.`,
    endsBefore: {
      command: (endTick: number) => `Inspelningen slutar vid tick ${count(endTick)}, före sitt sista kommando.`,
      moment: (endTick: number) => `Inspelningen slutar vid tick ${count(endTick)}, före ögonblicket som visas.`,
    },
    tooDeep: (most: number) => `Inspelningen är nästlad för djupt: ${most} nivåer är tillåtna.`,
    oddKey: (name: string) => `Inspelningen har ett fält som heter ${name}, vilket inte är tillåtet.`,
    tooLong: {
      run: (time: string, most: string) =>
        `Körningen skulle ta ca ${time} att göra redo; högst ${most} är tillåtet. Sänk dess ankomsttakt, eller dela ett tidigare ögonblick.`,
      comparison: (time: string, most: string) =>
        `Jämförelsen skulle ta ca ${time} att göra redo; högst ${most} är tillåtet. Sänk ankomsttakten, eller jämför färre körningar.`,
      result: (time: string, most: string) =>
        `Resultatet skulle ta ca ${time} att göra redo; högst ${most} är tillåtet.`,
      challenge: (time: string, most: string) =>
        `Utmaningen skulle ta ca ${time} att spela igen; högst ${most} är tillåtet.`,
      plan: (time: string, most: string) =>
        `Planens kluster skulle ta ca ${time} att göra klart; högst ${most} är tillåtet.`,
    },
    tooLarge: {
      run: (size: string, most: string) =>
        `Körningen skulle ta ca ${size} minne; högst ${most} är tillåtet. Sänk dess ankomsttakt.`,
      comparison: (size: string, most: string) =>
        `Jämförelsen skulle ta ca ${size} minne; högst ${most} är tillåtet. Sänk ankomsttakten, eller jämför färre körningar.`,
      result: (size: string, most: string) => `Resultatet skulle ta ca ${size} minne; högst ${most} är tillåtet.`,
      challenge: (size: string, most: string) => `Utmaningen skulle ta ca ${size} minne; högst ${most} är tillåtet.`,
      plan: (size: string, most: string) => `Planens kluster skulle ta ca ${size} minne; högst ${most} är tillåtet.`,
    },
    linkTooLong: (most: number) => `Länken är för lång: den får ha högst ${count(most)} tecken.`,
    tooLongForLink: {
      run: 'Körningen är för lång för en länk. Spara den som en fil i stället.',
      comparison: 'Jämförelsen är för lång för en länk. Spara den som en fil i stället.',
      result: 'Resultatet är för långt för en länk.',
      challenge: 'Så mycket gjordes i den här utmaningen att den är för lång för en länk.',
      plan: 'Planen är för lång för en länk. Spara den som en fil i stället.',
    },
    unpacksTooLong: (most: number) => `Länken packas upp till mer än ${count(most)} tecken.`,
    noLink: {
      run: 'Det är ingen länk till en körning i Bone Dry: den måste ha #run= och en kod.',
      comparison: 'Det är ingen länk till en jämförelse i Bone Dry: den måste ha #compare= och en kod.',
      result: 'Det är ingen länk till ett resultat i Bone Dry: den måste ha #exercises= och en kod.',
      challenge: 'Det är ingen länk till en utmaning i Bone Dry: den måste ha #challenge= och en kod.',
      plan: 'Det är ingen länk till en plan i Bone Dry: den måste ha #plan= och en kod.',
    },
    damaged: 'Länken är skadad: en del av den saknas eller har ändrats. Kopiera hela.',
    badComparison: (name: string) => `Det är ingen jämförelse från Bone Dry: dess ${name} är inte giltigt.`,
    unknownSetting: 'Jämförelsen gäller en inställning som inte finns.',
    comparedValue: (problem: string) => `Jämförelsen kan inte göras: ${problem}`,
    badStudy: (name: string) => `Det är ingen studie från Bone Dry: dess ${name} är inte giltigt.`,
    badResult: (name: string) => `Det är inget resultat från Bone Dry: dess ${name} är inte giltigt.`,
    badPlan: (name: string) => `Det är ingen plan från Bone Dry: dess ${name} är inte giltigt.`,
    badChallenge: (name: string) => `Det är ingen utmaning från Bone Dry: dess ${name} är inte giltigt.`,
    studyLine: (line: number) =>
      `Rad ${count(line)} i studien är inte hel: varje rad måste ha ett frö, dess status, dess tider och dess utfall.`,
    studyOrder: (line: number) =>
      `Rad ${count(line)} i studien står i fel ordning: frön måste stiga från rad till rad, inom dem i dess huvud.`,
    studyTooLong: (most: number) => `Studien är för lång: sidan öppnar högst ${count(most)} omgångar.`,
    unreadable: (file: string) => `${file} gick inte att läsa.`,
    holdsNothing: (file: string) => `${file} innehåller ingen körning från Bone Dry.`,
    broken: {
      run: 'Körningen gick inte att öppna.',
      comparison: 'Jämförelsen gick inte att öppna.',
      result: 'Resultatet gick inte att öppna.',
      challenge: 'Utmaningen gick inte att öppna.',
      plan: 'Planen gick inte att öppna.',
    },
  },
};
