// What of the settings a first look at the page can do without: it comes in one piece.
export { DensityPicture } from './DensityPicture.tsx';
export { OtherGroups } from './OtherGroups.tsx';
export { SpreadField } from './SpreadField.tsx';
