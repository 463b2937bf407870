import { badRelease } from '../../../../lessons/hurt/badRelease.ts';
import { bobDies } from '../../../../lessons/hurt/bobDies.ts';
import { cold } from '../../../../lessons/hurt/cold.ts';
import { flashSale } from '../../../../lessons/hurt/flashSale.ts';
import { impatient } from '../../../../lessons/hurt/impatient.ts';
import { lockOut } from '../../../../lessons/hurt/lockOut.ts';
import type { LessonRun } from '../../../../lessons/index.ts';
import type { Language } from '../../../catalogue.ts';
import { durationWords, insteadWords } from '../../../duration.ts';
import { knownOf, typical, typicalCount, typicalTime } from '../../../lessons/telling/figures.ts';
import type { LessonWords } from '../../../lessons/telling/lessonWords.ts';
import { count, share } from '../../../quantities.ts';

/** The share of a server’s users who are left after a timeout, on average: memoryless sessions, e^(−timeout/mean). */
const left = (run: LessonRun) => {
  const { balancer, traffic } = knownOf(run).settings;
  return share(Math.exp(-(balancer.drainTimeoutSeconds ?? 0) / traffic.sessionLength.meanSeconds));
};
const impatientShare = (fact: Parameters<typeof typical<'impatient'>>[1]) => share(typical('impatient', fact) / 100);

/** The lessons about who gets hurt. */
export const hurtLessons: Language = {
  'lesson.badRelease': {
    title: 'Larmet går',
    asks: 'Två minuter in i tömningen av Bob visar sig versionen vara dålig: rulla tillbaka! När är den sista användaren borta från den?',
    setting: () =>
      `Alice är tillbaka med den nya versionen, och tömningen av Bob har pågått i ${durationWords(badRelease.run.acts?.[0].seconds ?? 0)}, när larmet går: versionen är dålig, och du rullar tillbaka genast.`,
    question: () => 'Hur lång tid tar det tills den sista användaren är borta från den dåliga versionen?',
    lookAgain: {
      question: 'Var någon på den dåliga versionen efter att Rulla tillbaka tryckts?',
      yes: 'Ja: alla som var där stannade tills de gick.',
      no: 'Nej: ingen var där, den här gången.',
    },
    shows: 'tills ingen var på den dåliga versionen',
    explanation: () =>
      `Vanligen ${typicalTime('badRelease', 'untilNobodyOnNew')}: att rulla tillbaka håller nya användare borta, men de som är på den går i sin egen takt.`,
    reason: 'Att styra om går på ett ögonblick, att göra det ogjort gör det inte: en återgång är en tömning baklänges.',
    contrast: 'En tiondel av de nya användarna först',
    contrastShows: () =>
      `Genom kanariefågeln möter vanligen ${typicalCount('badRelease', 'metNewByCanary')} användare den dåliga versionen, i stället för ${typicalCount('badRelease', 'metNew')}.`,
    tempted: () => 'Att gå vidare skulle lämna Alice utanför, och Bob är den sista i drift: utrullningen står still.',
    notes:
      'Fråga vad som händer sekunden efter att Rulla tillbaka tryckts. Många ser en strömbrytare framför sig. Jämför sedan: hur många möter den med en kanariefågel, och hur många när testet på den tomma servern misslyckas.',
  } satisfies LessonWords,
  'lesson.bobDies': {
    title: 'Bob dör medan Alice töms',
    asks: 'Vad händer om den enda server som tar emot nya användare kraschar?',
    setting: () =>
      `Mitt i tömningen av Alice kraschar Bob, i ${durationWords(knownOf(bobDies.run).settings.rollout.failures[0].downSeconds)}. Alice är igång, med mer än hälften av sina platser lediga.`,
    question: () => 'Hur många av de nya användarna tar Alice emot under tiden?',
    choices: [
      'Alla: hon är uppe och har plats',
      'Ungefär hälften',
      'Alla som någon gång hade hennes cookie',
      'Inga, eller nästan inga',
    ],
    alsoAsk: 'Hur många nya användare avvisas under tiden?',
    lookAgain: {
      question: 'Var Alice full när användare avvisades?',
      yes: 'Ja, den här gången.',
      no: 'Nej: platser var lediga, och ingen skickades dit.',
    },
    shows: 'avvisade medan Bob var nere',
    explanation: () =>
      `Nästan inga: vanligen avvisas ${typicalCount('bobDies', 'refusedMeanwhile')}, med Alice halvtom.`,
    reason: 'Uppe betyder inte tillgänglig: en server som töms tar inte emot någon ny, så den är ingen reserv.',
    contrast: 'Alice satt tillbaka för hand strax efter kraschen',
    contrastShows: () => `Då avvisas vanligen ${typicalCount('bobDies', 'refusedWhenPutBack')}.`,
    tempted: () => 'Ett andra försök går till en annan server i drift, och det finns ingen.',
    notes:
      'För ingenjörer. Fråga vad lastbalanseraren gör med nästa användare när Bob är död. Någon säger att den faller tillbaka på Alice: fråga vem som har läst det någonstans. Fråga sedan var er egen väg tillbaka står nedskriven.',
  } satisfies LessonWords,
  'lesson.bothVersions': {
    title: 'Gammalt och nytt',
    asks: 'Hur länge betjänar den gamla och den nya versionen användare sida vid sida?',
    setting: () =>
      'Alice kommer tillbaka med den nya versionen medan Bob fortfarande betjänar användare med den gamla.',
    question: () => 'Hur länge betjänar båda versionerna användare sida vid sida?',
    lookAgain: {
      question: 'Bytte någon från den ena versionen till den andra mitt i ett besök?',
      yes: 'Ja, någon gjorde det.',
      no: 'Nej: alla stannade där de var.',
    },
    shows: 'med båda versionerna igång',
    explanation: () =>
      `Vanligen ${typicalTime('bothVersions', 'mixed')}: från att Alice är tillbaka tills Bobs sista användare har gått.`,
    reason:
      'Att styra om går på ett ögonblick, att gå gör det inte: därför måste en version leva bredvid sin föregångare.',
    contrast: 'Användare flyttas med sitt nästa klick',
    contrastShows: () =>
      `Båda versionerna är vanligen igång i ${typicalTime('bothVersions', 'mixedIfMoved')}, men ${typicalCount('bothVersions', 'metBothIfMoved')} personer möter båda.`,
    tempted: () =>
      'Det nya paret betjänar användare medan det gamla töms: båda versionerna är igång tills det gamla paret är torrt.',
    notes:
      'Fråga efter ögonblicket för övergången, och vänta tills någon tvivlar på att det finns ett. Båda versionerna skriver till samma data hela den tiden. Det test som räknas är det med den gamla och den nya tillsammans.',
  } satisfies LessonWords,
  'lesson.cold': {
    title: 'Alice är tillbaka',
    asks: 'Alice är uppdaterad, testad och tillbaka. Är hon redo för alla?',
    setting: () =>
      `Alice kommer tillbaka med tomma cachar, som tar ${durationWords(knownOf(cold.run).settings.balancer.coldSeconds)} att fylla, och tömningen av Bob börjar.`,
    question: () => 'Hur många användare får en långsam sajt?',
    lookAgain: {
      question: 'Var Alice långsam efter att hon kommit tillbaka?',
      yes: 'Ja: kall svarar hon bara några få användare snabbt.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'fördröjda',
    explanation: () =>
      `Vanligen ${typicalCount('cold', 'slowed')}: från det att hon är tillbaka får Alice varje ny användare, inte hälften av dem.`,
    reason: 'Uppe betyder inte tillgänglig: i drift är inte redo för alla.',
    contrast: 'En tiondel av de nya användarna först, tills hon är varm',
    contrastShows: () => `Ingen fördröjs, och utrullningen tar vanligen ${typicalTime('cold', 'rolloutWithCanary')}.`,
    tempted: () => 'Mjukstart fördelar nya användare mellan servrarna i drift: medan Bob töms är hon den enda.',
    notes:
      'Fråga vad ”testad och tillbaka” betyder för publiken. Se linjen för lagom last klättra i hennes glas, och nivån springa ifrån den. Mjukstart är svaret som alla kommer med: låt dem pröva det.',
  } satisfies LessonWords,
  'lesson.flashSale': {
    title: 'Blixtrea under tömningen',
    asks: 'Vad händer om tre och en halv gånger så många kommer just när Alice töms?',
    setting: () => {
      const { settings, room } = knownOf(flashSale.run);
      const { arrivalRate, sessionLength, curve } = settings.traffic;
      const peak = count(arrivalRate * sessionLength.meanSeconds * curve.factor);
      return `Varje server har plats för ${room} användare. Medan Alice töms börjar en rea, och på dess höjdpunkt vill ${peak} vara på sajten.`;
    },
    question: () => 'Hur många avvisas?',
    lookAgain: {
      question: 'Var platser lediga på Alice när den första användaren avvisades?',
      yes: 'Ja, och ingen skickades dit.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'avvisade',
    explanation: () =>
      `Vanligen ${typicalCount('flashSale', 'turnedAway')}, och Alice har ${typicalCount('flashSale', 'freeOnAliceAtRefusal')} lediga platser när det börjar: en server som töms ger inte sina platser till någon.`,
    reason: 'Uppe betyder inte tillgänglig: medan en av två servrar är ur drift har sajten halva sitt utrymme.',
    contrast: 'Tömningen börjar efter rean',
    contrastShows: () => 'Knappt någon avvisas: töm i lugna timmar.',
    tempted: () => 'Att kasta ut Alices användare drabbar dem i stället. En tömning kan också tas tillbaka.',
    notes:
      'Låt dem räkna ihop platserna: de räcker. Stanna när den första användaren avvisas, och fråga hur många platser som är lediga just då. En tömning som tas tillbaka kostar inget utom väntan.',
  } satisfies LessonWords,
  'lesson.impatient': {
    title: 'Två minuters tålamod',
    asks: 'Vem betalar för en tidsgräns på två minuter?',
    setting: () => {
      const { session, settings } = knownOf(impatient.run);
      return `Medelsessionen är ${session}. Alice töms i ${durationWords(settings.balancer.drainTimeoutSeconds ?? 0)}, och sedan kastas den som är kvar ut.`;
    },
    question: () => `Hur stor andel av hennes ${knownOf(impatient.run).each} användare är det?`,
    lookAgain: {
      question: 'Hade mer än hälften av Alices användare gått när tiden var ute?',
      yes: 'Ja, men många hade inte det.',
      no: 'Nej, inte ens hälften, den här gången.',
    },
    shows: 'av Alices användare utkastade',
    explanation: () =>
      `Vanligen ${impatientShare('cutShare')}: varje medelsession lämnar kvar den andelen av dem som var där, hur länge de än redan har stannat.`,
    reason: 'Medelvärdet är ingen tidsgräns: än en gång, det säger inget om den sista som går.',
    contrast: 'Dubbelt så mycket tålamod',
    contrastShows: () =>
      `Dubbelt så mycket tålamod lämnar vanligen ${impatientShare('cutShareAfterTwo')} kvar, och tre gånger så mycket ${impatientShare('cutShareAfterThree')}: priset för en tidsgräns är känt på förhand.`,
    tempted: () =>
      `Det ser ut som om nästan alla hade gått, men efter den tiden är i genomsnitt ${left(impatient.goal.tempts)} fortfarande kvar.`,
    notes:
      'Händer upp för mindre än en tiondel, en fjärdedel, en tredjedel, hälften. De som arbetar med tidsgränser gissar lågt. Visa de tre tidsgränserna efter varandra: det är en och samma kurva, och alla kan läsa av sin egen på den.',
  } satisfies LessonWords,
  'lesson.lockOut': {
    title: 'Utelåsning',
    asks: 'Vad kostar det att ta varje server ur drift på en gång?',
    setting: () =>
      `Ca ${knownOf(lockOut.run).users} användare är på sajten. Varje server tas ur drift på en gång, uppdateras och sätts tillbaka, en efter en, allt på ${typicalTime('lockOut', 'rollout')}.`,
    question: () => 'Hur många sessioner bryts?',
    lookAgain: {
      question: 'Kastades fler användare ut från Bob än från Alice?',
      yes: 'Ja: han hade samlat på sig nya användare medan hon var ur drift.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'utkastade',
    explanation: () =>
      `Vanligen ${typicalCount('lockOut', 'cutOff')}, fler än som var på sajten: medan Alice är ur drift samlar Bob på sig nya användare, och sedan kastas de alla ut.`,
    reason: 'Servrarna är inte oberoende: det som hålls borta från Alice finns där när Bobs användare kastas ut.',
    contrast: 'Tömning i stället',
    contrastShows: () =>
      `Ingen kastas ut, och det tar vanligen ${insteadWords(60 * typical('lockOut', 'rolloutByBleeding'), 60 * typical('lockOut', 'rollout'))}.`,
    tempted: () =>
      'En halv medelsession är för kort för de flesta. Hur många medelsessioner behöver nästan alla av dem?',
    notes:
      'Fråga först efter det värsta fallet: hur många kan drabbas som mest? Nästan alla säger de som är på sajten. Låt sedan utfallet passera det talet, och fråga var de andra kom ifrån.',
  } satisfies LessonWords,
  'lesson.retry': {
    title: 'De kommer genast tillbaka',
    asks: 'Den som kastas ut kommer genast tillbaka. Vem kastas ut två gånger?',
    setting: () =>
      'Båda servrarnas användare låses ute, en server efter den andra, och den som kastas ut kommer genast tillbaka.',
    question: () => 'Hur många användare kastas ut två gånger?',
    lookAgain: {
      question: 'Hade Bob fler användare strax efter utelåsningen från Alice än båda hade före den?',
      yes: 'Ja: hennes kom tillbaka till honom, utöver de nya.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'utkastade två gånger',
    explanation: () =>
      `Vanligen ${typicalCount('retry', 'cutOffTwice')}: de som kastades ut från Alice är på Bob när det är hans tur.`,
    reason:
      'Än en gång: servrarna är inte oberoende. Och ju snarare den andra utkastningen följer, desto fler möter båda.',
    contrast: 'Om de utkastade höll sig borta',
    contrastShows: () =>
      `Då bryts vanligen ${typicalCount('retry', 'cutOffIfGone')} sessioner i stället för ${typicalCount('retry', 'cutOff')}, och ingen kastas ut två gånger.`,
    tempted: () => 'Ju snabbare den andra utkastningen följer, desto fler av dem från Alice träffar den.',
    notes:
      'För ingenjörer, efter utelåsningen. Fråga vem som kastas ut två gånger innan du säger vart de tar vägen. Märk ut en av Alices användare med pekaren och följ den: utkastad, tillbaka på Bob, utkastad igen.',
  } satisfies LessonWords,
};
