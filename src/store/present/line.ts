import type { Message } from './message.ts';

/** The line between the windows of a talk. What comes over it nobody vouches for. */
export type Line = {
  post(message: Message): void;
  /** Another window of the talk: this one's opener, or one that it opened. */
  add(partner: Window): void;
  close(): void;
};

/**
 * A line between all windows of a talk in this browser. Pages that a browser keeps apart, as some do files, hear each other only where
 * one has opened the other.
 */
export function openLine(talk: string, hear: (data: unknown) => void): Line {
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(`bonedry.talk.${talk}`) : null;
  const apart = channel === null || location.origin === 'null' || location.protocol === 'file:';
  const partners = new Set<Window>();
  if (window.opener) partners.add(window.opener);
  const heard = ({ data, source }: MessageEvent): void => {
    if (source !== null && partners.has(source as Window)) hear(data);
  };
  if (channel) channel.onmessage = ({ data }) => hear(data);
  if (apart) window.addEventListener('message', heard);
  return {
    post: (message) => {
      channel?.postMessage(message);
      // A file has no origin that could be named; no secret is told.
      if (apart) for (const partner of partners) partner.postMessage(message, '*');
    },
    add: (partner) => {
      partners.add(partner);
    },
    close: () => {
      channel?.close();
      window.removeEventListener('message', heard);
    },
  };
}
