// What of a field a first look at the page can do without: it comes in one piece.
export { Choice } from './Choice.tsx';
export { FaultText } from './FaultText.tsx';
