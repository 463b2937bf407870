import { ChevronLeft, ChevronRight, Maximize, MonitorSpeaker, Pause, Play, Square, UserX, X } from 'lucide-react';
import { leave } from '../../../store/present/talkAddress.ts';
import { useShownViewStore } from '../../../store/shownView.ts';
import { useFact } from '../../../store/simulation/useSimulation.ts';
import { presentWords as words } from '../../../words/talk/present.ts';
import { nextStep, previousStep } from '../../talk/steps.ts';
import { TalkButton } from '../../talk/TalkButton.tsx';
import { useOtherWindow } from '../../talk/useOtherWindow.tsx';
import { useTalk, useTalkFact } from '../../talk/useTalk.ts';
import { toggleFullScreen } from './useFullScreen.ts';

/** For those who have no clicker; it fades with the pointer. `onOpen` is called before a window is opened. */
export function Controls({ onOpen }: { onOpen: () => void }) {
  const talk = useTalk();
  const shown = useShownViewStore();
  const playing = useFact((state) => state.playing);
  const lockedOut = useTalkFact((state) => state.lockedOut);
  const { open, blocked } = useOtherWindow('speaker');
  const { toggle } = talk.simulation;
  const openSpeaker = () => {
    onOpen();
    open();
  };
  return (
    <>
      {blocked}
      <div className="room-controls" role="toolbar" aria-label={words.controls}>
        <TalkButton brief name={words.back} keys="PageUp" Icon={ChevronLeft} run={() => previousStep(talk)} />
        <TalkButton
          brief
          name={playing ? words.pause : words.play}
          keys="Space"
          Icon={playing ? Pause : Play}
          run={toggle}
        />
        <TalkButton brief name={words.next} keys="PageDown" Icon={ChevronRight} run={() => nextStep(talk)} />
        <TalkButton brief name={words.lockOut} keys="L" Icon={UserX} on={lockedOut} run={talk.toggleLockedOut} />
        <TalkButton brief name={words.blank} keys="B" Icon={Square} run={talk.toggleBlank} />
        <TalkButton brief name={words.fullScreen} keys="F" Icon={Maximize} run={toggleFullScreen} />
        <TalkButton brief name={words.speaker} Icon={MonitorSpeaker} run={openSpeaker} />
        <TalkButton brief name={words.leave} keys="Escape" Icon={X} run={() => leave(shown)} />
      </div>
    </>
  );
}
