/** Invented firms: English name, Chinese name, city in both languages, country, line of business in both, size of their trade. */
export interface Firm {
  readonly en: string;
  readonly zh: string | null;
  readonly city: string;
  readonly cityZh: string;
  readonly country: 'CN' | 'GB' | 'PL' | 'IE' | 'NO' | 'BE' | 'NL' | 'DE' | 'CZ' | 'SE' | 'DK' | 'FR' | 'AU';
  readonly line: keyof typeof lines;
  /** Yearly sales in thousands of the file's currency; 0 is a prospect. */
  readonly trade: number;
}

/** Lines of business, English and Chinese. */
export const lines = {
  pumps: ['Process and booster pumps', '流程泵与增压泵'],
  food: ['Ready meals, chilled', '冷藏即食食品'],
  dairy: ['Dairy products', '乳制品'],
  hotel: ['Hotels', '酒店'],
  packaging: ['Packaging machinery', '包装机械'],
  retail: ['Retail chain', '连锁零售'],
  marine: ['Ship equipment', '船舶设备'],
  electric: ['Electrical equipment', '机电设备'],
  labs: ['Laboratory equipment', '实验室设备'],
  instruments: ['Measuring instruments', '测量仪器'],
  hardware: ['Hardware', '五金制品'],
  mills: ['Textile mills', '纺织'],
  logistics: ['Warehousing and transport', '仓储物流'],
  clinics: ['Clinics', '医疗'],
  print: ['Printing', '印刷'],
  stationery: ['Stationery', '文具'],
  farms: ['Greenhouses', '温室农业'],
  optics: ['Optics', '光学'],
  timber: ['Timber', '木业'],
  chemicals: ['Fine chemicals', '精细化工'],
  water: ['Water treatment', '水处理'],
  cosmetics: ['Cosmetics', '化妆品'],
  schools: ['Schools', '教育'],
} as const;

const row = (
  en: string,
  zh: string | null,
  city: string,
  cityZh: string,
  country: Firm['country'],
  line: Firm['line'],
  trade: number,
): Firm => ({ en, zh, city, cityZh, country, line, trade });

/** The first one carries the sample plan. */
export const firms: readonly Firm[] = [
  row('Qingyao Precision Pumps', '青曜精密泵业有限公司', 'Ningbo', '宁波', 'CN', 'pumps', 4400),
  row('Tarnwick Foods', null, 'Leeds', '利兹', 'GB', 'food', 4231),
  row('Lanyan Foods', '澜砚食品有限公司', 'Suzhou', '苏州', 'CN', 'food', 3682),
  row('Pellmere Hotels', null, 'Bath', '巴斯', 'GB', 'hotel', 3423),
  row('Corvale Packaging', null, 'Gdańsk', '格但斯克', 'PL', 'packaging', 3216),
  row('Heyu Stores', '禾屿连锁超市有限公司', 'Hangzhou', '杭州', 'CN', 'retail', 2861),
  row('Orrindale Dairy', null, 'Cork', '科克', 'IE', 'dairy', 2564),
  row('Kelsavik Marine', null, 'Bergen', '卑尔根', 'NO', 'marine', 2205),
  row('Shuochuan Electric', '朔川机电设备有限公司', 'Dalian', '大连', 'CN', 'electric', 1969),
  row('Fennimoor Retail', null, 'Ghent', '根特', 'BE', 'retail', 1716),
  row('Brightsedge Labs', null, 'Utrecht', '乌得勒支', 'NL', 'labs', 1612),
  row('Hollin & Strake', null, 'York', '约克', 'GB', 'instruments', 1387),
  row('Mucen Hotels', '沐岑酒店管理有限公司', 'Xiamen', '厦门', 'CN', 'hotel', 1197),
  row('Quillmere Instruments', null, 'Jena', '耶拿', 'DE', 'instruments', 1039),
  row('Vantry Catering', null, 'Leeds', '利兹', 'GB', 'food', 929),
  row('Lizhou Hardware', '砺舟五金制品有限公司', 'Ningbo', '宁波', 'CN', 'hardware', 824),
  row('Dunmarrow Mills', null, 'Dundee', '邓迪', 'GB', 'mills', 702),
  row('Ostrel Logistics', null, 'Brno', '布尔诺', 'CZ', 'logistics', 658),
  row('Sutang Dairy', '苏棠乳业有限公司', 'Nanjing', '南京', 'CN', 'dairy', 584),
  row('Ashlorne Clinics', null, 'Bath', '巴斯', 'GB', 'clinics', 542),
  row('Marrowby Bakeries', null, 'Derby', '德比', 'GB', 'food', 509),
  row('Teskell Print', null, 'Malmö', '马尔默', 'SE', 'print', 456),
  row('Yulu Stationery', '屿鹿文具有限公司', 'Wuxi', '无锡', 'CN', 'stationery', 401),
  row('Greywether Farms', null, 'Truro', '特鲁罗', 'GB', 'farms', 346),
  row('Lindqvale Optics', null, 'Aarhus', '奥胡斯', 'DK', 'optics', 325),
  row('Norrabeck Timber', null, 'Umeå', '于默奥', 'SE', 'timber', 296),
  row('Zengrun Chemicals', '曾润精细化工有限公司', 'Changzhou', '常州', 'CN', 'chemicals', 288),
  row('Shenpu Water', '沈浦水务科技有限公司', 'Shanghai', '上海', 'CN', 'water', 271),
  row('Linlan Medical', '临岚医疗器械有限公司', 'Wuhan', '武汉', 'CN', 'clinics', 263),
  row('Perrivane Cosmetics', null, 'Lyon', '里昂', 'FR', 'cosmetics', 251),
  row('Haoche Logistics', '昊澈物流有限公司', 'Qingdao', '青岛', 'CN', 'logistics', 244),
  row('Stavmoor Fisheries', null, 'Bergen', '卑尔根', 'NO', 'food', 230),
  row('Jinsui Mills', '锦穗纺织有限公司', 'Nantong', '南通', 'CN', 'mills', 218),
  row('Wexcombe Dairies', null, 'Cork', '科克', 'IE', 'dairy', 207),
  row('Xielan Optics', '解澜光学仪器有限公司', 'Changchun', '长春', 'CN', 'optics', 196),
  row('Bramhollow Brewing', null, 'York', '约克', 'GB', 'food', 188),
  row('Yunhe Greenhouses', '芸禾农业科技有限公司', 'Shouguang', '寿光', 'CN', 'farms', 175),
  row('Kastelberg Pumpen', null, 'Jena', '耶拿', 'DE', 'pumps', 163),
  row('Shanjia Foods', '单嘉食品有限公司', 'Jinan', '济南', 'CN', 'food', 152),
  row('Tollwether Schools', null, 'Derby', '德比', 'GB', 'schools', 144),
  row('Mingche Packaging', '明澈包装机械有限公司', 'Dongguan', '东莞', 'CN', 'packaging', 137),
  row('Ravnsholt Marine', null, 'Aarhus', '奥胡斯', 'DK', 'marine', 129),
  row('Qiuhe Hardware', '仇河五金有限公司', 'Yongkang', '永康', 'CN', 'hardware', 118),
  row('Port Elwin Timber', null, 'Hobart', '霍巴特', 'AU', 'timber', 110),
  row('Songyi Print', '松艺印刷有限公司', 'Shenzhen', '深圳', 'CN', 'print', 102),
  row('Eddersby Water', null, 'Leeds', '利兹', 'GB', 'water', 96),
  row('Lanqiao Hotels', '蓝桥酒店有限公司', 'Chengdu', '成都', 'CN', 'hotel', 88),
  row('Vlasnik Chemie', null, 'Brno', '布尔诺', 'CZ', 'chemicals', 79),
  row('Ruichuan Instruments', '睿川仪器有限公司', 'Xi’an', '西安', 'CN', 'instruments', 71),
  row('Otterlow Clinics', null, 'Truro', '特鲁罗', 'GB', 'clinics', 63),
  row('Beichen Electric', '北辰电气有限公司', 'Shenyang', '沈阳', 'CN', 'electric', 55),
  row('Fjordlys Stores', null, 'Bergen', '卑尔根', 'NO', 'retail', 46),
  row('Xinghe Stationery', '星禾文具有限公司', 'Wenzhou', '温州', 'CN', 'stationery', 38),
  row('Harrowden Textiles', null, 'Dundee', '邓迪', 'GB', 'mills', 29),
  row('Chengya Cosmetics', '澄雅化妆品有限公司', 'Guangzhou', '广州', 'CN', 'cosmetics', 21),
  row('Winterfold Textiles', null, 'Leeds', '利兹', 'GB', 'mills', 0),
  row('Wickenlow Schools', null, 'York', '约克', 'GB', 'schools', 0),
  row('Hanlu Water', '翰麓水处理有限公司', 'Hefei', '合肥', 'CN', 'water', 0),
  row('Zhaoxi Logistics', '朝汐物流有限公司', 'Tianjin', '天津', 'CN', 'logistics', 0),
  row('Bellcastle Dairy', null, 'Ghent', '根特', 'BE', 'dairy', 0),
];
