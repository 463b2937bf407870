import { readConfig } from './readConfig.ts';

// A file that is odd enough takes seconds: not on the page's own thread.
addEventListener('message', ({ data: { text, fileName } }: MessageEvent<{ text: string; fileName: string }>) =>
  postMessage(readConfig(text, fileName)),
);
