/** Distances on the stage that all its layouts share, in design pixels. */
export const EDGE = 12;
export const CLOUD = { w: 84, h: 44 };
export const BEAM = 22;
export const STREET = 36;
/** The least room for the words beside those who lie in the street. */
export const BESIDE_LYING = 84;
