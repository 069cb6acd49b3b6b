import type { ExpressionSpecification, GeoJSONSource, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { amountClassesOf } from './colour-classes.js';
import {
  dueLayer,
  facilityColour,
  facilityLayer,
  facilityNames,
  type FacilityState,
  facilitySource,
  gradeLetters,
} from './facility-layers.js';
import { type FacilityPoint, pointFeatures } from './facility-points.js';
import { yearsAheadOf } from './condition-classes.js';
import type { MapView } from './map-view.js';

export interface DrawnFacilitiesOptions {
  readonly view: MapView;
  readonly populationYears: readonly number[];
  readonly townPopulationYears: readonly number[];
  readonly onHover: (id: string | null, place: { readonly x: number; readonly y: number } | null) => void;
  readonly onSelect: (id: string | null) => void;
}

type State = FacilityState & { readonly populationYear: string; readonly townYear: string };

/** px around the pointer, so that small symbols are as easy to hit as large ones. */
const reachPx = 5;
const opacityOfFaded = 0.12;

/** The facilities on the map. A new view changes global state alone: all symbols follow without a look at any of them. */
export class DrawnFacilities {
  private points: readonly FacilityPoint[] = [];
  private places: ReadonlyMap<string, number> = new Map();
  private firstFiscalYear = 0;
  private view: MapView;
  private hovered: string | null = null;
  private passing: ReadonlySet<string> | null = null;
  private state: Partial<State> = {};
  private readonly styled: Promise<void>;

  constructor(
    private readonly map: MapLibreMap,
    private readonly options: DrawnFacilitiesOptions,
  ) {
    this.view = options.view;
    this.styled = new Promise((resolve) => void map.once('style.load', () => resolve()));
    this.listen();
    this.apply(() => this.applyState());
  }

  find(id: string): FacilityPoint | undefined {
    return this.points[this.places.get(id) ?? -1];
  }

  set(points: readonly FacilityPoint[], firstFiscalYear: number): void {
    this.points = points;
    this.places = new Map(points.map((point, i) => [point.id, i]));
    this.firstFiscalYear = firstFiscalYear;
    this.apply(() => {
      this.map.setPaintProperty(facilityLayer, 'circle-color', facilityColour(amountClassesOf(points)));
      void this.map.getSource<GeoJSONSource>(facilitySource)?.setData(pointFeatures(points));
      this.applyState();
      this.applyFilter();
    });
  }

  show(view: MapView): void {
    this.view = view;
    this.apply(() => this.applyState());
  }

  hover(id: string | null): void {
    this.hovered = id;
    this.apply(() => this.applyState());
  }

  filterTo(ids: ReadonlySet<string> | null): void {
    this.passing = ids;
    this.apply(() => this.applyFilter());
  }

  private apply(change: () => void): void {
    if (this.map.style?._loaded) change();
    else void this.styled.then(change);
  }

  private applyState(): void {
    const next = this.nextState();
    for (const name of Object.keys(next) as (keyof State)[]) {
      if (next[name] !== this.state[name]) this.map.setGlobalStateProperty(name, next[name]);
    }
    if (next.colourBy !== this.state.colourBy) {
      const visibility = next.colourBy === 'worst-grade' ? 'visible' : 'none';
      this.map.setLayoutProperty(gradeLetters.id, 'visibility', visibility);
    }
    this.state = next;
  }

  private nextState(): State {
    const { colourBy, fiscalYear, selection } = this.view;
    const year = fiscalYear ?? this.firstFiscalYear;
    return {
      colourBy,
      fiscalYear: year,
      yearIndex: Math.max(0, year - this.firstFiscalYear),
      aheadIndex: yearsAheadOf(year, this.firstFiscalYear),
      selected: this.placeOf(selection),
      hovered: this.placeOf(this.hovered),
      populationYear: `y${nearest(this.options.populationYears, year)}`,
      townYear: `y${nearest(this.options.townPopulationYears, year)}`,
    };
  }

  private placeOf(id: string | null): number {
    return (id === null ? undefined : this.places.get(id)) ?? -1;
  }

  /** Paint alone changes: the worker looks each place up in one table. */
  private applyFilter(): void {
    const passing = this.passing && [...this.passing].flatMap((id) => this.places.get(id) ?? []);
    const opacity = (faded: number): number | ExpressionSpecification => {
      if (passing === null) return 1;
      return passing.length === 0 ? faded : ['match', ['get', 'i'], passing, 1, faded];
    };
    this.map.setPaintProperty(facilityLayer, 'circle-opacity', opacity(opacityOfFaded), { validate: false });
    this.map.setPaintProperty(facilityLayer, 'circle-stroke-opacity', opacity(opacityOfFaded), { validate: false });
    this.map.setPaintProperty(facilityNames.id, 'text-opacity', opacity(0), { validate: false });
    this.map.setPaintProperty(gradeLetters.id, 'text-opacity', opacity(0), { validate: false });
    this.map.setPaintProperty(dueLayer, 'circle-stroke-opacity', opacity(0), { validate: false });
  }

  private listen(): void {
    const { map, options } = this;
    map.on('mousemove', (event) => {
      const id = this.idAt(event);
      map.getCanvas().style.cursor = id ? 'pointer' : '';
      options.onHover(id, id ? event.point : null);
    });
    map.on('mouseout', () => options.onHover(null, null));
    map.on('click', (event) => options.onSelect(this.idAt(event)));
  }

  private idAt({ point: { x, y } }: MapMouseEvent): string | null {
    if (!this.map.getLayer(facilityLayer)) return null;
    const reach: [[number, number], [number, number]] = [
      [x - reachPx, y - reachPx],
      [x + reachPx, y + reachPx],
    ];
    const [hit] = this.map.queryRenderedFeatures(reach, { layers: [facilityLayer] });
    return this.points[Number(hit?.properties['i'] ?? -1)]?.id ?? null;
  }
}

function nearest(years: readonly number[], year: number): number {
  return years.reduce((best, next) => (Math.abs(next - year) < Math.abs(best - year) ? next : best), years[0] ?? 0);
}
