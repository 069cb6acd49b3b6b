import { boundsOf, writeBounds } from '#geo/spatial/bounds';
import { facilityStatuses, majorCategories, owners } from '#libs/asset';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { methodNames } from '../methods/method-name.js';
import {
  colourings,
  initialView,
  isEveryFacility,
  missingInputs,
  type MapView,
  readView,
  switchableLayers,
  writeView,
} from './map-view.js';

const rounded = (least: number, most: number, decimals: number) =>
  fc.integer({ min: least * 10 ** decimals, max: most * 10 ** decimals }).map((n) => n / 10 ** decimals);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const place = fc.record({ lon: rounded(-180, 180, 5), lat: rounded(-90, 90, 5) });
const box = fc.array(place, { minLength: 1 }).map((places) => writeBounds(boundsOf(places)!));
const year = orNull(fc.integer({ min: 1600, max: 2200 }));

const views: fc.Arbitrary<MapView> = fc.record({
  camera: orNull(fc.record({ lon: rounded(-180, 180, 5), lat: rounded(-85, 85, 5), zoom: rounded(0, 24, 2) })),
  colourBy: fc.constantFrom(...colourings),
  method: fc.constantFrom(...methodNames),
  fiscalYear: year,
  layers: fc.subarray([...switchableLayers]).map((layers) => new Set(layers)),
  selection: orNull(fc.uuid()),
  filter: fc.record({
    search: fc.string({ unit: 'grapheme' }),
    category: orNull(fc.constantFrom(...majorCategories, 'none' as const)),
    owner: orNull(fc.constantFrom(...owners)),
    status: orNull(fc.constantFrom(...facilityStatuses)),
    districtId: orNull(fc.uuid()),
    builtFrom: year,
    builtTo: year,
    bundled: orNull(fc.constantFrom('true' as const, 'false' as const)),
    own: orNull(fc.constant('true' as const)),
    missing: orNull(fc.constantFrom(...missingInputs)),
    bbox: orNull(box),
  }),
});

/** -0 and 0 are the same place. */
const plain = ({ camera, ...rest }: MapView) => ({
  ...rest,
  camera: camera && { lon: camera.lon + 0, lat: camera.lat + 0, zoom: camera.zoom },
});

describe('a map view', () => {
  it('comes back from its address as it was', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(plain(readView(new URLSearchParams(writeView(view).toString())))).toEqual(plain(view));
      }),
    );
  });

  it('has an empty address in the beginning', () => {
    expect(writeView(initialView).toString()).toBe('');
    expect(readView(new URLSearchParams())).toEqual(initialView);
    expect(isEveryFacility(initialView.filter)).toBe(true);
  });

  it.each([
    'at=1,2',
    'at=200,35,9',
    'at=a,b,c',
    'at=140,,9',
    'by=status',
    'method=abacus',
    'year=next',
    'owner=me',
    'bbox=134,34,133,35',
    'category=校舎',
  ])('takes %s as not given', (search) => expect(readView(new URLSearchParams(search))).toEqual(initialView));
});
