import { useFact } from '../../../store/simulation/useSimulation.ts';
import { speakerWords as words } from '../../../words/talk/present.ts';
import { TalkButton } from '../../talk/TalkButton.tsx';
import { useOtherWindow } from '../../talk/useOtherWindow.tsx';
import { useTalk, useTalkFact } from '../../talk/useTalk.ts';

/** How this window stands to the room's, and what to do about it. */
export function Company() {
  const { reconnect } = useTalk();
  const company = useTalkFact((state) => state.company);
  const tick = useFact((state) => state.shownTick);
  const settling = useFact((state) => state.settling);
  const { open, blocked } = useOtherWindow('present');
  const together = company === 'together';
  return (
    <header className="speaker-head">
      <h2>{words.speaker}</h2>
      <p className="speaker-company" data-company={company} role="status">
        <span aria-hidden="true">{together ? '●' : '○'}</span>
        {together ? settling ? words.catchingUp : <InStep tick={tick} /> : words[company]}
        {company === 'alone' && location.protocol === 'file:' && ` ${words.apart}`}
      </p>
      {company === 'lost' && <TalkButton name={words.reconnect} run={reconnect} />}
      {!together && <TalkButton name={words.openRoom} run={open} />}
      {blocked}
    </header>
  );
}

/** The tick changes all the time: it is to be seen, not told. */
function InStep({ tick }: { tick: number }) {
  return (
    <>
      <span className="hidden-visually">{words.inStep}</span>
      <span aria-hidden="true">{words.together(tick)}</span>
    </>
  );
}
