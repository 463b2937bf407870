import { Suspense, useLayoutEffect } from 'react';
import { leave } from '../../../store/present/talkAddress.ts';
import { useShownViewStore } from '../../../store/shownView.ts';
import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { headerWords } from '../../../words/page/header.ts';
import { presentWords } from '../../../words/talk/present.ts';
import { useShortcuts } from '../../help/useShortcuts.ts';
import { late } from '../../kit/late.tsx';
import { LockOutLine } from '../../talk/LockOutLine.tsx';
import { useIdle } from '../../talk/useIdle.ts';
import { TalkContext, useOpenTalk, useTalkFact } from '../../talk/useTalk.ts';
import { useTalkKeys } from '../../talk/useTalkKeys.tsx';
import { useTitle } from '../../talk/useTitle.ts';
import { Controls } from './Controls.tsx';
import { LockedOut } from './LockedOut.tsx';
import { Picture } from './Picture.tsx';
import { RoomPoll } from './RoomPoll.tsx';
import { ROOM_KEYS } from './roomKeys.ts';
import { useFullScreen } from './useFullScreen.ts';
import { useWakeLock } from './useWakeLock.ts';
import './present.css';

const Announcer = late(() => import('../../described/Announcer.tsx').then(({ Announcer }) => Announcer));

/** More glasses are drawn smaller, so that there is room for their words. */
const MOST_LARGE = 5;

/** The run before a room: what can be read from the last row, and nothing else. */
export function Present({ keysOn }: { keysOn: boolean }) {
  const talk = useOpenTalk('present');
  const many = useFact(({ observation }) => observation.servers.length > MOST_LARGE);
  useLayoutEffect(() => {
    document.documentElement.dataset.presenting = many ? 'many' : 'few';
    return () => {
      delete document.documentElement.dataset.presenting;
    };
  }, [many]);
  return (
    talk && (
      <TalkContext value={talk}>
        <Room keysOn={keysOn} />
      </TalkContext>
    )
  );
}

function Room({ keysOn }: { keysOn: boolean }) {
  const simulation = useSimulation();
  const shown = useShownViewStore();
  const blank = useTalkFact((state) => state.blank);
  const idle = useIdle();
  useTitle(presentWords.title);
  useWakeLock();
  const stays = useFullScreen(() => leave(shown));
  const { on, help } = useTalkKeys(keysOn, ROOM_KEYS);
  useShortcuts(on, ROOM_KEYS, shown);
  return (
    <>
      <main className="room" data-idle={idle || undefined} aria-label={presentWords.room} inert={blank}>
        <h1 className="hidden-visually">{headerWords.brand}</h1>
        <Picture simulation={simulation} />
        <LockedOut />
        <RoomPoll />
        <LockOutLine />
        <Controls onOpen={stays} />
      </main>
      {help}
      {blank && (
        <div className="room-black">
          <p className="hidden-visually" role="status">
            {presentWords.isBlank}
          </p>
        </div>
      )}
      <Suspense>
        <Announcer />
      </Suspense>
    </>
  );
}
