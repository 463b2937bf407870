import { deflateSync, Inflate } from 'fflate';
import { codeOf, type LinkKind, MAX_LINK, NAMED } from './linkText.ts';
import { type Recording, RecordingError } from './recording.ts';
import { MAX_TEXT, type Opened, readRecording, writeRecording } from './recordingText.ts';

/** How the text is packed: 1 is a checksum of 4 bytes and raw deflate, as base64url. */
const PACKING = '1';
const CHUNK = 512;

/** The fragment of a link that opens this recording: `#run=1.…`. @throws RecordingError when it would be too long */
export function encodeLink(recording: Recording): string {
  return packLink('run', writeRecording(recording));
}

/** Text as the fragment of a link. @throws RecordingError when it would be too long */
export function packLink(kind: LinkKind, text: string): string {
  const bytes = new TextEncoder().encode(text);
  const packed = deflateSync(bytes, { level: 9 });
  const whole = new Uint8Array(4 + packed.length);
  new DataView(whole.buffer).setUint32(0, checksum(bytes));
  whole.set(packed, 4);
  const link = `#${kind}=${PACKING}.${toBase64(whole)}`;
  if (link.length > MAX_LINK) throw new RecordingError({ type: 'tooLongForLink', kind: NAMED[kind], most: MAX_LINK });
  return link;
}

/** Opens a link: a whole URL, its fragment, or what comes after `run=`. @throws RecordingError, and nothing else */
export function decodeLink(text: string): Opened {
  return readRecording(unpackLink('run', text));
}

/** The text in a link of a kind. @throws RecordingError, and nothing else */
export function unpackLink(kind: LinkKind, text: string): string {
  if (text.length > MAX_LINK + 2_000) throw tooLong(kind);
  const code = codeOf(text.trim(), kind) ?? text.trim();
  if (code.length > MAX_LINK) throw tooLong(kind);
  const [packing, data] = split(code);
  if (packing !== PACKING) {
    throw new RecordingError(
      /^\d{1,3}$/.test(packing)
        ? { type: 'newer', what: 'packing', version: Number(packing), known: Number(PACKING) }
        : { type: 'noLink', kind: NAMED[kind] },
    );
  }
  const bytes = fromBase64(data);
  if (bytes === null || bytes.length < 6) throw damaged();
  const content = inflate(bytes.subarray(4));
  if (new DataView(bytes.buffer).getUint32(0) !== checksum(content)) throw damaged();
  return decodeText(content);
}

/** Opens whatever was pasted, dropped or chosen: a link, or the text of a saved file. @throws RecordingError, and nothing else */
export function openRecording(text: string): Opened {
  const start = text.slice(0, 1_000).trimStart();
  return start.startsWith('{') || start.startsWith('[') ? readRecording(text) : decodeLink(text);
}

const tooLong = (kind: LinkKind) => new RecordingError({ type: 'linkTooLong', kind: NAMED[kind], most: MAX_LINK });
const damaged = () => new RecordingError({ type: 'damaged' });

function split(code: string): [string, string] {
  const dot = code.indexOf('.');
  return dot < 0 ? ['', ''] : [code.slice(0, dot), code.slice(dot + 1)];
}

/** FNV-1a, 32 bits. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Inflates little by little, and stops as soon as it becomes too much. */
function inflate(packed: Uint8Array): Uint8Array {
  const content = new Uint8Array(MAX_TEXT);
  let length = 0;
  let complete = false;
  const stream = new Inflate((chunk, final) => {
    if (length + chunk.length > MAX_TEXT) {
      throw new RecordingError({ type: 'unpacksTooLong', most: MAX_TEXT });
    }
    content.set(chunk, length);
    length += chunk.length;
    complete ||= final;
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch (error) {
    throw error instanceof RecordingError ? error : damaged();
  }
  if (!complete) throw damaged();
  return content.subarray(0, length);
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): Uint8Array | null {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
