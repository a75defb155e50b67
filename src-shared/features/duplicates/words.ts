/** Endings and beginnings that say which kind of firm it is, not which firm; longest first where one holds another. */
export const chineseForms =
  /(?:集团)?股份有限责任公司|有限责任公司|集团股份有限公司|股份有限公司|集团有限公司|有限公司|集团公司|股份公司|总公司|分公司|子公司|公司|集团|股份|（普通合伙）|（有限合伙）|合伙企业|个体工商户|個人|株式会社|有限会社|合同会社/gu;

/** One word each, after folding; `&` and dots are gone by then. */
export const latinForms = new Set(
  (
    'gmbh mbh ag kg kgaa ohg gbr ev ug se ltd limited inc incorporated corp corporation company co llc llp lp plc bv nv vof sa sas sarl ' +
    'eurl srl spa snc sl slu ab oy oyj as asa aps pte pty ltda sro doo kft zrt ooo oao zao pjsc jsc kk yk bhd sdn tbk pt holding group'
  ).split(' '),
);

/** Words that stand between others and tell nothing. */
export const fillers = new Set([
  'the',
  'and',
  'und',
  'et',
  'y',
  'of',
  'de',
  'der',
  'die',
  'das',
  'du',
  'la',
  'le',
  'el',
]);

/**
 * Provinces, cities and countries that firms put before or behind their name. A firm of the same name elsewhere is another firm, but the
 * same firm is often written with and without the place.
 */
const places: readonly (readonly [string, string])[] = [
  ['北京', 'beijing'],
  ['上海', 'shanghai'],
  ['天津', 'tianjin'],
  ['重庆', 'chongqing'],
  ['河北', 'hebei'],
  ['山西', 'shanxi'],
  ['辽宁', 'liaoning'],
  ['吉林', 'jilin'],
  ['黑龙江', 'heilongjiang'],
  ['江苏', 'jiangsu'],
  ['浙江', 'zhejiang'],
  ['安徽', 'anhui'],
  ['福建', 'fujian'],
  ['江西', 'jiangxi'],
  ['山东', 'shandong'],
  ['河南', 'henan'],
  ['湖北', 'hubei'],
  ['湖南', 'hunan'],
  ['广东', 'guangdong'],
  ['海南', 'hainan'],
  ['四川', 'sichuan'],
  ['贵州', 'guizhou'],
  ['云南', 'yunnan'],
  ['陕西', 'shaanxi'],
  ['甘肃', 'gansu'],
  ['青海', 'qinghai'],
  ['内蒙古', 'neimenggu'],
  ['广西', 'guangxi'],
  ['西藏', 'xizang'],
  ['宁夏', 'ningxia'],
  ['新疆', 'xinjiang'],
  ['香港', 'hongkong'],
  ['澳门', 'macau'],
  ['台湾', 'taiwan'],
  ['广州', 'guangzhou'],
  ['深圳', 'shenzhen'],
  ['东莞', 'dongguan'],
  ['佛山', 'foshan'],
  ['珠海', 'zhuhai'],
  ['中山', 'zhongshan'],
  ['惠州', 'huizhou'],
  ['厦门', 'xiamen'],
  ['福州', 'fuzhou'],
  ['泉州', 'quanzhou'],
  ['杭州', 'hangzhou'],
  ['宁波', 'ningbo'],
  ['温州', 'wenzhou'],
  ['嘉兴', 'jiaxing'],
  ['绍兴', 'shaoxing'],
  ['义乌', 'yiwu'],
  ['苏州', 'suzhou'],
  ['南京', 'nanjing'],
  ['无锡', 'wuxi'],
  ['常州', 'changzhou'],
  ['昆山', 'kunshan'],
  ['南通', 'nantong'],
  ['扬州', 'yangzhou'],
  ['徐州', 'xuzhou'],
  ['合肥', 'hefei'],
  ['芜湖', 'wuhu'],
  ['青岛', 'qingdao'],
  ['济南', 'jinan'],
  ['烟台', 'yantai'],
  ['潍坊', 'weifang'],
  ['大连', 'dalian'],
  ['沈阳', 'shenyang'],
  ['长春', 'changchun'],
  ['哈尔滨', 'haerbin'],
  ['石家庄', 'shijiazhuang'],
  ['唐山', 'tangshan'],
  ['太原', 'taiyuan'],
  ['郑州', 'zhengzhou'],
  ['洛阳', 'luoyang'],
  ['武汉', 'wuhan'],
  ['长沙', 'changsha'],
  ['南昌', 'nanchang'],
  ['成都', 'chengdu'],
  ['西安', 'xian'],
  ['昆明', 'kunming'],
  ['贵阳', 'guiyang'],
  ['南宁', 'nanning'],
  ['兰州', 'lanzhou'],
  ['中国', 'china'],
  ['德国', 'germany'],
  ['德国', 'deutschland'],
  ['美国', 'usa'],
  ['美国', 'america'],
  ['英国', 'uk'],
  ['英国', 'britain'],
  ['法国', 'france'],
  ['意大利', 'italy'],
  ['意大利', 'italia'],
  ['西班牙', 'spain'],
  ['西班牙', 'espana'],
  ['奥地利', 'austria'],
  ['瑞士', 'switzerland'],
  ['瑞士', 'schweiz'],
  ['荷兰', 'netherlands'],
  ['荷兰', 'nederland'],
  ['波兰', 'poland'],
  ['波兰', 'polska'],
  ['日本', 'japan'],
  ['韩国', 'korea'],
  ['印度', 'india'],
  ['新加坡', 'singapore'],
  ['加拿大', 'canada'],
  ['墨西哥', 'mexico'],
  ['巴西', 'brasil'],
  ['澳大利亚', 'australia'],
  ['俄罗斯', 'russia'],
];

/** Latin word -> the place, one name a place whatever the script. */
export const latinPlaces = new Map(places.map(([han, latin]) => [latin, han]));
const names = [...new Set(places.map(([han]) => han))].sort((a, b) => b.length - a.length).join('|');
/** A place at the beginning of a Chinese name, with 省 or 市, or anywhere in brackets. */
export const leadingPlace = new RegExp(`^(${names})[省市]?`, 'u');
export const bracketedPlace = new RegExp(`[(（]\\s*(${names})[省市]?\\s*[)）]`, 'gu');

/** Second levels under which firms have their own name: `firm.co.uk`, `firm.com.cn`. */
export const secondLevels = new Set(
  'com co net org gov edu ac or ne go gmbh ltd plc me info nom web firm'.split(' '),
);

/** Domains that thousands share: mail for everybody, market places, pages of social networks. */
export const sharedDomains = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com gmx.de gmx.net ' +
    'gmx.at gmx.ch web.de t-online.de freenet.de arcor.de mail.com email.com mail.ru yandex.ru yandex.com proton.me protonmail.com pm.me ' +
    'qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com yeah.net sina.com sina.cn vip.sina.com sohu.com aliyun.com 139.com 189.cn ' +
    'wo.cn tom.com 21cn.com 263.net hotmail.de hotmail.fr hotmail.co.uk live.de live.cn outlook.de yahoo.de yahoo.fr yahoo.it yahoo.co.uk ' +
    'yahoo.co.jp yahoo.cn yahoo.com.cn orange.fr wanadoo.fr free.fr laposte.net libero.it naver.com hanmail.net rediffmail.com zoho.com ' +
    'btinternet.com comcast.net verizon.net att.net bluewin.ch ' +
    '1688.com alibaba.com taobao.com tmall.com jd.com made-in-china.com globalsources.com amazon.com ebay.com facebook.com linkedin.com ' +
    'instagram.com weibo.com wechat.com xing.com twitter.com x.com youtube.com wixsite.com wordpress.com blogspot.com github.io jimdo.com ' +
    'google.com baidu.com example.com example.org example.net'
  ).split(' '),
);
