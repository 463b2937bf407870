import { cookies } from '../../../../lessons/balancers/cookies.ts';
import { counter } from '../../../../lessons/balancers/counter.ts';
import { kubernetes } from '../../../../lessons/balancers/kubernetes.ts';
import { panic } from '../../../../lessons/balancers/panic.ts';
import { requestDrain } from '../../../../lessons/balancers/requestDrain.ts';
import type { Language } from '../../../catalogue.ts';
import { durationWords, insteadWords } from '../../../duration.ts';
import { knownOf, typical, typicalCount, typicalTime } from '../../../lessons/telling/figures.ts';
import type { LessonWords } from '../../../lessons/telling/lessonWords.ts';
import { share } from '../../../quantities.ts';

/** The lessons about real load balancers. */
export const balancerLessons: Language = {
  'lesson.cookies': {
    title: 'Cookies som kommer tillbaka',
    asks: 'Hälften av användarna kommer tillbaka senare, och deras cookie pekar fortfarande ut servern. Hur lång tid tar en tömning nu?',
    setting: () =>
      `Hälften av dem som går kommer tillbaka efter ${durationWords(knownOf(cookies.run).settings.traffic.awaySeconds)} i genomsnitt, och deras cookie pekar fortfarande ut deras gamla server.`,
    question: () => 'Hur lång tid tar det tills Alice är torr för gott?',
    lookAgain: {
      question: 'Var Alice någon gång tom innan hon var torr?',
      yes: 'Ja: hon var tom, och sedan kom någon tillbaka.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'för tömningen av Alice',
    explanation: () =>
      `Vanligen ${typicalTime('cookies', 'bleed')}: så länge någon som är borta kan komma tillbaka till henne är hon inte torr.`,
    reason: 'Än en gång: det lastbalanseraren räknar är inte människor. Det som måste ta slut är cookierna.',
    contrast: 'Lika många besök, och ingen kommer tillbaka',
    contrastShows: () => `Alice är vanligen torr om ${typicalTime('cookies', 'bleedIfNobodyReturns')}.`,
    tempted: () =>
      'Tidsgränsen kastar ut den som just har kommit tillbaka. Tänk om ingen behövde Alice för sin session?',
    notes:
      'Fråga hur lång tid, och låt räknaren nå noll första gången. Pausa där: får vi uppdatera henne nu? Låt sedan någon komma tillbaka. Bundna sessioner är ett löfte som måste hållas även mot dem som är borta.',
  } satisfies LessonWords,
  'lesson.counter': {
    title: 'Räknaren visar noll',
    asks: 'Lastbalanseraren räknar inga anslutningar på Alice. Är hon torr?',
    setting: () =>
      'Alice töms. Ett skript väntar tills lastbalanserarens räknare av hennes anslutningar visar noll, och uppdaterar henne sedan.',
    question: () => 'Hur många användare är fortfarande på henne då?',
    lookAgain: {
      question: 'Var någon på Alice när hennes uppdatering började?',
      yes: 'Ja: de läste, och hade ingen anslutning just då.',
      no: 'Nej, det var ingen, den här gången.',
    },
    shows: 'på Alice när räknaren visade noll',
    explanation: () =>
      `Vanligen ${typicalCount('counter', 'cutFromAlice')}, vilket är nästan alla: mellan två klick har en användare ingen anslutning.`,
    reason: 'Det lastbalanseraren räknar är inte människor: räkna sessioner där de finns, i applikationen.',
    contrast: 'Applikationens egen lista över sessioner',
    contrastShows: () => 'Ingen kastas ut: skriptet väntar på den sista sessionen, inte på en paus mellan klick.',
    tempted: () =>
      `Efter ${durationWords(knownOf(counter.goal.tempts).settings.rollout.quietSeconds)} utan anrop kan alla som är kvar bara hålla på att läsa. Hur mycket tystnad räcker?`,
    notes:
      'Visa räknaren först, och låt den nå noll innan ni ser på glaset. Fråga hur många av dem som skulle ha tryckt på knappen. Det är föredragets dyraste nolla.',
  } satisfies LessonWords,
  'lesson.herd': {
    title: 'Den tommaste servern',
    asks: 'Varje ny användare går till den server som har minst. Tänk om en just har kommit tillbaka?',
    setting: () =>
      'Sex servrar, och varje ny användare går till den som har minst. Alice kommer tillbaka, tom och med kalla cachar, när tömningen av Bob börjar.',
    question: () => 'Av de närmaste 20 användarna, hur många går till Alice?',
    lookAgain: {
      question: 'Var Alice långsam efter att hon kommit tillbaka?',
      yes: 'Ja: alla kom innan hennes cachar hade fyllts.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'gick till Alice, av de första som kom',
    explanation: () =>
      `Vanligen ${typicalCount('herd', 'ofFirstTwenty')}: hon är tommast, och får varje ny användare tills hon är lika full som de andra.`,
    reason:
      'Det rättvisaste valet nu behöver inte vara det bästa: den tommaste servern är den som just har kommit tillbaka.',
    contrast: 'Nya användare skickas till servrarna i tur och ordning',
    contrastShows: () =>
      `Då går vanligen ${typicalCount('herd', 'ofFirstTwentyInTurn')} av 20 till henne, och knappt någon fördröjs.`,
    tempted: () => 'Sysslolösa minuter fyller ingen cache, och hon är lika tom som förut.',
    notes:
      'För ingenjörer. ”Minst anslutningar” låter rättvist för alla: fråga vem som använder det. Sakta ner när Alice kommer tillbaka, och räkna högt vart användarna går. Öka hennes andel stegvis, eller gå i tur och ordning.',
  } satisfies LessonWords,
  'lesson.kubernetes': {
    title: 'Kubernetes trettio sekunder',
    asks: 'En rullande uppdatering med standardinställningar: ingen nertid, men ändå?',
    setting: () =>
      `Tre poddar har ca ${knownOf(kubernetes.run).users} användare, vars inloggningar finns i poddarnas minne. En rullande uppdatering med standardinställningar tar aldrig ner sajten.`,
    question: () => 'Hur många utloggningar blir det?',
    lookAgain: {
      question: 'Fanns det ett ögonblick utan en podd för nya användare?',
      yes: 'Ja, den här gången.',
      no: 'Nej: det fanns ingen nertid, och användare drabbades ändå.',
    },
    shows: 'totalt',
    explanation: () =>
      `Vanligen ${typicalCount('kubernetes', 'signedOut')}, och ${typicalCount('kubernetes', 'failedRequests')} anrop misslyckas. En podd som ska bort väntar inte på någon session, och tills varje lastbalanserare har fått veta går dess andel av anropen ingenstans.`,
    reason: 'Än en gång: inte utkastad betyder inte oskadd. Ingen nertid säger inget om sessioner.',
    contrast: 'Poddar som svarar lite längre',
    contrastShows: () =>
      `Inget anrop misslyckas, och vanligen loggas ${typicalCount('kubernetes', 'signedOutWithPreStop')} användare ut ändå.`,
    tempted: () => 'Nådatiden är hur länge en podd får leva vidare. Den skickar ingen användare tillbaka till den.',
    notes:
      'För ingenjörer. Fråga vem som kör med standardinställningarna, och vad de lovar. Det finns två fel, och vart och ett har sin egen bot: en paus innan podden stannar, och sessioner som finns utanför poddarna.',
  } satisfies LessonWords,
  'lesson.panic': {
    title: 'Panik',
    asks: 'Två av tre servrar töms på en gång. Hur lång tid tar det?',
    setting: () =>
      `Alice och Bob töms tillsammans medan Carol tar emot användare. När färre än ${share(knownOf(panic.run).settings.balancer.panicThreshold)} av servrarna är friska misstror lastbalanseraren sina hälsokontroller.`,
    question: () => 'Rita användarna på Alice och Bob tillsammans från det att deras tömning börjar.',
    lookAgain: {
      question: 'Gick nya användare till Alice och Bob under deras tömning?',
      yes: 'Ja, som om inget hade sagts.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'fortfarande på Alice och Bob efter en halvtimme',
    explanation: () =>
      `Med en av tre servrar frisk struntar lastbalanseraren i hälsan: efter en halvtimme är vanligen ${typicalCount('panic', 'leftAfterHalfAnHour')} användare på Alice och Bob.`,
    reason: 'Än en gång, halva beskedet är inte halva farten: en server som töms räknas som sjuk, och för få var kvar.',
    contrast: 'En server i taget',
    contrastShows: () => `Alla tre är vanligen klara på ${typicalTime('panic', 'rolloutOneByOne')}.`,
    tempted: () =>
      `Efter ${durationWords(knownOf(panic.goal.tempts).settings.balancer.drainTimeoutSeconds ?? 0)} av väntan på ingenting kastas alla som är kvar ut.`,
    notes:
      'Berätta regeln om gränsen, och fråga efter kurvans form. Det är en regel som räddar sajter, och den gör en tömning av två av tre till ingenting alls. Fråga hur stora deras grupper är.',
  } satisfies LessonWords,
  'lesson.requestDrain': {
    title: 'Alice i underhåll',
    asks: 'Alice sätts i ”maint”, och ingen kastas ut. Drabbas ingen?',
    setting: () =>
      `Ca ${knownOf(requestDrain.run).users} användare är på sajten. Alice sätts i ”maint”, är snart tom och uppdateras, sedan Bob, och ingen kastas ut.`,
    question: () => 'Hur många utloggningar blir det?',
    lookAgain: {
      question: 'Gick beställningar förlorade fast ingen kastades ut?',
      yes: 'Ja: varukorgarna blev kvar i den gamla serverns minne.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'totalt',
    explanation: () =>
      `Vanligen ${typicalCount('requestDrain', 'signedOut')}: varje användares nästa klick går till den andra servern, och sessionen blir kvar i minnet.`,
    reason: 'Inte utkastad betyder inte oskadd: en del produkter tömmer anrop, inte sessioner.',
    contrast: 'Satt i ”drain” i stället',
    contrastShows: () =>
      `Ingen loggas ut, och det tar vanligen ${insteadWords(60 * typical('requestDrain', 'rolloutByDrain'), 60 * typical('requestDrain', 'rollout'))}.`,
    tempted: () => 'De flyttas med sitt nästa klick, inte vid tidsgränsen: mer tid ändrar inget för dem.',
    notes:
      'Säg ”ingen kastades ut”, och vänta. Fråga sedan hur nästa klick ser ut för någon med full varukorg. Orden ”drain” och ”maint” är en produkts: fråga vad deras heter, och vad de gör.',
  } satisfies LessonWords,
  'lesson.twoBalancers': {
    title: 'Två lastbalanserare',
    asks: 'Det finns två lastbalanserare, och bara en fick veta att Alice ska tömmas. När är hon torr?',
    setting: () => 'Det finns två lastbalanserare, och bara en av dem fick veta att Alice ska tömmas.',
    question: () => 'Rita Alices användare från det att hennes tömning börjar.',
    lookAgain: {
      question: 'Var Alice tom i något ögonblick under den halvtimmen?',
      yes: 'Ja, ett ögonblick.',
      no: 'Nej: någon var alltid där.',
    },
    shows: 'fortfarande på Alice efter en halvtimme',
    explanation: () =>
      `Den andra lastbalanseraren fortsätter att skicka Alice sin andel: efter en halvtimme är vanligen ${typicalCount('twoBalancers', 'leftAfterHalfAnHour')} användare på henne.`,
    reason: 'Halva beskedet är inte halva farten: hennes nivå stannar där lika många kommer som går.',
    contrast: 'Båda lastbalanserarna får veta',
    contrastShows: () => `Alice är vanligen torr om ${typicalTime('twoBalancers', 'bleedWhenTold')}.`,
    tempted: () =>
      'Tidsgränsen kastar ut den som är kvar, och den andra lastbalanseraren skickar nya användare till en server som uppdateras.',
    notes:
      'Fråga efter formen, inte efter ett tal: ner till ingenting, ner till hälften, eller inte alls? De flesta väntar sig att det tar dubbelt så lång tid. Fråga vem som har mer än en lastbalanserare, och hur de talar om det för alla.',
  } satisfies LessonWords,
};
