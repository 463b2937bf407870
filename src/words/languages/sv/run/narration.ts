import type { Language } from '../../../catalogue.ts';
import { capitalised } from '../../../names.ts';
import { counted } from '../../../quantities.ts';

/** An adjective or participle after the servers that it is about. */
const ends = (one: boolean, word: string, more: string): string => (one ? word : more);

/** What is so, what stands in the way, and what is waited for. */
export const narration: Language = {
  narration: {
    nothingLeft: 'Alla dess servrar är lämnade utanför: det finns inget att göra i den här fasen.',
    watched: (who: string) => `${who} är kanariefågeln, och övervakas.`,
    pausing: 'Utrullningen pausar före nästa grupp.',
    allNew: 'Alla servrar kör den nya versionen.',
    allOld: 'Alla servrar kör den gamla versionen.',
    over: 'Utrullningen är över.',
    aborted: 'Utrullningen avbröts.',
    rolledBack: 'Utrullningen rullades tillbaka.',
    mixed: (old: string, _oneOld: boolean, fresh: string) => `${fresh} kör den nya versionen, ${old} den gamla.`,
    leftOut: (who: string) => `${who} lämnades utanför.`,
    byHand: (who: string, one: boolean) => `${who} är ur drift: ta hand om ${one ? 'den' : 'dem'} för hand.`,
    bleeding: (who: string) => `${who} töms.`,
    bleedingBack: (who: string) => `${who} töms för att den nya versionen ska tas bort.`,
    terminating: (who: string) => `${who} stängs av.`,
    dry: (who: string, one: boolean) => `${who} är helt ${ends(one, 'torr', 'torra')}.`,
    passed: (who: string) => `${who} har klarat testet.`,
    failed: (who: string) => `${who} klarade inte testet.`,
    down: (who: string) => `${who} är nere.`,
    warming: (who: string) => `${who} värms upp.`,
    gone: (who: string) => `${who} har stängts av.`,
    updating: (who: string) => `${who} får den nya versionen.`,
    updatingBack: (who: string) => `${who} får tillbaka den gamla versionen.`,
    starting: (who: string) => `${who} startar med den nya versionen.`,
    startingBack: (who: string) => `${who} startar med den gamla versionen.`,
    testing: (who: string) => `${who} testas.`,
    testingBack: (who: string) => `Den gamla versionen på ${who} testas.`,
    updated: (who: string) => `${who} har den nya versionen, ännu inte testad.`,
    updatedBack: (who: string) => `${who} har fått tillbaka den gamla versionen, ännu inte testad.`,
    back: (who: string) => `${who} är i drift med den nya versionen.`,
    backOld: (who: string) => `${who} är i drift med den gamla versionen.`,
    nobodyOnNew: 'Ingen användare har den nya versionen än.',
    noUsers: 'Ingen är på sajten, och ingen kommer.',
    noneCome: 'Inga nya användare kommer.',
    shared: (who: string) => `Användare kommer och går; lastbalanseraren fördelar dem mellan ${who}.`,
    to: (who: string) => `Nya användare går till ${who}.`,
    canary: (who: string, part: string) => `${part} av de nya användarna går till ${who}.`,
    canaryAll: (who: string) => `Alla nya användare går till ${who}.`,
    untold: (who: string, _one: boolean, untold: number, balancers: number) =>
      `${who} får fortfarande nya användare: ${untold} av ${balancers} lastbalanserare fick inte veta.`,
    unheard: (who: string, one: boolean, until: string) =>
      `Lastbalanseraren vet det inte än: nya användare kommer till ${who} till ${until}${one ? '' : ' som längst'}.`,
    panic: (who: string) =>
      `För få servrar är friska, så lastbalanseraren får panik: nya användare kommer även till ${who}.`,
    errors: (who: string) => `Nya användare som skickas till ${who} får ett fel.`,
    siteDown: (who: string) => `Sajten är nere: databasen har ändrats, och den gamla versionen på ${who} går sönder.`,
    closed: 'Sajten är stängd för nya användare.',
    shut: 'Ingen server tar emot nya användare.',
    full: (who: string, one: boolean) =>
      `${who} är ${ends(one, 'full', 'fulla')}: det finns inte plats för nya användare.`,
    waiting: (users: number) => `${counted(users, 'user')} väntar på att komma in.`,
    stay: (who: string) => `De som är på ${who} stannar tills de går.`,
    stayUntilExpiry: (who: string) => `De som är på ${who} stannar tills de går eller deras cookie går ut.`,
    movedSignedOut: (who: string) => `De som är på ${who} flyttas vid sitt nästa anrop, och loggas ut.`,
    movedUnharmed: (who: string) => `De som är på ${who} flyttas vid sitt nästa anrop, och förblir inloggade.`,
    routedAnew: (who: string) => `De som är på ${who} hamnar där lastbalanseraren skickar deras nästa anrop.`,
    requestsFail: (who: string) => `Ingen server har plats för dem på ${who}: deras anrop misslyckas.`,
    answersUntil: (who: string, _one: boolean, time: string) => `${who} svarar till ${time}.`,
    cutAt: (who: string, time: string) => `Den som fortfarande är på ${who} vid ${time} kastas ut.`,
    handedOffAt: (who: string, time: string) =>
      `Den som fortfarande är på ${who} vid ${time} lämnas över till de andra, om de har plats.`,
    lateAt: (who: string, time: string) =>
      `Tidsgränsen för att tömma ${who} passerar vid ${time}, och kastar inte ut någon.`,
    late: (who: string) => `Tidsgränsen för att tömma ${who} har passerat; tömningen går vidare.`,
    lastsUntil: (who: string, time: string) => `Ingen är på ${who}, men lastbalanseraren tömmer till ${time}.`,
    cutAtCounter: (who: string) => `Den som fortfarande är på ${who} när lastbalanserarens räknare visar 0 kastas ut.`,
    cutAtCounterFrom: (who: string, from: string) =>
      `Den som fortfarande är på ${who} när lastbalanserarens räknare, från ${from}, visar 0 kastas ut.`,
    cutWhenQuiet: (who: string, time: string) =>
      `Den som fortfarande är på ${who} när inget anrop har kommit på ${time} kastas ut.`,
    cutWhenQuietFrom: (who: string, time: string, from: string) =>
      `Den som fortfarande är på ${who} när, från ${from}, inget anrop har kommit på ${time} kastas ut.`,
    awaited: (who: string, users: number) =>
      `Ingen är på ${who}, men ${counted(users, 'user')} som är borta kan komma tillbaka.`,
  },
  obstacles: {
    testFailed: (who: string) => `${who} klarade inte testet.`,
    testFailedNoWayBack: (who: string) =>
      `${who} klarade inte testet. Det finns ingen väg tillbaka: databasen har ändrats.`,
    down: (who: string) => `${who} är nere.`,
    needsOperator: (who: string, _one: boolean, what: string) => `${who} behöver dig: ${what}.`,
    needs: {
      dry: (one: boolean) => `${ends(one, 'den', 'de')} töms inte längre`,
      updated: (one: boolean) => `${ends(one, 'den', 'de')} måste uppdateras`,
      tested: (one: boolean) => `${ends(one, 'den', 'de')} måste testas`,
      inService: (one: boolean) => `${ends(one, 'den', 'de')} måste sättas tillbaka`,
    },
    lastInService: (who: string, one: boolean) =>
      `${who} är allt som är i drift: att ta ${one ? 'den' : 'dem'} ur drift skulle avvisa varje ny användare.`,
    lastDown: (who: string) => `${who} är nere, och ingen annan är i drift.`,
  },
  waits: {
    nothing: '',
    operator: 'Väntar på dig: Nästa fas.',
    firstServer: 'Utrullningen har inte börjat än.',
    canary: 'Kanariefågeln övervakas.',
    pause: 'Väntar innan nästa grupp tas.',
    gone: 'Väntar på att de sista ska stanna.',
    users: (left: number) => `Väntar på att ${counted(left, 'user')} ska gå.`,
    usersOrTimeout: (left: number) => `Väntar på att ${counted(left, 'user')} ska gå, eller på tidsgränsen.`,
    left: (left: number, wait: string) => `${left === 0 ? 'Ingen' : counted(left, 'user')} kvar; väntar på ${wait}.`,
    timeout: 'tidsgränsen',
    counter: 'att lastbalanserarens räknare ska visa 0',
    quiet: (time: string) => `${time} utan anrop`,
    nobodyLeft: 'Ingen är kvar.',
    usersAndMore: (left: number) => `${counted(left, 'user')} kvar, och nya kommer fortfarande.`,
    start: 'Väntar på att starten ska bli klar.',
    update: 'Väntar på att uppdateringen ska bli klar.',
    test: 'Väntar på att testet ska bli klart.',
    warmUp: 'Väntar på att uppvärmningen ska bli klar.',
    never: 'Det kanske aldrig tar slut.',
    toGo: (time: string) => `${time} kvar.`,
    about: (time: string) => `${capitalised(time)}.`,
  },
  traffic: {
    nobody: 'Inga nya användare',
    aSecond: (users: string) => `${users} nya användare i sekunden`,
    aMinute: (users: string) => `${users} nya användare i minuten`,
    anHour: (users: string) => `${users} nya användare i timmen`,
    shut: 'stängd, ingen server tar emot nya användare',
    closed: 'stängd, sajten är stängd för nya användare',
    waiting: (users: number) => `ingen plats, ${counted(users, 'user')} väntar`,
    full: 'ingen plats för nya användare',
    siteDown: 'skickar användare till den gamla versionen, som den ändrade databasen får att gå sönder',
    unheard: 'har inte fått veta vilken server som inte tar emot nya användare',
    errors: 'skickar nya användare till en server som inte svarar',
    untold: (told: number, balancers: number) => `bara ${told} av ${balancers} känner till tömningen`,
    panic: 'i panik, servrar ur drift får användare',
  },
};
