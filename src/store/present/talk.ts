import { createStore } from 'zustand/vanilla';
import { RecordingError } from '../../player/recording/recording.ts';
import { readRecording, writeRecording } from '../../player/recording/recordingText.ts';
import { GIVES_AWAY } from '../predict/questions.ts';
import type { Simulation } from '../simulation/state.ts';
import { compareVersions, type Message, readMessage, readState, type TalkState } from './message.ts';
import { createPeers } from './peers.ts';
import { type Poll, stillAsks } from './poll.ts';
import type { Shown, Surroundings, Talk } from './state.ts';
import { createTold } from './told.ts';
import { createTwin, momentOf, type Twin } from './twin.ts';

/** A talk about the run that is shown, or as it was kept; as soon as another window answers, as it is there. */
export function createTalk(simulation: Simulation, { id, role, me, now, isHidden, kept, ...rest }: Surroundings): Talk {
  const store = createStore<Shown>(() => ({
    blank: false,
    lockedOut: false,
    twin: null,
    refusal: null,
    company: 'alone',
    poll: null,
  }));
  const sender = () => ({ talk: id, from: me, role, hidden: isHidden() });
  const peers = createPeers(sender, now);
  let version = { rev: 0, by: me };
  /** Nothing was done here yet: whatever another window shows counts. */
  let isNew = true;
  let acting: 'no' | 'begins' | 'settles' = 'no';
  let adopting = false;
  let twin: Twin | null = null;
  /** Of what the room was asked. */
  let polled = simulation.recording().scenario;

  const told = createTold(simulation);

  const stateNow = (): TalkState => {
    const { playing, speed } = simulation.store.getState();
    const { blank, lockedOut, poll } = store.getState();
    return { ...version, run: writeRecording(simulation.recording()), playing, speed, blank, lockedOut, poll };
  };
  const post = (message: Message): void => line.post(message);
  const tell = (): void => post({ type: 'state', ...sender(), ...stateNow() });
  const keep = (): void => kept.write(JSON.stringify(stateNow()));
  /** Whose clock counts may have changed, or whether it runs. */
  const settle = (): void => {
    simulation.hold(store.getState().blank || peers.leader() !== me);
    const company = peers.company();
    if (store.getState().company !== company) store.setState({ company });
  };
  const done = (): void => {
    acting = 'no';
    isNew = false;
    // Of another run something else is to be asked.
    if (simulation.recording().scenario !== polled) showPoll(null);
    told.note();
    version = { rev: version.rev + 1, by: me };
    tell();
    keep();
    settle();
  };
  const act = (run: (simulation: Simulation) => void): void => {
    acting = 'begins';
    run(simulation);
    acting = 'settles';
    if (!simulation.store.getState().settling) done();
  };

  const stopTwin = (): void => {
    twin?.stop();
    twin = null;
    store.setState({ twin: null });
  };
  /** Has the run with its users locked out be there, or not. */
  const showTwin = (): void => {
    stopTwin();
    if (!store.getState().lockedOut) return;
    twin = createTwin(simulation, now, {
      ready: (run) => store.setState({ twin: run }),
      refused: (refusal) => store.setState({ lockedOut: false, refusal }),
    });
  };

  /** What is asked, and until that is told nothing that gives it away. */
  const showPoll = (poll: Poll | null): void => {
    const hid = stillAsks(store.getState().poll);
    store.setState({ poll });
    polled = simulation.recording().scenario;
    if (stillAsks(poll) !== hid) simulation.hide(hid ? [] : GIVES_AWAY);
  };

  const adopt = ({ rev, by, run, playing, speed, blank, lockedOut, poll }: TalkState): void => {
    const shown = (): void => {
      if (speed !== simulation.store.getState().speed) simulation.setSpeed(speed);
      if (playing !== simulation.store.getState().playing) simulation.toggle();
      const sameRun = told.isSameRun();
      told.note();
      version = { rev, by };
      isNew = false;
      adopting = false;
      acting = 'no';
      const isShown = store.getState().lockedOut;
      store.setState({ blank, lockedOut });
      showPoll(poll);
      if (lockedOut !== isShown || (lockedOut && !sameRun)) showTwin();
      keep();
      settle();
    };
    adopting = true;
    try {
      if (run === stateNow().run) shown();
      else if (!simulation.openAtStart(readRecording(run), shown).ok) adopting = false;
    } catch (error) {
      adopting = false;
      if (!(error instanceof RecordingError)) throw error;
    }
  };

  const hear = (data: unknown): void => {
    const message = readMessage(data);
    if (message === null || message.talk !== id || message.from === me) return;
    peers.hear(message);
    settle();
    const { type } = message;
    if (type === 'hello') tell();
    else if (type === 'state' && (isNew || compareVersions(message, version) > 0)) adopt(message);
    else if (type === 'beat') {
      const same = compareVersions(message, version) === 0 && acting === 'no' && !adopting;
      if (same && peers.leader() === message.from) simulation.follow(message);
    } else if (type === 'ping' || type === 'pong') {
      if (type === 'ping') post({ type: 'pong', ...sender(), ...version });
      const later = compareVersions(message, version);
      if (later > 0) post({ type: 'hello', ...sender() });
      else if (later < 0) tell();
    }
  };
  const line = rest.line(hear);

  const stops = [
    simulation.store.subscribe(({ settling }) => {
      if (adopting || acting === 'begins') return;
      if (acting === 'settles' ? !settling : !told.isSame()) {
        const sameRun = told.isSameRun();
        done();
        if (twin !== null && !sameRun) showTwin();
      }
    }),
    simulation.onFrames(([frame]) => {
      if (isNew || adopting || acting !== 'no' || peers.company() !== 'together' || peers.leader() !== me) return;
      post({ type: 'beat', ...sender(), ...version, ...momentOf(frame) });
    }),
  ];

  const before = readState(kept.read() ?? '');
  if (before !== null) {
    adopt(before);
    isNew = true;
  }
  post({ type: 'hello', ...sender() });
  settle();

  return {
    id,
    simulation,
    store,
    act,
    toggleBlank: () => {
      store.setState(({ blank }) => ({ blank: !blank }));
      done();
    },
    toggleLockedOut: () => {
      store.setState(({ lockedOut }) => ({ lockedOut: !lockedOut, refusal: null }));
      showTwin();
      done();
    },
    setPoll: (poll) => {
      showPoll(poll);
      done();
    },
    dismiss: () => store.setState({ refusal: null }),
    reconnect: () => post({ type: 'hello', ...sender() }),
    beat: () => {
      isNew = false;
      peers.forget();
      settle();
      keep();
      post({ type: 'ping', ...sender(), ...version });
    },
    close: () => {
      keep();
      post({ type: 'bye', ...sender() });
      line.close();
      for (const stop of stops) stop();
      stopTwin();
      showPoll(null);
      simulation.hold(false);
    },
  };
}
