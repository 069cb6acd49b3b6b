import { placeName } from './place-name.js';
/** Quarters of a town (町). */
const townNames = [
    '本町 ほんちょう Honcho',
    '栄町 さかえちょう Sakaecho',
    '旭町 あさひちょう Asahicho',
    '幸町 さいわいちょう Saiwaicho',
    '緑町 みどりちょう Midoricho',
    '桜町 さくらちょう Sakuracho',
    '錦町 にしきちょう Nishikicho',
    '若葉町 わかばちょう Wakabacho',
    '末広町 すえひろちょう Suehirocho',
    '川端町 かわばたちょう Kawabatacho',
    '寺町 てらまち Teramachi',
    '駅前町 えきまえちょう Ekimaecho',
    '大手町 おおてまち Otemachi',
    '春日町 かすがちょう Kasugacho',
    '弥生町 やよいちょう Yayoicho',
    '千代田町 ちよだちょう Chiyodacho',
    '宮前町 みやまえちょう Miyamaecho',
    '新町 しんまち Shinmachi',
    '泉町 いずみちょう Izumicho',
    '日の出町 ひのでちょう Hinodecho',
    '港町 みなとまち Minatomachi',
    '浜町 はまちょう Hamacho',
    '船場町 せんばちょう Senbacho',
    '潮見台 しおみだい Shiomidai',
    '光が丘 ひかりがおか Hikarigaoka',
    '希望ヶ丘 きぼうがおか Kibogaoka',
    '南台 みなみだい Minamidai',
    '桜ヶ丘 さくらがおか Sakuragaoka',
    '高砂町 たかさごちょう Takasagocho',
    '常盤町 ときわちょう Tokiwacho',
    '朝日台 あさひだい Asahidai',
    '梅園町 ばいえんちょう Baiencho',
    '元町 もとまち Motomachi',
    '曙町 あけぼのちょう Akebonocho',
    '富士見町 ふじみちょう Fujimicho',
    '松風町 まつかぜちょう Matsukazecho',
    '花園町 はなぞのちょう Hanazonocho',
    '城山町 しろやまちょう Shiroyamacho',
    '八幡町 はちまんちょう Hachimancho',
    '清水町 しみずちょう Shimizucho',
    '東雲町 しののめちょう Shinonomecho',
    '美咲 みさき Misaki',
    '大町 おおまち Omachi',
    '双葉台 ふたばだい Futabadai',
    '鶴見町 つるみちょう Tsurumicho',
    '亀甲町 きっこうちょう Kikkocho',
    '銀杏町 いちょうちょう Ichocho',
    '橘町 たちばなちょう Tachibanacho',
].map(placeName);
/** First and second parts of village names (字); every pair makes a name. */
const firstParts = [
    '上 かみ Kami',
    '下 しも Shimo',
    '大 おお O',
    '小 こ Ko',
    '北 きた Kita',
    '南 みなみ Minami',
    '東 ひがし Higashi',
    '西 にし Nishi',
    '中 なか Naka',
    '新 にい Nii',
    '高 たか Taka',
    '長 なが Naga',
    '古 ふる Furu',
    '平 ひら Hira',
    '深 ふか Fuka',
    '青 あお Ao',
].map(placeName);
const secondParts = [
    '沢 さわ sawa',
    '野 の no',
    '原 はら hara',
    '田 た ta',
    '島 しま shima',
    '森 もり mori',
    '松 まつ matsu',
    '杉 すぎ sugi',
    '瀬 せ se',
    '谷 たに tani',
    '坂 さか saka',
    '倉 くら kura',
    '塚 つか tsuka',
    '里 さと sato',
    '窪 くぼ kubo',
    '柳 やなぎ yanagi',
    '梨 なし nashi',
    '川原 かわら kawara',
    '井戸 いど ido',
    '牧 まき maki',
    '槻 つき tsuki',
    '栗 くり kuri',
    '篠 しの shino',
    '戸 と to',
].map(placeName);
const shoreParts = ['浜 はま hama', '浦 うら ura', '磯 いそ iso', '崎 さき saki', '津 つ tsu', '泊 とまり tomari'].map(placeName);
/** Hands out names of localities, each only once. */
export class LocalityNames {
    towns;
    villages;
    shores;
    constructor(random) {
        this.towns = [...shuffle(townNames.flatMap(sidesOf), random), ...shuffle(townNames, random)];
        this.villages = shuffle(pairs(secondParts), random);
        this.shores = shuffle(pairs(shoreParts), random);
    }
    /** A quarter of a town, while there are any left; then a village. */
    town() {
        return this.towns.pop() ?? this.village();
    }
    village() {
        const name = this.villages.pop();
        if (name === undefined)
            throw new Error('the city has more villages than there are names');
        return name;
    }
    /** A village by the sea, while there are any left; then any village. */
    shore() {
        return this.shores.pop() ?? this.village();
    }
}
/** A quarter's neighbours by the points of the compass. */
function sidesOf(town) {
    return firstParts.slice(4, 8).map((side) => ({
        name: side.name + town.name,
        nameKana: side.nameKana + town.nameKana,
        nameEn: `${side.nameEn}-${town.nameEn}`,
    }));
}
function pairs(seconds) {
    return firstParts.flatMap((first) => seconds.map((second) => ({
        name: first.name + second.name,
        nameKana: first.nameKana + second.nameKana,
        nameEn: first.nameEn + second.nameEn,
    })));
}
function shuffle(items, random) {
    const shuffled = [...items];
    for (let i = shuffled.length - 1; i > 0; i--) {
        const j = random.integer(0, i);
        [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
    }
    return shuffled;
}
//# sourceMappingURL=locality-names.js.map