/** The width of a sheet of A4 between its margins, in design pixels; Letter is a little wider. */
export const SHEET_WIDTH = 632;
