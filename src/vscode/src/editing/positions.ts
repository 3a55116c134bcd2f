/** The protocol counts characters as Unicode does, editors count UTF-16 units: these turn one into the other. */
export function toCodePoints(text: string, units: number): number {
  let points = 0;
  for (let i = 0; i < units && i < text.length; points++) i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
  return points;
}

export function toUtf16(text: string, points: number): number {
  let i = 0;
  for (let left = points; left > 0 && i < text.length; left--) i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
  return i;
}
