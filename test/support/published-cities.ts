/** Rows of a file, how many of them make a facility, and how many join one that another row made. */
type Rows = readonly [rows: number, created: number, merged: number];

/** A city whose files are published, and what becomes of each of them. */
export interface PublishedCity {
  readonly folder: string;
  readonly code: string;
  readonly name: string;
  readonly boundaryFile: string;
  readonly driver: string;
  readonly facilities: number;
  /** 廃止・休止 by their remark or name. */
  readonly notOpen: number;
  readonly lists: Readonly<Record<string, Rows>>;
  /** Layers of the map: driver, features, and how many of them are taken. */
  readonly layers: Readonly<Record<string, readonly [driver: string, rows: number, created: number]>>;
  /** Years of residents of the whole city in a forecast. */
  readonly forecasts: Readonly<Record<string, number>>;
  /** The one feature that waits in each table of residents. */
  readonly heldTown: string | null;
  /** Files that are no facility lists, by what they are answered to look like. */
  readonly others: Readonly<Record<string, readonly string[]>>;
}

/** 高松市: workbooks of one kind of facility each. */
export const takamatsu: PublishedCity = {
  folder: 'takamatsu',
  code: '372013',
  name: '高松市',
  boundaryFile: 'N03-21_37_210101_s0010.json',
  driver: 'property-workbook',
  facilities: 545,
  notOpen: 7,
  lists: {
    'branch.xlsx': [5, 5, 0],
    'branch_office.xlsx': [19, 19, 0],
    'childrens_hall.xlsx': [8, 8, 0],
    'citizen_activity_facility.xlsx': [4, 4, 0],
    'citizen_service_center.xlsx': [2, 2, 0],
    'community_center.xlsx': [52, 52, 0],
    'elderly_welfare_center.xlsx': [2, 2, 0],
    'environmental_facilities.xlsx': [4, 4, 0],
    'fire_brigade.xlsx': [93, 93, 0],
    'fire_station.xlsx': [13, 13, 0],
    'folklore_facility.xlsx': [6, 6, 0],
    'general_center.xlsx': [6, 6, 0],
    'gymnasium.xlsx': [11, 11, 0],
    'health_center.xlsx': [9, 9, 0],
    'hole.xlsx': [2, 2, 0],
    'kindergarten.xlsx': [67, 67, 0],
    'library.xlsx': [5, 5, 0],
    'lifelong_learning_facility.xlsx': [2, 2, 0],
    'middle_school.xlsx': [28, 28, 0],
    'municipal_housing.xlsx': [30, 30, 0],
    'nursery_school.xlsx': [118, 87, 31],
    'pool.xlsx': [6, 3, 3],
    'primary_school.xlsx': [53, 53, 0],
    'regional_exchange_center.xlsx': [7, 7, 0],
    'school_lunch_kitchen.xlsx': [7, 7, 0],
    'sewer_facility.xlsx': [4, 4, 0],
    'water_supply_facility.xlsx': [9, 9, 0],
    'welfare_hall.xlsx': [7, 7, 0],
  },
  layers: {
    'takamatsu_town_population_202302.xlsx': ['town-population/table', 235, 234],
    'takamatsu_town_population_202602.xlsx': ['town-population/table', 235, 234],
  },
  forecasts: { 'takamatsu_future_population_0068.xlsx': 11 },
  heldTown: '松島町3丁目',
  others: {
    '指定緊急避難場所・避難所一覧': ['evacuation_space.xlsx'],
    イベント一覧: ['fixture_invalid-latlon-type.csv'],
    公衆トイレ一覧: ['public_toilet.csv', 'public_toilet.xlsx'],
    ため池一覧: ['reservoir_list.xlsx'],
    '町別の建物現況(都市計画基礎調査)': [
      'takamatsu_toshikei_0085_延床面積.xlsx',
      'takamatsu_toshikei_0085_建築年.xlsx',
      'takamatsu_toshikei_0085_構造.xlsx',
    ],
  },
};

/** 焼津市: lists after the recommended data set, and layers. */
export const yaizu: PublishedCity = {
  folder: 'yaizu',
  code: '222127',
  name: '焼津市',
  boundaryFile: 'N03-21_22_210101_s0010.json',
  driver: 'recommended-dataset',
  facilities: 87,
  notOpen: 0,
  lists: {
    '222127_child_rearing_support_center.csv': [9, 9, 0],
    '222127_community_center.csv': [9, 9, 0],
    '222127_elementary_school.csv': [13, 13, 0],
    '222127_facilities_culture.csv': [6, 6, 0],
    '222127_facilities_smartmap.csv': [28, 11, 17],
    '222127_facilities_sports.csv': [16, 16, 0],
    '222127_facilities_welfare.csv': [2, 0, 2],
    '222127_junior_high_school.csv': [9, 9, 0],
    '222127_library.csv': [11, 10, 1],
    '222127_municipal_parking_lot.csv': [4, 4, 0],
  },
  layers: {
    'bus_stops.geojson': ['bus-stop/geojson', 164, 164],
    'chugakkoku.geojson': ['school-district/geojson', 9, 9],
    'shogakkoku.geojson': ['school-district/geojson', 13, 13],
    'jichikai.geojson': ['neighbourhood/geojson', 35, 35],
    'naisui_shinsui_222127.geojson': ['hazard-flood/geojson', 6, 6],
    'shinsui_rireki_merged.geojson': ['hazard-flood/geojson', 1, 1],
  },
  forecasts: {},
  heldTown: null,
  others: {
    防災備蓄倉庫一覧: ['222127_bousaisouko.csv'],
    '指定緊急避難場所・避難所一覧': ['222127_evacuation_space.csv', '222127_hinannjo.csv'],
    消防水利施設一覧: ['222127_fire_hydrant.csv'],
    市民農園一覧: ['222127_nouen.csv'],
    '公園一覧(面積は土地の面積で、建物ではありません)': ['222127_park_info.csv'],
    公衆トイレ一覧: ['222127_public_toilet.csv'],
    津波避難ビル等一覧: ['222127_shiteitsunamihinanbiru.csv'],
    アンダーパス一覧: ['underpass.csv'],
  },
};

/** What the first import of all files of a city creates, joins to another row, and holds; some years of its residents may be known before. */
export function sumsOf({ lists, layers, forecasts }: PublishedCity, yearsKnown = 0) {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const [ofLists, ofLayers] = [Object.values(lists), Object.values(layers)];
  return {
    recognised: ofLists.length + ofLayers.length + Object.keys(forecasts).length,
    created:
      sum(ofLists.map(([, created]) => created)) +
      sum(ofLayers.map(([, , taken]) => taken)) +
      sum(Object.values(forecasts)) -
      yearsKnown,
    merged: sum(ofLists.map(([, , merged]) => merged)),
    held: sum(ofLayers.map(([, rows, taken]) => rows - taken)),
  };
}
