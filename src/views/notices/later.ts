// What a first look at the page can do without: it comes in one piece.
export { RefusalDialog } from './RefusalDialog.tsx';
export { RefusalLine } from './RefusalLine.tsx';
