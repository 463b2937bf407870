import { createLogWork, type LogOrder } from './work.ts';

const work = createLogWork((report) => postMessage(report));
addEventListener('message', ({ data }: MessageEvent<LogOrder>) => void work.obey(data));
