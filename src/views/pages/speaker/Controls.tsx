import { useFact } from '../../../store/simulation/useSimulation.ts';
import { keyNames } from '../../../words/help/help.ts';
import { speakerWords, presentWords as words } from '../../../words/talk/present.ts';
import { nextStep, previousStep } from '../../talk/steps.ts';
import { TalkButton } from '../../talk/TalkButton.tsx';
import { useTalk, useTalkFact } from '../../talk/useTalk.ts';

/** How the talk goes on, as large as they are needed in a hurry. */
export function Controls() {
  const talk = useTalk();
  const playing = useFact((state) => state.playing);
  const blank = useTalkFact((state) => state.blank);
  const lockedOut = useTalkFact((state) => state.lockedOut);
  const { key } = speakerWords;
  return (
    <div className="speaker-controls">
      <TalkButton name={key(words.back, keyNames.PageUp)} keys="PageUp" run={() => previousStep(talk)} />
      <TalkButton primary name={key(words.next, keyNames.PageDown)} keys="PageDown" run={() => nextStep(talk)} />
      <div>
        <TalkButton
          name={key(playing ? words.pause : words.play, keyNames.Space)}
          keys="Space"
          run={talk.simulation.toggle}
        />
        <TalkButton name={key(blank ? words.showAgain : words.blank, 'B')} keys="B" on={blank} run={talk.toggleBlank} />
        <TalkButton name={key(words.lockOut, 'L')} keys="L" on={lockedOut} run={talk.toggleLockedOut} />
      </div>
    </div>
  );
}
