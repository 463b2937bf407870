// What of the settings a first look at the page can do without: it comes in one piece.
export { AllGroups } from './all/AllGroups.tsx';
export { Found } from './all/Found.tsx';
export { TimeoutNote } from './all/notes.tsx';
export { Chips } from './Chips.tsx';
