import type { Language } from '../../../catalogue.ts';

/** The lessons about the article. */
export const article: Language = {
  'lesson.article': {
    title: 'Artikeln',
    asks: 'Hur lång tid tar det att uppdatera båda servrarna, och vem drabbas?',
    setting: (users: string, session: string, work: string) =>
      `Alice och Bob har omkring ${users} användare, som i genomsnitt stannar ${session}; en uppdatering med test tar ${work}.`,
    question: () => 'Hur länge dröjer det tills båda servrarna kör den nya versionen?',
    lookAgain: {
      question: 'Var någon kvar på Alice när uppdateringen av henne började?',
      yes: 'Ja: någon kastades ut.',
      no: 'Nej: hennes sista användare hade gått.',
    },
    shows: 'för utrullningen',
    explanation: (rollout: string) =>
      `Vanligen ${rollout}, och mer än tre fjärdedelar av det går åt till att vänta på de sista användarna.`,
    reason: 'Torr betyder att den sista användaren har gått, inte den genomsnittliga.',
    contrast: 'Med en installation som går tio gånger så fort',
    contrastShows: (fasterRollout: string) =>
      `Det tar ändå vanligen ${fasterRollout}: det var aldrig arbetet som tog tiden.`,
    tempted: () => 'En snabbare uppdatering ändrar inget på väntan. När finns det färre att vänta på?',
    notes:
      'Fråga först: hur många minuter? De flesta lägger ihop sessioner och installationer. Säg ingenting om väntan förrän Alice en stund har haft två eller tre användare kvar; fråga då vad hon väntar på.',
  },
  'lesson.doubling': {
    title: 'Tio gånger så många användare',
    asks: 'Tio gånger så många användare, som stannar lika länge: hur lång tid tar en tömning?',
    setting: (each: string, session: string) =>
      `Den här sajten är tio gånger så stor som artikelns: omkring ${each} användare på varje server, som i genomsnitt stannar ${session}, som förut.`,
    question: (each: string, smallBleed: string) =>
      `Med ${each} användare tog det vanligen ${smallBleed} för Alice att bli torr. Hur lång tid tar det nu?`,
    lookAgain: {
      question: 'Hade halva tiden gått när hälften av hennes användare hade gått?',
      yes: 'Ja, den här gången.',
      no: 'Nej: den första hälften gick långt innan halva tiden var över.',
    },
    shows: 'för tömningen av Alice',
    explanation: (bleed: string, perDoubling: string) =>
      `Vanligen ${bleed}. Dubbelt så många användare tar omkring ${perDoubling} längre, hur många de än är.`,
    reason:
      'Varje medelsession tar samma andel av dem som är kvar: väntan växer med antalet fördubblingar, inte med antalet användare.',
    contrast: 'En tiondel av användarna',
    contrastShows: (smallBleed: string) => `Det tar ändå vanligen ${smallBleed}.`,
    tempted: (perDoubling: string) =>
      `Hälften så många användare sparar bara omkring ${perDoubling}. Vad skulle spara halva tiden?`,
    notes:
      'För tekniker. Be om ett antal minuter, och skriv upp det största. Låt det sedan gå, och peka på halveringarna: var och en tar lika lång tid som den förra, och det spelar liten roll hur många det var från början.',
  },
  'lesson.tail': {
    title: 'Samma medelvärde, en annan svans',
    asks: 'Medelsessionen är som alltid, men några få stannar mycket längre. Hur lång tid tar en tömning?',
    setting: (session: string) =>
      `Medelsessionen är ${session}, som förut, men de flesta besök är korta och några få är mycket långa.`,
    question: () => 'Rita användarna på Alice från det att tömningen av henne börjar.',
    lookAgain: {
      question: 'Var någon kvar på Alice efter tio minuter?',
      yes: 'Ja: de långa besöken pågick fortfarande.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'för tömningen av Alice',
    explanation: (bleed: string) =>
      `Det tar vanligen ${bleed} innan hon är torr: de få som stannar längst avgör, och medelvärdet säger ingenting om dem.`,
    reason:
      'Återigen: torr betyder den sista användaren. Och ju längre ett besök är, desto lättare finns det på servern när den töms.',
    contrast: 'Samma medelvärde utan den långa svansen',
    contrastShows: (exponentialBleed: string) =>
      `Då är Alice vanligen torr på ${exponentialBleed}: mät svansen innan du lovar en tid.`,
    tempted: () =>
      'Den som flyttas lämnar inloggning och varukorg i minnet på Alice. Var skulle de annars kunna finnas?',
    notes:
      'Be dem rita, eller visa med handen hur fort nivån sjunker. Nästan alla ritar den tömning som de såg förut. Fråga om deras egna längsta sessioner: någon har alltid en sida öppen hela dagen.',
  },
  'lesson.secondDrain': {
    title: 'Sedan är det Bobs tur',
    asks: 'Alice och Bob har var sin hälft av användarna. Hur många har Bob när det är hans tur?',
    setting: (each: string) => `Alice och Bob har omkring ${each} användare var, och Alice töms först.`,
    question: () => 'Hur många användare har Bob när tömningen av honom börjar?',
    lookAgain: {
      question: 'Tog tömningen av Bob längre tid än den av Alice?',
      yes: 'Ja, som den brukar.',
      no: 'Nej: den sista användaren är en slump.',
    },
    shows: 'på Bob när tömningen av honom började',
    explanation: (bobAtBleed: string, longer: string) =>
      `Vanligen ${bobAtBleed}: medan Alice var ur drift gick varje ny användare till honom. Hans tömning är den längre i ${longer} av omgångarna.`,
    reason: 'Ingen flyttar när en server töms, men den som är kvar i drift samlar på sig bådas användare.',
    contrast: 'Fyra servrar i stället för två',
    contrastShows: (bobOfFour: string) =>
      `Då har Bob vanligen ${bobOfFour}: tre servrar delar på det som Alice inte tar emot.`,
    tempted: () => 'Medan en av två servrar är ur drift finns det bara en att välja på.',
    notes:
      'Fråga innan tömningen av Alice börjar: var och en har hälften, så hur många har Bob när det är hans tur? Händer upp för hälften, för alla, för något däremellan. Det är den sista tanken före frågan om vad en server kan bära.',
  },
  'lesson.capacity': {
    title: 'Kan Bob bära båda?',
    asks: 'Vad händer om en server ensam inte rymmer alla?',
    setting: (room: string, each: string) => `Varje server rymmer ${room} användare och har omkring ${each}.`,
    question: () => 'Rita användarna på Bob från det att tömningen av Alice börjar.',
    alsoAsk: 'Hur många användare avvisas innan båda servrarna är uppdaterade?',
    lookAgain: {
      question: 'Var Bob full nästan genast när tömningen av Alice började?',
      yes: 'Ja: han var nästan full redan innan, den här gången.',
      no: 'Nej: han fylldes så småningom, med nya användare.',
    },
    shows: 'avvisades',
    explanation: (turnedAway: string) =>
      `Bob fylls i den takt som Alice töms, och sedan är han full: vanligen avvisas ${turnedAway} användare.`,
    reason: 'En tömning flyttar ingen: den låter en server till sist bära det som två bar.',
    contrast: 'Med plats för alla på var och en',
    contrastShows: (room: string) => `Med plats för ${room} på varje server avvisas knappt någon.`,
    tempted: () => 'Att fördela bättre hjälper inte när det bara finns en server kvar att fördela på.',
    notes:
      'Artikelns egen varning. Be om en hand som visar nivån hos Bob: ett steg, en backe eller ingenting alls? Fråga sedan hur fulla deras egna servrar får vara om en av dem ska bära allt.',
  },
  'lesson.mirrored': {
    title: 'Den speglade miljön',
    asks: 'Vad kostar det att aldrig köra på en enda server?',
    setting: (work: string) =>
      `Ett andra par servrar startas och testas på ${work}, och sedan skickas alla nya användare dit.`,
    question: () => 'Hur länge dröjer det tills det gamla paret kan stängas av utan att någon drabbas?',
    lookAgain: {
      question: 'Flyttade de som var på det gamla paret till det nya?',
      yes: 'Några gjorde det, den här gången.',
      no: 'Nej: de stannade tills de var klara.',
    },
    shows: 'för utrullningen',
    explanation: (rollout: string) =>
      `Vanligen ${rollout}: nya användare leds om genast, men de som är på det gamla paret går i sin egen takt.`,
    reason:
      'Att leda om går på ett ögonblick, att gå därifrån gör det inte. Återigen: torr betyder den sista användaren.',
    contrast: 'Samma omgång, tömd en server i taget',
    contrastShows: (rolloutInTurn: string, extraServerMinutes: string) =>
      `En i taget tar det vanligen ${rolloutInTurn}. Det speglade paret köper skillnaden med ${extraServerMinutes} servertid.`,
    tempted: () =>
      'Stängs det gamla paret av genast går dess användare med. Tänk om de kunde ta sina sessioner med sig?',
    notes:
      'Fråga när de gamla maskinerna får stängas av; ”genast” är vad de flesta hör när man säger att man växlar över. Låt det gamla paret stå där med sina sista användare. Både pris och vinst står i utfallet.',
  },
  'lesson.schema': {
    title: 'Schemat som förstör',
    asks: 'Går det att tömma när den nya versionen ändrar databasen så att den gamla går sönder?',
    setting: () => 'Den version som Alice får när hon är helt torr ändrar databasen som även Bob använder.',
    question: () => 'Vem möts av ett fel?',
    choices: [
      'Ingen: Alice är tom',
      'De få som går från Bob till Alice',
      'Alla som är på Bob just då',
      'Alla på Bob, och varje ny användare tills Alice är tillbaka',
    ],
    alsoAsk: 'Hur många användare är det?',
    lookAgain: {
      question: 'Var någon på Alice när databasen ändrades?',
      yes: 'Ja: någon kastades ut.',
      no: 'Nej: det var den andra servern som gick sönder.',
    },
    shows: 'som möttes av ett fel',
    explanation: (broken: string) =>
      `Alla på Bob, och varje ny användare tills Alice är tillbaka: vanligen ${broken} användare.`,
    reason: 'Servrarna töms en i taget, men de är inte oberoende: databasen är allas.',
    contrast: 'En ändring som båda versionerna kan leva med',
    contrastShows: () => 'Ingen möts av ett fel: varje steg passar både den gamla och den nya versionen.',
    tempted: () => 'Ett speglat par på samma databas förstör det gamla paret i alla fall.',
    notes:
      'Artikeln nämner det som sin gräns. Låt dem välja, och be någon som valde ”ingen” om skälet: det är ett bra skäl, och det glömmer databasen. Fråga sedan vem som någonsin har delat en ändring i två.',
  },
};
