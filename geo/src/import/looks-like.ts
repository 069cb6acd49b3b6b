import type { Wording } from '#libs/asset';
import { headersOf } from './header.js';
import type { Table } from './reading/table.js';

/** A published list that is none of facilities, by headers that only it has, or by what most of its names say. */
interface OtherList {
  readonly name: Wording;
  /** Each must match one header (width-folded, blanks cut). */
  readonly headers?: readonly RegExp[];
  /** Must match some cell in at least half of the rows. */
  readonly cells?: RegExp;
}

const otherLists: readonly OtherList[] = [
  {
    name: { ja: '公衆トイレ一覧', en: 'a list of public toilets' },
    headers: [/^(男性トイレ総数|女性トイレ総数|totalMensRestroom|totalWomanRestroom)$/],
  },
  {
    name: { ja: '津波避難ビル等一覧', en: 'a list of tsunami evacuation buildings' },
    cells: /^(津波避難ビル|津波避難タワー|津波避難協力ビル)$/,
  },
  {
    name: { ja: '指定緊急避難場所・避難所一覧', en: 'a list of designated evacuation places' },
    headers: [/^(災害種別[_:]|想定収容人数|指定避難所との|開設される災害|evacuationSpace|flood_L?\d|洪水時の避難)/],
  },
  { name: { ja: '防災備蓄倉庫一覧', en: 'a list of emergency storage sheds' }, cells: /(防災|備蓄|水防).{0,4}倉庫$/ },
  {
    name: { ja: 'ため池一覧', en: 'a list of irrigation ponds' },
    headers: [/^(reservoirName|ため池名称?|溜池名称?)$/],
  },
  { name: { ja: '消防水利施設一覧', en: 'a list of fire hydrants and water tanks' }, headers: [/^口径/, /^種別$/] },
  { name: { ja: 'AED設置箇所一覧', en: 'a list of AEDs' }, headers: [/^小児対応設備|^AED設置/] },
  { name: { ja: '公衆無線LAN一覧', en: 'a list of public Wi-Fi spots' }, headers: [/^SSID$/i] },
  {
    name: { ja: '医療機関一覧', en: 'a list of medical institutions' },
    headers: [/^(診療科目|医療機関コード|病床数)/],
  },
  {
    name: { ja: '介護サービス事業所一覧', en: 'a list of care services' },
    headers: [/^(介護サービス事業所|実施サービス|事業所番号)/],
  },
  { name: { ja: '文化財一覧', en: 'a list of cultural properties' }, headers: [/^(文化財分類|文化財指定日|指定区分)/] },
  { name: { ja: '子育て施設一覧', en: 'a list of child-care facilities' }, headers: [/^(認可等年月日|受入年齢)$/] },
  {
    name: { ja: '観光施設一覧', en: 'a list of tourist sights' },
    headers: [/^料金\(基本\)$/, /^(アクセス方法|説明_英語)$/],
  },
  { name: { ja: 'イベント一覧', en: 'a list of events' }, headers: [/^(イベント名|行事名|開催日)/] },
  { name: { ja: 'オープンデータ一覧', en: 'a catalogue of open data' }, headers: [/^データ名称$/, /^データ形式$/] },
  {
    name: {
      ja: '公園一覧(面積は土地の面積で、建物ではありません)',
      en: 'a list of parks (its areas are of land, not of buildings)',
    },
    headers: [/^公園名/],
  },
  { name: { ja: '市民農園一覧', en: 'a list of allotment gardens' }, headers: [/^農園名/] },
  { name: { ja: 'バス停一覧', en: 'a list of bus stops' }, headers: [/^(停留所名|バス停名|stop_id)$/] },
  { name: { ja: 'アンダーパス一覧', en: 'a list of road underpasses' }, cells: /^アンダーパス/ },
  {
    name: { ja: '将来推計人口', en: 'a population forecast' },
    headers: [/^(headCount|将来推計人口)$/, /^(oldPopulation|老年人口|65歳以上)/],
  },
  {
    name: { ja: '町丁・字別人口', en: 'population by town' },
    headers: [/^(totalPopulation|総人口|人口総数)$/, /^(regionName|地域名|町名|町丁名)/],
  },
  {
    name: { ja: '町別の建物現況(都市計画基礎調査)', en: 'building stock by town (city-planning survey)' },
    headers: [/^townName$/, /^(averageArea|beforeShowa46|woodenStorehouse)$/],
  },
];

/** Which known list other than one of facilities a table is, or null. */
export function otherListOf(table: Table): Wording | null {
  const headers = headersOf(table).map(({ texts }) => texts.map(fold));
  const found = otherLists.find(
    (list) =>
      (list.headers !== undefined &&
        headers.some((texts) => list.headers!.every((pattern) => texts.some((text) => pattern.test(text))))) ||
      (list.cells !== undefined && inMostRows(table, list.cells)),
  );
  return found?.name ?? null;
}

/** So many rows tell what a list is of; the rest of a large one says the same. */
const lookedAt = 1_000;

function inMostRows(table: Table, pattern: RegExp): boolean {
  const rows = table.rows.slice(1, 1 + lookedAt).filter((row) => row.some((cell) => cell !== ''));
  const matching = rows.filter((row) => row.some((cell) => pattern.test(cell)));
  return rows.length > 0 && matching.length * 2 >= rows.length;
}

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}
