import { bestColumns } from './columns.ts';
import { head } from './head.ts';
import { clamp, type StageLayout, type VesselPlace } from './layout.ts';
import { BEAM, BESIDE_LYING, EDGE, STREET } from './measures.ts';

/** Many small vessels in rows. */
export function grid(width: number, height: number, count: number, landscape: boolean): StageLayout {
  const top = head(width, landscape, null);
  const under = landscape ? Math.max(top.beam.y + BEAM, top.rate.y - 4) : top.beam.y + BEAM;
  const street = { x: EDGE / 2, y: height - STREET / 2, w: width - EDGE, h: STREET / 2 };
  const area = { x: EDGE / 2, y: under + 6, w: width - EDGE, h: 0 };
  area.h = Math.max(60, street.y - area.y);
  const columns = bestColumns(count, area.w, area.h);
  const rows = Math.ceil(count / columns);
  const pitchX = area.w / columns;
  const pitchY = area.h / rows;
  const gap = clamp(3, pitchX * 0.07, 10);
  const roomForDots = pitchY >= 64 && pitchX >= 56;
  const headline = roomForDots ? 34 : 0;
  const vessels = Array.from({ length: count }, (_, i): VesselPlace => {
    const x = area.x + (i % columns) * pitchX;
    const y = area.y + Math.floor(i / columns) * pitchY;
    const w = pitchX - gap;
    const h = Math.max(6, pitchY - headline - clamp(3, gap, 6));
    const rim = y + headline;
    // No way leads back under the cloud.
    const pipeX = Math.max(x + w / 2, landscape ? top.beam.x + EDGE : 0);
    return {
      glass: { x, y: rim, w, h },
      full: h * 0.9,
      valve: { x: pipeX, y: top.beam.y + BEAM },
      spout: { x: pipeX, y: rim },
      outlet: { x: x + w / 2, y: rim + h },
      chip: { x, y, w, h: headline + h },
      number: { x, y: rim, w, h },
      street: { x, y: rim + h, w, h: 0 },
    };
  });
  const rate = landscape ? { ...top.rate, x: width - EDGE - 180, y: 1, w: 180, h: 16 } : top.rate;
  const beamName = landscape ? { ...top.beamName, w: top.beamName.w - 200 } : top.beamName;
  return {
    width,
    height,
    mode: 'grid',
    ...top,
    rate,
    beamName,
    vessels,
    chips: 'head',
    street,
    door: street,
    besideLying: BESIDE_LYING,
    roomForDots,
  };
}
