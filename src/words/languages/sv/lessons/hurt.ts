import type { Language } from '../../../catalogue.ts';

/** The lessons about who gets hurt. */
export const hurt: Language = {
  'lesson.lockOut': {
    title: 'Utelåsning',
    asks: 'Vad kostar det att ta varje server ur drift på en gång?',
    setting: (users: string, rollout: string) =>
      `Omkring ${users} användare är på sajten. Varje server tas ur drift på en gång, uppdateras och sätts tillbaka, en efter en, på sammanlagt ${rollout}.`,
    question: () => 'Hur många sessioner kastas ut?',
    lookAgain: {
      question: 'Kastades fler ut från Bob än från Alice?',
      yes: 'Ja: han hade samlat nya användare medan hon var ur drift.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'kastades ut',
    explanation: (cutOff: string) =>
      `Vanligen ${cutOff}, fler än som var på sajten: medan Alice är ur drift samlar Bob nya användare, och sedan kastas de ut tillsammans med hans egna.`,
    reason: 'Servrarna är inte oberoende: det som Alice inte får ta emot finns på Bob när han tas ur drift.',
    contrast: 'Tömning i stället',
    contrastShows: (instead: string) => `Ingen kastas ut, och det tar vanligen ${instead}.`,
    tempted: () => 'En halv medelsession är för kort för de flesta. Hur många medelsessioner behöver nästan alla?',
    notes:
      'Fråga först om det värsta: hur många kan drabbas som mest? Nästan alla säger de som är på sajten. Låt sedan utfallet passera den siffran, och fråga var de andra kom ifrån.',
  },
  'lesson.retry': {
    title: 'De kommer genast tillbaka',
    asks: 'Den som kastas ut kommer genast tillbaka. Vem kastas ut två gånger?',
    setting: () => 'Båda servrarna låses, en efter en, och den som kastas ut kommer genast tillbaka.',
    question: () => 'Hur många användare kastas ut två gånger?',
    lookAgain: {
      question: 'Hade Bob kort efter att Alice hade låsts fler användare än båda hade tillsammans innan?',
      yes: 'Ja: hennes kom tillbaka till honom, utöver de nya.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'kastades ut två gånger',
    explanation: (cutOffTwice: string) =>
      `Vanligen ${cutOffTwice}: de som kastades ut från Alice är på Bob när det är hans tur.`,
    reason:
      'Återigen: servrarna är inte oberoende. Och ju tidigare den andra låsningen följer, desto fler är med om båda.',
    contrast: 'Om de som kastas ut stannade borta',
    contrastShows: (cutOffIfGone: string, cutOff: string) =>
      `Då kastas vanligen ${cutOffIfGone} sessioner ut i stället för ${cutOff}, och ingen två gånger.`,
    tempted: () => 'Ju snabbare den andra låsningen följer, desto fler av dem från Alice träffar den.',
    notes:
      'För tekniker, efter utelåsningen. Fråga vem som kastas ut två gånger innan du säger vart de tar vägen. Peka på en av användarna på Alice och följ den: utkastad, tillbaka på Bob, utkastad igen.',
  },
  'lesson.impatient': {
    title: 'Två minuters tålamod',
    asks: 'Vem betalar för en tidsgräns på två minuter?',
    setting: (session: string, timeout: string) =>
      `Medelsessionen är ${session}. Alice töms i ${timeout}, och sedan kastas alla ut som är kvar.`,
    question: (each: string) => `Hur stor andel av hennes ${each} användare är det?`,
    lookAgain: {
      question: 'Hade mer än hälften av användarna på Alice gått när tiden var ute?',
      yes: 'Ja, men många hade inte gått.',
      no: 'Nej, inte ens hälften, den här gången.',
    },
    shows: 'av användarna på Alice kastades ut',
    explanation: (cutShare: string) =>
      `Vanligen ${cutShare}: varje medelsession lämnar kvar den andelen av dem som var där, hur länge de än redan har stannat.`,
    reason: 'Medelvärdet är ingen tidsgräns: återigen säger det ingenting om den sista som går.',
    contrast: 'Dubbelt så mycket tålamod',
    contrastShows: (cutShareAfterTwo: string, cutShareAfterThree: string) =>
      `Dubbelt så mycket tålamod lämnar vanligen ${cutShareAfterTwo} kvar, och tre gånger så mycket ${cutShareAfterThree}: priset för en tidsgräns är känt i förväg.`,
    tempted: (left: string) =>
      `Det ser ut som om nästan alla hade gått, men efter den tiden är i genomsnitt ${left} kvar.`,
    notes:
      'Händer upp för mindre än en tiondel, en fjärdedel, en tredjedel, hälften. De som arbetar med tidsgränser gissar lågt. Visa de tre gränserna efter varandra: det är en enda kurva, och alla kan läsa av sin egen gräns på den.',
  },
  'lesson.bothVersions': {
    title: 'Gammalt och nytt',
    asks: 'Hur länge betjänar den gamla och den nya versionen användare sida vid sida?',
    setting: () => 'Alice kommer tillbaka med den nya versionen medan Bob ännu betjänar användare med den gamla.',
    question: () => 'Hur länge betjänar båda versionerna användare sida vid sida?',
    lookAgain: {
      question: 'Bytte någon version mitt i ett besök?',
      yes: 'Ja, någon gjorde det.',
      no: 'Nej: alla stannade där de var.',
    },
    shows: 'med båda versionerna igång',
    explanation: (mixed: string) =>
      `Vanligen ${mixed}: från det att Alice är tillbaka tills den sista användaren har gått från Bob.`,
    reason:
      'Att leda om går på ett ögonblick, att gå därifrån gör det inte: därför måste en ny version kunna leva bredvid den gamla.',
    contrast: 'Användare som flyttas med nästa klick',
    contrastShows: (mixedIfMoved: string, metBothIfMoved: string) =>
      `Båda versionerna är vanligen igång i ${mixedIfMoved}, men ${metBothIfMoved} personer möter båda.`,
    tempted: () =>
      'Det nya paret betjänar medan det gamla töms: båda versionerna är igång tills det gamla paret är torrt.',
    notes:
      'Fråga efter ögonblicket då versionerna byts, och vänta tills någon tvivlar på att det finns ett. Hela den tiden skriver båda versionerna till samma data. Det test som räknas är gammalt och nytt tillsammans.',
  },
  'lesson.badRelease': {
    title: 'Larmet går',
    asks: 'Två minuter in i tömningen av Bob visar sig versionen vara dålig: rulla tillbaka! När är den sista borta från den?',
    setting: (wait: string) =>
      `Alice är tillbaka med den nya versionen, och tömningen av Bob har pågått i ${wait}, när larmet går: versionen är dålig, och du rullar genast tillbaka.`,
    question: () => 'Hur länge dröjer det tills den sista användaren är borta från den dåliga versionen?',
    lookAgain: {
      question: 'Var någon på den dåliga versionen efter det att du rullade tillbaka?',
      yes: 'Ja: alla som var där stannade tills de gick.',
      no: 'Nej: ingen var där, den här gången.',
    },
    shows: 'tills ingen var på den dåliga versionen',
    explanation: (untilNobodyOnNew: string) =>
      `Vanligen ${untilNobodyOnNew}: att rulla tillbaka håller nya användare borta, men de som är där går i sin egen takt.`,
    reason: 'Att leda om går på ett ögonblick, att ångra gör det inte: att rulla tillbaka är en tömning baklänges.',
    contrast: 'Först en tiondel av de nya användarna',
    contrastShows: (metNewByCanary: string, metNew: string) =>
      `Med kanariefågeln möter vanligen ${metNewByCanary} användare den dåliga versionen, i stället för ${metNew}.`,
    tempted: () => 'Att fortsätta skulle lämna Alice utanför, och Bob är den sista i drift: utrullningen står stilla.',
    notes:
      'Fråga vad som händer sekunden efter det att man rullar tillbaka. Många ser en strömbrytare framför sig. Jämför sedan: hur många möter den med en kanariefågel, och hur många när testet på den tomma servern misslyckas?',
  },
  'lesson.flashSale': {
    title: 'Blixtrea under tömningen',
    asks: 'Vad händer om tre och en halv gånger så många kommer just när Alice töms?',
    setting: (room: string, peak: string) =>
      `Varje server rymmer ${room} användare. Medan Alice töms börjar en rea, och när den är som störst vill ${peak} vara på sajten.`,
    question: () => 'Hur många avvisas?',
    lookAgain: {
      question: 'Fanns det lediga platser på Alice när den första användaren avvisades?',
      yes: 'Ja, och ingen skickades dit.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'avvisades',
    explanation: (turnedAway: string, freeOnAliceAtRefusal: string) =>
      `Vanligen ${turnedAway}, och Alice har ${freeOnAliceAtRefusal} lediga platser när det börjar: en server som töms ger sina platser till ingen.`,
    reason: 'Igång betyder inte tillgänglig: medan en av två servrar är ur drift har sajten hälften av sin plats.',
    contrast: 'Tömningen börjar efter rean',
    contrastShows: () => 'Knappt någon avvisas: töm i lugna timmar.',
    tempted: () => 'Att kasta ut användarna på Alice drabbar dem i stället. En tömning går också att ta tillbaka.',
    notes:
      'Låt dem räkna ihop platserna: de räcker. Stanna när den första användaren avvisas, och fråga hur många platser som är lediga just då. En tömning som tas tillbaka kostar bara väntan.',
  },
  'lesson.cold': {
    title: 'Alice är tillbaka',
    asks: 'Alice är uppdaterad, testad och tillbaka. Är hon redo för alla?',
    setting: (toWarm: string) =>
      `Alice kommer tillbaka med tomma cachar, som det tar ${toWarm} att fylla, och tömningen av Bob börjar.`,
    question: () => 'Hur många användare drabbas av en långsam sajt?',
    lookAgain: {
      question: 'Var Alice långsam när hon hade kommit tillbaka?',
      yes: 'Ja: kall svarar hon bara några få snabbt.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'fick det långsamt',
    explanation: (slowed: string) =>
      `Vanligen ${slowed}: från det att hon är tillbaka får Alice varje ny användare, inte hälften av dem.`,
    reason: 'Igång betyder inte tillgänglig: i drift är inte detsamma som redo för alla.',
    contrast: 'Först en tiondel av de nya användarna, tills hon är varm',
    contrastShows: (rolloutWithCanary: string) =>
      `Ingen får det långsamt, och utrullningen tar vanligen ${rolloutWithCanary}.`,
    tempted: () => 'Långsam start fördelar nya användare på servrarna i drift: medan Bob töms är hon den enda.',
    notes:
      'Fråga vad ”testad och tillbaka” betyder för publiken. Se hur linjen för lagom last stiger i hennes glas, och hur nivån springer ifrån den. Långsam start är svaret som alla föreslår: låt dem pröva.',
  },
  'lesson.bobDies': {
    title: 'Bob dör medan Alice töms',
    asks: 'Vad händer om den enda server som tar emot nya användare kraschar?',
    setting: (down: string) =>
      `Mitt i tömningen av Alice kraschar Bob, i ${down}. Alice är igång, med mer än hälften av sina platser lediga.`,
    question: () => 'Hur många av de nya användarna tar Alice emot under tiden?',
    choices: [
      'Alla: hon är igång och har plats',
      'Ungefär hälften',
      'Alla som en gång hade hennes cookie',
      'Ingen, eller nästan ingen',
    ],
    alsoAsk: 'Hur många nya användare avvisas under tiden?',
    lookAgain: {
      question: 'Var Alice full när användare avvisades?',
      yes: 'Ja, den här gången.',
      no: 'Nej: det fanns lediga platser, och ingen skickades dit.',
    },
    shows: 'avvisades medan Bob var nere',
    explanation: (refusedMeanwhile: string) => `Nästan ingen: vanligen avvisas ${refusedMeanwhile}, med Alice halvtom.`,
    reason: 'Igång betyder inte tillgänglig: en server som töms tar inte emot någon ny, så den är ingen reserv.',
    contrast: 'Alice sätts tillbaka för hand strax efter kraschen',
    contrastShows: (refusedWhenPutBack: string) => `Då avvisas vanligen ${refusedWhenPutBack}.`,
    tempted: () => 'Ett andra försök går till en annan server i drift, och det finns ingen.',
    notes:
      'För tekniker. Fråga vad lastbalanseraren gör med nästa användare när Bob är död. Någon säger att den faller tillbaka på Alice: fråga vem som har läst det någonstans. Fråga sedan var deras egen väg tillbaka står skriven.',
  },
};
