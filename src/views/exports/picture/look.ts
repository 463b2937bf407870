import { readPalette as readStageColours, type Palette as StageColours } from '../../stage/paint/palette.ts';
import { type Palette as ChartColours, readPalette as readChartColours } from '../../timeline/paint/palette.ts';

/** The colours and the font of a picture: the page's, in the theme it is shown in. */
export type Look = { stage: StageColours; chart: ChartColours; font: string };

export function readLook(root: Element): Look {
  const stage = readStageColours(root);
  return { stage, chart: readChartColours(root), font: stage.font };
}
