import { placeName } from './place-name.js';
/** The city's name says by itself that it is made up. */
export const cityName = placeName('汐見市（架空） しおみし Shiomi (fictional)');
/** The city's name without the word for city, as its main station bears it. */
export const cityShortName = placeName('汐見 しおみ Shiomi');
/** The city's name as it stands in addresses. */
export const cityInAddress = '汐見市';
const list = (...texts) => texts.map(placeName);
/** Names for districts, by what a district lives on. */
export const districtNames = {
    downtown: list('中央 ちゅうおう Chuo'),
    port: list('湊 みなと Minato'),
    newtown: list('青葉台 あおばだい Aobadai'),
    beach: list('白砂 しらすな Shirasuna', '松ヶ浜 まつがはま Matsugahama', '渚野 なぎさの Nagisano', '浜名田 はまなだ Hamanada', '千鳥浜 ちどりはま Chidorihama'),
    plain: list('花里 はなさと Hanasato', '稲穂 いなほ Inaho', '大槙 おおまき Omaki', '千歳野 ちとせの Chitoseno', '若宮野 わかみやの Wakamiyano', '芹川 せりかわ Serikawa', '麦野 むぎの Mugino', '住江 すみえ Sumie'),
    valley: list('鷺沢 さぎさわ Sagisawa', '瀬音 せおと Seoto', '桐ヶ谷 きりがや Kirigaya', '上汐見 かみしおみ Kamishiomi', '川梨 かわなし Kawanashi', '柚木平 ゆずきだいら Yuzukidaira'),
    ria: list('入江 いりえ Irie', '灯崎 あかりざき Akarizaki', '磯見 いそみ Isomi', '鴎浦 かもめうら Kamomeura'),
    mountain: list('霧山 きりやま Kiriyama', '奥汐見 おくしおみ Okushiomi', '峰ノ沢 みねのさわ Minenosawa', '雲居 くもい Kumoi'),
};
/** Rivers, the largest first. */
export const riverNames = list('汐見川 しおみがわ Shiomi River', '鷺川 さぎがわ Sagi River', '桐沢川 きりさわがわ Kirisawa River', '小瀬川 こせがわ Kose River', '灯川 あかりがわ Akari River');
/** Mountains, the highest first. */
export const mountainNames = list('霧ヶ岳 きりがたけ Mt. Kirigatake', '鷹巣山 たかのすやま Mt. Takanosu', '三ツ森山 みつもりやま Mt. Mitsumori', '天狗峰 てんぐみね Mt. Tengu', '烏帽子森 えぼしもり Mt. Eboshi', '朝日平山 あさひだいらやま Mt. Asahidaira', '笠置森 かさぎもり Mt. Kasagi');
/** Islands, the largest first. */
export const islandNames = list('鴎島 かもめじま Kamome Island', '弁天島 べんてんじま Benten Island', '小鴎島 こかもめじま Kokamome Island', '立岩 たていわ Tateiwa Rock', '灯明島 とうみょうじま Tomyo Island');
export const seaName = placeName('汐見灘 しおみなだ Shiomi Sea');
export const bayName = placeName('汐見湾 しおみわん Shiomi Bay');
export const inletName = placeName('入江湾 いりえわん Irie Inlet');
export const northCapeName = placeName('湊崎 みなとざき Cape Minato');
export const lakeName = placeName('霧見湖 きりみこ Lake Kirimi');
export const mainLineName = placeName('汐見本線 しおみほんせん Shiomi Main Line');
export const branchLineName = placeName('汐見渓谷線 しおみけいこくせん Shiomi Valley Line');
export const motorwayName = placeName('汐見縦貫道 しおみじゅうかんどう Shiomi Expressway');
export const coastRoadName = placeName('国道906号 こくどうきゅうひゃくろくごう Route 906');
export const ferryName = placeName('鴎島航路 かもめじまこうろ Kamome Island ferry');
//# sourceMappingURL=geographic-names.js.map