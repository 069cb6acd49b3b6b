import type { ExpressionSpecification, DataDrivenPropertyValueSpecification } from 'maplibre-gl';

/** A size of the style so many times as large: a figure, or one that grows with the zoom. Throws on other expressions. */
export function enlargedSize(
  size: DataDrivenPropertyValueSpecification<number>,
  times: number,
): DataDrivenPropertyValueSpecification<number> {
  if (typeof size === 'number') return size * times;
  if (!Array.isArray(size) || size[0] !== 'interpolate')
    throw new RangeError(`no size that can be enlarged: ${JSON.stringify(size)}`);
  const [kind, curve, input, ...stops] = size as readonly unknown[];
  const larger = stops.map((stop, at) => (at % 2 === 1 && typeof stop === 'number' ? stop * times : stop));
  return [kind, curve, input, ...larger] as ExpressionSpecification;
}
