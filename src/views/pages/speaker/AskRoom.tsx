import { useEffect } from 'react';
import { lessonNamed } from '../../../lessons/index.ts';
import { questionsOf } from '../../../store/predict/questions.ts';
import { type Asked, asksRoom, isKnown, type Poll, pollOf, toldOf, withHands } from '../../../store/present/poll.ts';
import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { roomWords } from '../../../words/learn/guess.ts';
import { answerLabels, pollWords, questionWords, truthWords } from '../../../words/learn/poll.ts';
import { Hands } from '../../guess/Hands.tsx';
import { usersHere } from '../../guess/usersHere.ts';
import { TalkButton } from '../../talk/TalkButton.tsx';
import { useTalk, useTalkFact } from '../../talk/useTalk.ts';

/** What the room is asked, in the notes' place: how many hands are up, and when what is so is told. */
export function AskRoom() {
  const poll = useTalkFact((state) => state.poll);
  return (
    poll && (
      <section className="panel speaker-ask" aria-label={roomWords.ask}>
        {poll.stage === 'asking' ? <Asking poll={poll} /> : <Answering poll={poll} />}
      </section>
    )
  );
}

/** What can be asked of the run, and who is there to be asked about. */
function useAskable() {
  const observation = useFact((state) => state.observation);
  const plan = useFact((state) => state.plan);
  const site = useFact((state) => state.site);
  const lesson = useFact(({ settings }) => lessonNamed(settings.name));
  const meanSeconds = useFact(({ settings }) => settings.traffic.sessionLength.meanSeconds);
  const asked: Asked[] = questionsOf({ observation, plan, site }).flatMap((each) =>
    each.type === 'curve' ? [] : each,
  );
  if (lesson && asksRoom(lesson)) asked.unshift({ type: 'lesson', name: lesson.run.scenario.name });
  return { asked, ask: (each: Asked) => pollOf(each, observation.tick, usersHere(observation), meanSeconds) };
}

/** Opens it, with the first question there is. */
export function AskButton() {
  const talk = useTalk();
  const { asked, ask } = useAskable();
  return (
    <TalkButton
      name={roomWords.ask}
      run={() => {
        talk.simulation.pause();
        talk.setPoll(ask(asked[0]));
      }}
    />
  );
}

function Asking({ poll }: { poll: Poll }) {
  const { setPoll, simulation } = useTalk();
  const { asked, ask } = useAskable();
  return (
    <>
      <label>
        {pollWords.what}{' '}
        <select
          value={poll.asked.type}
          onChange={({ target }) => setPoll(ask(asked.find(({ type }) => type === target.value) ?? poll.asked))}
        >
          {asked.map((each) => (
            <option key={each.type} value={each.type}>
              {each.type === 'lesson' ? pollWords.lesson : questionWords(each)}
            </option>
          ))}
        </select>
      </label>
      <Hands
        labels={answerLabels(poll)}
        hands={poll.hands}
        onHands={(answer, hands) => setPoll(withHands(poll, answer, hands))}
      />
      <div className="speaker-row">
        <TalkButton name={pollWords.stop} run={() => setPoll(null)} />
        <TalkButton
          name={pollWords.handsDown}
          run={() => {
            setPoll({ ...poll, stage: 'watching' });
            simulation.play();
          }}
        />
      </div>
    </>
  );
}

/** The hands are down: the run stops where the answer is known, which then is told. */
function Answering({ poll }: { poll: Poll }) {
  const { setPoll } = useTalk();
  const { store, recording, pause } = useSimulation();
  const told = poll.stage === 'told';
  const known = useFact((state) => told || isKnown(poll, state));
  useEffect(() => {
    if (known) pause();
  }, [known, pause]);
  const hands = poll.hands.reduce((sum, each) => sum + each, 0);
  return (
    <>
      <p className="speaker-lesson">{questionWords(poll.asked)}</p>
      <p role="status">{told ? truthWords(poll) : known ? pollWords.known : pollWords.notYet}</p>
      <p>{roomWords.guessed(hands)}</p>
      <div className="speaker-row">
        <TalkButton name={told ? pollWords.close : pollWords.stop} run={() => setPoll(null)} />
        {!told && (
          <TalkButton
            name={pollWords.reveal}
            off={!known}
            run={() => setPoll(toldOf(poll, store.getState(), recording()) ?? poll)}
          />
        )}
      </div>
    </>
  );
}
