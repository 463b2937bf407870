import { article as articleLesson } from '../../../../lessons/article/article.ts';
import { capacity } from '../../../../lessons/article/capacity.ts';
import { doubling } from '../../../../lessons/article/doubling.ts';
import { mirrored } from '../../../../lessons/article/mirrored.ts';
import { secondDrain } from '../../../../lessons/article/secondDrain.ts';
import { tail } from '../../../../lessons/article/tail.ts';
import type { Language } from '../../../catalogue.ts';
import { durationWords } from '../../../duration.ts';
import { knownOf, typicalCount, typicalTime } from '../../../lessons/telling/figures.ts';
import type { LessonWords } from '../../../lessons/telling/lessonWords.ts';
import { share } from '../../../quantities.ts';

const perDoubling = () => durationWords(Math.LN2 * knownOf(doubling.run).settings.traffic.sessionLength.meanSeconds);

/** The lessons of the article. */
export const articleLessons: Language = {
  'lesson.article': {
    title: 'Artikeln',
    asks: 'Hur lång tid tar det att uppdatera båda servrarna, och vem drabbas?',
    setting: () => {
      const { users, session, work } = knownOf(articleLesson.run);
      return `Alice och Bob bär ca ${users} användare, som stannar ${session} i genomsnitt; en uppdatering med sitt test tar ${work}.`;
    },
    question: () => 'Hur lång tid tar det tills båda servrarna kör den nya versionen?',
    lookAgain: {
      question: 'Var någon fortfarande på Alice när hennes uppdatering började?',
      yes: 'Ja: någon kastades ut.',
      no: 'Nej: hennes sista användare hade gått.',
    },
    shows: 'för utrullningen',
    explanation: () =>
      `Vanligen ${typicalTime('article', 'rollout')}, och mer än tre fjärdedelar av det går åt till att vänta på de sista användarna.`,
    reason: 'Torr betyder att den sista användaren har gått, inte den genomsnittliga.',
    contrast: 'Med en installation som går tio gånger så fort',
    contrastShows: () =>
      `Det tar ändå vanligen ${typicalTime('article', 'fasterRollout')}: det var aldrig arbetet som tog tiden.`,
    tempted: () => 'En snabbare uppdatering lämnar väntan som den var. När finns det färre användare att vänta på?',
    notes:
      'Fråga först: hur många minuter? De flesta lägger ihop sessioner och installationer. Säg inget om väntan förrän Alice har stått en stund med sina två eller tre sista användare; fråga sedan vad hon väntar på.',
  } satisfies LessonWords,
  'lesson.capacity': {
    title: 'Kan Bob bära båda?',
    asks: 'Vad händer om en server ensam inte rymmer alla?',
    setting: () => {
      const { room, each } = knownOf(capacity.run);
      return `Varje server har plats för ${room} användare och har ca ${each}.`;
    },
    question: () => 'Rita Bobs användare från det att tömningen av Alice börjar.',
    alsoAsk: 'Hur många användare avvisas innan båda servrarna är uppdaterade?',
    lookAgain: {
      question: 'Var Bob full nästan så fort som tömningen av Alice började?',
      yes: 'Ja: han var nästan full redan innan, den här gången.',
      no: 'Nej: han fylldes lite i taget, med nya användare.',
    },
    shows: 'avvisade',
    explanation: () =>
      `Bob fylls i samma takt som Alice töms, och sedan är han full: vanligen avvisas ${typicalCount('capacity', 'turnedAway')} användare.`,
    reason: 'En tömning flyttar ingen: till slut får en server bära det som två bar.',
    contrast: 'Med plats för alla på var och en',
    contrastShows: () => `Med plats för ${knownOf(capacity.contrast).room} på varje server avvisas knappt någon.`,
    tempted: () => 'Att fördela bättre hjälper inte när det bara finns en server kvar att fördela på.',
    notes:
      'Artikelns egen varning. Be om en hand som visar Bobs nivå: ett steg, en backe, eller ingenting alls? Fråga sedan hur fulla era egna servrar får vara om en av dem ska bära allas användare.',
  } satisfies LessonWords,
  'lesson.doubling': {
    title: 'Tio gånger så många',
    asks: 'Tio gånger så många användare, som stannar lika länge: hur lång tid tar en tömning?',
    setting: () => {
      const { each, session } = knownOf(doubling.run);
      return `Den här sajten är tio gånger artikelns: ca ${each} användare på varje server, som stannar ${session} i genomsnitt, precis som förut.`;
    },
    question: () =>
      `Med ${knownOf(doubling.contrast).each} användare tog det vanligen ${typicalTime('doubling', 'smallBleed')} för Alice att bli torr. Hur lång tid tar det nu?`,
    lookAgain: {
      question: 'Hade halva tiden gått när hälften av hennes användare hade gått?',
      yes: 'Ja, den här gången.',
      no: 'Nej: den första hälften gick långt innan halva tiden hade gått.',
    },
    shows: 'för tömningen av Alice',
    explanation: () =>
      `Vanligen ${typicalTime('doubling', 'bleed')}. Dubbelt så många användare tar ca ${perDoubling()} längre, hur många de än är.`,
    reason:
      'Varje medelsession tar samma andel av dem som är kvar: väntan växer med fördubblingarna, inte med användarna.',
    contrast: 'En tiondel av användarna',
    contrastShows: () => `De tar ändå vanligen ${typicalTime('doubling', 'smallBleed')}.`,
    tempted: () => `Hälften av användarna sparar bara ca ${perDoubling()}. Vad skulle spara halva tiden?`,
    notes:
      'För ingenjörer. Be om ett antal minuter, och skriv upp det största. Låt det sedan gå, och peka på halveringarna: var och en tar lika lång tid som den förra, och det spelar liten roll hur många användarna var från början.',
  } satisfies LessonWords,
  'lesson.mirrored': {
    title: 'Den speglade miljön',
    asks: 'Vad kostar det att aldrig köra på en enda server?',
    setting: () =>
      `Ett andra par servrar startas och testas på ${knownOf(mirrored.run).work}, och sedan skickas alla nya användare dit.`,
    question: () => 'Hur lång tid tar det tills det gamla paret kan stängas av utan att någon drabbas?',
    lookAgain: {
      question: 'Flyttade de på det gamla paret till det nya?',
      yes: 'En del gjorde det, den här gången.',
      no: 'Nej: de stannade tills de var klara.',
    },
    shows: 'för utrullningen',
    explanation: () =>
      `Vanligen ${typicalTime('mirrored', 'rollout')}: nya användare växlas över genast, men de på det gamla paret går i sin egen takt.`,
    reason: 'Att styra om går på ett ögonblick, att gå gör det inte. Än en gång: torr betyder den sista användaren.',
    contrast: 'Samma omgång, tömd en efter en',
    contrastShows: () =>
      `En efter en tar det vanligen ${typicalTime('mirrored', 'rolloutInTurn')}. Det speglade paret köper skillnaden för ${typicalTime('mirrored', 'extraServerMinutes')} servertid.`,
    tempted: () =>
      'Stängs det gamla paret av på en gång tar det sina användare med sig. Tänk om de kunde ta sina sessioner med sig?',
    notes:
      'Fråga när de gamla maskinerna får stängas av; ”genast” är vad de flesta hör i ”växla över”. Låt det gamla paret stå där med sina sista få användare. Pris och vinst står båda i utfallet.',
  } satisfies LessonWords,
  'lesson.schema': {
    title: 'Schemat som förstör',
    asks: 'Går det att tömma när den nya versionen ändrar databasen så att den gamla går sönder?',
    setting: () => 'Den version som Alice får, när hon är helt torr, ändrar databasen som Bob också använder.',
    question: () => 'Vem möter ett fel?',
    choices: [
      'Ingen: Alice är tom',
      'De få som går från Bob till Alice',
      'Alla på Bob i det ögonblicket',
      'Alla på Bob, och varje ny användare tills Alice är tillbaka',
    ],
    alsoAsk: 'Hur många användare är det?',
    lookAgain: {
      question: 'Var någon på Alice när databasen ändrades?',
      yes: 'Ja: någon kastades ut.',
      no: 'Nej: det var den andra servern som gick sönder.',
    },
    shows: 'som mötte ett fel',
    explanation: () =>
      `Alla på Bob, och varje ny användare tills Alice är tillbaka: vanligen ${typicalCount('schema', 'broken')} användare.`,
    reason: 'Servrar töms en och en, men de är inte oberoende: databasen hör till dem alla.',
    contrast: 'En ändring som båda versionerna klarar',
    contrastShows: () => 'Ingen möter ett fel: varje steg av den passar både den gamla versionen och den nya.',
    tempted: () => 'Ett speglat par på samma databas förstör det gamla paret ändå.',
    notes:
      'Artikeln nämner det här som sin gräns. Låt dem välja, och fråga någon som valde ”ingen” om skälet: det är ett bra skäl, och det förbiser databasen. Fråga sedan vem som någon gång har delat en ändring i två.',
  } satisfies LessonWords,
  'lesson.secondDrain': {
    title: 'Sedan är det Bobs tur',
    asks: 'Alice och Bob har hälften av användarna var. Hur många har Bob när det är hans tur?',
    setting: () => `Alice och Bob har ca ${knownOf(secondDrain.run).each} användare var, och Alice töms först.`,
    question: () => 'Hur många användare har Bob när hans egen tömning börjar?',
    lookAgain: {
      question: 'Tog tömningen av Bob längre tid än den av Alice?',
      yes: 'Ja, som den brukar.',
      no: 'Nej: den sista användaren är slump.',
    },
    shows: 'på Bob när hans tömning började',
    explanation: () =>
      `Vanligen ${typicalCount('secondDrain', 'bobAtBleed')}: medan Alice var ur drift gick varje ny användare till honom. Hans tömning är den längre i ${share(secondDrain.claims.takesLonger.share ?? 0)} av omgångarna.`,
    reason: 'Ingen flyttar när en server töms, men den som förblir i drift samlar på sig allas användare.',
    contrast: 'Fyra servrar i stället för två',
    contrastShows: () =>
      `Då har Bob vanligen ${typicalCount('secondDrain', 'bobOfFour')}: tre servrar delar på det som Alice inte tar emot.`,
    tempted: () => 'Medan en av två servrar är ur drift finns det bara en att välja.',
    notes:
      'Fråga innan tömningen av Alice börjar: de har hälften var, så hur många har Bob när det är hans tur? Händer upp för hälften, för alla, för något däremellan. Det är den sista tanken före frågan om vad en server kan bära.',
  } satisfies LessonWords,
  'lesson.tail': {
    title: 'Samma medelvärde, en annan svans',
    asks: 'Medelsessionen är som alltid, men några få stannar mycket längre. Hur lång tid tar en tömning?',
    setting: () =>
      `Medelsessionen är ${knownOf(tail.run).session}, som förut, men de flesta besök är korta och några få är mycket långa.`,
    question: () => 'Rita Alices användare från det att hennes tömning börjar.',
    lookAgain: {
      question: 'Var någon fortfarande på Alice efter tio minuter?',
      yes: 'Ja: de långa besöken pågick fortfarande.',
      no: 'Nej, inte den här gången.',
    },
    shows: 'för tömningen av Alice',
    explanation: () =>
      `Vanligen tar det ${typicalTime('tail', 'bleed')} för henne att bli torr: de få som stannar längst avgör, och medelvärdet säger inget om dem.`,
    reason:
      'Än en gång: torr betyder den sista användaren. Och ju längre ett besök är, desto troligare är det att en tömning finner det på servern.',
    contrast: 'Samma medelvärde utan den långa svansen',
    contrastShows: () =>
      `Då är Alice vanligen torr om ${typicalTime('tail', 'exponentialBleed')}: mät svansen innan du lovar en tid.`,
    tempted: () => 'Den som flyttas lämnar inloggning och varukorg i Alices minne. Var skulle de annars kunna finnas?',
    notes:
      'Be dem rita, eller visa med en hand hur fort nivån sjunker. Nästan alla ritar den tömning som de såg förut. Fråga vilka deras egna längsta sessioner är: någon har alltid en sida som står öppen hela dagen.',
  } satisfies LessonWords,
};
