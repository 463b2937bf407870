import type { Language } from '../../../catalogue.ts';

/** The lessons about real balancers. */
export const balancers: Language = {
  'lesson.counter': {
    title: 'Räknaren visar noll',
    asks: 'Lastbalanseraren räknar inga anslutningar på Alice. Är hon torr?',
    setting: () =>
      'Alice töms. Ett skript väntar tills lastbalanserarens räknare av hennes anslutningar visar noll, och uppdaterar henne sedan.',
    question: () => 'Hur många användare är då kvar på henne?',
    lookAgain: {
      question: 'Var någon på Alice när uppdateringen av henne började?',
      yes: 'Ja: de läste, och hade ingen anslutning just då.',
      no: 'Nej, ingen var där, den här gången.',
    },
    shows: 'på Alice när räknaren visade noll',
    explanation: (cutFromAlice: string) =>
      `Vanligen ${cutFromAlice}, det vill säga nästan alla: mellan två klick har en användare ingen anslutning.`,
    reason: 'Det lastbalanseraren räknar är inte människor: räkna sessioner där de finns, i applikationen.',
    contrast: 'Applikationens egen lista över sessioner',
    contrastShows: () => 'Ingen kastas ut: skriptet väntar på den sista sessionen, inte på en paus mellan klicken.',
    tempted: (silence: string) =>
      `Efter ${silence} utan ett anrop kan alla som är kvar sitta och läsa. Hur lång tystnad räcker?`,
    notes:
      'Visa räknaren först, och låt den nå noll innan någon ser på glaset. Fråga hur många som skulle ha tryckt på knappen. Det är föredragets dyraste nolla.',
  },
  'lesson.twoBalancers': {
    title: 'Två lastbalanserare',
    asks: 'Det finns två lastbalanserare, och bara en har fått veta att Alice töms. När är hon torr?',
    setting: () => 'Det finns två lastbalanserare, och bara en av dem har fått veta att Alice ska tömmas.',
    question: () => 'Rita användarna på Alice från det att tömningen av henne börjar.',
    lookAgain: {
      question: 'Var Alice tom någon gång under den halvtimmen?',
      yes: 'Ja, ett ögonblick.',
      no: 'Nej: någon var alltid där.',
    },
    shows: 'ännu på Alice efter en halvtimme',
    explanation: (leftAfterHalfAnHour: string) =>
      `Den andra lastbalanseraren fortsätter att skicka sin andel till Alice: efter en halvtimme är vanligen ${leftAfterHalfAnHour} användare på henne.`,
    reason: 'Hälften underrättade är inte hälften så fort: nivån stannar där lika många kommer som går.',
    contrast: 'Båda lastbalanserarna vet',
    contrastShows: (bleedWhenTold: string) => `Alice är vanligen torr på ${bleedWhenTold}.`,
    tempted: () =>
      'Tidsgränsen kastar ut alla som är kvar, och den andra lastbalanseraren skickar nya användare till en server som uppdateras.',
    notes:
      'Be om formen, inte om ett tal: ner till ingenting, ner till hälften, eller inte alls? De flesta väntar sig att det tar dubbelt så lång tid. Fråga vem som har mer än en lastbalanserare, och hur de talar om det för alla.',
  },
  'lesson.cookies': {
    title: 'Cookies som kommer tillbaka',
    asks: 'Hälften kommer tillbaka senare, med en cookie som pekar ut servern. Hur lång tid tar en tömning nu?',
    setting: (away: string) =>
      `Hälften av dem som går kommer tillbaka efter i genomsnitt ${away}, och deras cookie pekar fortfarande ut deras gamla server.`,
    question: () => 'Hur länge dröjer det tills Alice är torr för gott?',
    lookAgain: {
      question: 'Var Alice någon gång tom innan hon var torr?',
      yes: 'Ja: hon var tom, och sedan kom någon tillbaka.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'för tömningen av Alice',
    explanation: (bleed: string) =>
      `Vanligen ${bleed}: så länge någon som är borta kan komma tillbaka till henne är hon inte torr.`,
    reason: 'Återigen: det lastbalanseraren räknar är inte människor. Det som måste ta slut är cookies.',
    contrast: 'Lika många besök, och ingen kommer tillbaka',
    contrastShows: (bleedIfNobodyReturns: string) => `Alice är vanligen torr på ${bleedIfNobodyReturns}.`,
    tempted: () =>
      'Tidsgränsen kastar ut den som just har kommit tillbaka. Tänk om ingen behövde Alice för sin session?',
    notes:
      'Fråga hur länge, och låt räknaren nå noll för första gången. Pausa där: får vi uppdatera henne nu? Låt sedan någon komma tillbaka. En session som hör till en server är ett löfte också till dem som är borta.',
  },
  'lesson.requestDrain': {
    title: 'Alice i underhåll',
    asks: 'Alice sätts i ”maint”, och ingen kastas ut. Drabbas ingen?',
    setting: (users: string) =>
      `Omkring ${users} användare är på sajten. Alice sätts i ”maint”, är snart tom och uppdateras, sedan Bob, och ingen kastas ut.`,
    question: () => 'Hur många utloggningar blir det?',
    lookAgain: {
      question: 'Förlorades beställningar fast ingen kastades ut?',
      yes: 'Ja: varukorgarna blev kvar i den gamla serverns minne.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'sammanlagt',
    explanation: (signedOut: string) =>
      `Vanligen ${signedOut}: varje användares nästa klick går till den andra servern, och sessionen blir kvar i minnet.`,
    reason: 'Att inte kastas ut är inte att inte drabbas: några produkter tömmer anrop, inte sessioner.',
    contrast: 'Satt i ”drain” i stället',
    contrastShows: (instead: string) => `Ingen loggas ut, och det tar vanligen ${instead}.`,
    tempted: () => 'De flyttas med nästa klick, inte vid tidsgränsen: mer tid ändrar ingenting för dem.',
    notes:
      'Säg ”ingen kastades ut”, och vänta. Fråga sedan hur nästa klick ser ut för någon med full varukorg. Orden ”drain” och ”maint” är en viss produkts: fråga vad deras egna heter, och vad de gör.',
  },
  'lesson.kubernetes': {
    title: 'Kubernetes trettio sekunder',
    asks: 'En rullande uppdatering med standardinställningar: inget avbrott, och ändå?',
    setting: (users: string) =>
      `Tre poddar har omkring ${users} användare, vars inloggningar finns i poddarnas minne. En rullande uppdatering med standardinställningar tar aldrig ner sajten.`,
    question: () => 'Hur många utloggningar blir det?',
    lookAgain: {
      question: 'Fanns det ett ögonblick utan podd för nya användare?',
      yes: 'Ja, den här gången.',
      no: 'Nej: inget avbrott, och ändå drabbades användare.',
    },
    shows: 'sammanlagt',
    explanation: (signedOut: string, failedRequests: string) =>
      `Vanligen ${signedOut}, och ${failedRequests} anrop misslyckas. En podd som ska bort väntar inte på någon session, och tills varje lastbalanserare vet går dess del av anropen ingenstans.`,
    reason: 'Återigen: att inte kastas ut är inte att inte drabbas. Inget avbrott säger ingenting om sessioner.',
    contrast: 'Poddar som svarar lite längre',
    contrastShows: (signedOutWithPreStop: string) =>
      `Inget anrop misslyckas, men det blir vanligen ${signedOutWithPreStop} utloggningar i alla fall.`,
    tempted: () => 'Fristen är hur länge en podd får leva vidare. Den skickar ingen användare tillbaka till den.',
    notes:
      'För tekniker. Fråga vem som kör med standardinställningar, och vad de lovar. Det är två fel, och vart och ett har sin egen bot: en paus innan podden stannar, och sessioner utanför poddarna.',
  },
  'lesson.panic': {
    title: 'Panik',
    asks: 'Två av tre servrar töms på en gång. Hur lång tid tar det?',
    setting: (threshold: string) =>
      `Alice och Bob töms tillsammans medan Carol är i drift. När färre än ${threshold} av servrarna är friska misstror lastbalanseraren sina hälsokontroller.`,
    question: () => 'Rita användarna på Alice och Bob tillsammans från det att tömningen av dem börjar.',
    lookAgain: {
      question: 'Gick nya användare till Alice och Bob under tömningen?',
      yes: 'Ja, som om ingenting hade sagts.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'ännu på Alice och Bob efter en halvtimme',
    explanation: (leftAfterHalfAnHour: string) =>
      `Med en av tre servrar frisk struntar lastbalanseraren i hälsan: efter en halvtimme är vanligen ${leftAfterHalfAnHour} användare på Alice och Bob.`,
    reason: 'Återigen, hälften är inte hälften så fort: en server som töms räknas som sjuk, och för få var kvar.',
    contrast: 'En server i taget',
    contrastShows: (rolloutOneByOne: string) => `Alla tre är vanligen klara på ${rolloutOneByOne}.`,
    tempted: (patience: string) => `Efter ${patience} väntan på ingenting kastas alla ut som är kvar.`,
    notes:
      'Berätta regeln om gränsen, och be om kurvans form. Regeln räddar sajter, och den gör en tömning av två av tre till ingenting alls. Fråga hur stora deras grupper är.',
  },
  'lesson.herd': {
    title: 'Den tommaste servern',
    asks: 'Varje ny användare går till servern med minst användare. Vad händer när en just är tillbaka?',
    setting: () =>
      'Sex servrar, och varje ny användare går till den med minst användare. Alice kommer tillbaka, tom och med kalla cachar, när tömningen av Bob börjar.',
    question: (first: string) => `Av de närmaste ${first} användarna, hur många går till Alice?`,
    lookAgain: {
      question: 'Var Alice långsam när hon hade kommit tillbaka?',
      yes: 'Ja: alla kom innan hennes cachar hade fyllts.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'gick till Alice, av de första som kom',
    explanation: (ofFirstTwenty: string) =>
      `Vanligen ${ofFirstTwenty}: hon är tommast, och får varje ny användare tills hon är lika full som de andra.`,
    reason:
      'Det rättvisaste valet just nu behöver inte vara det bästa: den tommaste servern är den som just har kommit tillbaka.',
    contrast: 'Nya användare till servrarna i tur och ordning',
    contrastShows: (ofFirstTwentyInTurn: string, first: string) =>
      `Då går vanligen ${ofFirstTwentyInTurn} av ${first} till henne, och knappt någon får det långsamt.`,
    tempted: () => 'Overksamma minuter fyller ingen cache, och hon är lika tom som förut.',
    notes:
      'För tekniker. ”Minst anslutningar” låter rättvist för alla: fråga vem som använder det. Sakta ner när Alice kommer tillbaka, och räkna högt vart användarna går. Öka hennes andel efter hand, eller ta servrarna i tur.',
  },
};
