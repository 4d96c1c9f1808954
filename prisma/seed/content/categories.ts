// The shelves of the shop in two levels. Each leaf names the notice table (상품정보제공고시) of its goods.
import type { CategoryContent } from './content-types.ts';

// slug | parent | Korean | English | notice key | adults
const SHELVES = `
ceramics | | 그릇·도자기 | Ceramics | kitchen
moon-jars | ceramics | 달항아리·백자 | Moon jars and white porcelain | other_goods
celadon | ceramics | 청자 | Celadon | kitchen
buncheong | ceramics | 분청 | Buncheong | kitchen
onggi | ceramics | 옹기 | Onggi | kitchen
tea-ware | ceramics | 찻사발·다기 | Tea bowls and tea ware | kitchen
tableware | ceramics | 식탁 그릇 | Tableware | kitchen
vases | ceramics | 화병·오브제 | Vases and objects | other_goods
wood-lacquer | | 나전·옻칠·목공예 | Lacquer, mother-of-pearl and wood | other_goods
najeon-boxes | wood-lacquer | 나전칠기 함 | Mother-of-pearl boxes | other_goods
najeon-small | wood-lacquer | 자개 소품 | Small mother-of-pearl pieces | other_goods
lacquerware | wood-lacquer | 옻칠 그릇·수저 | Lacquered tableware | kitchen
woodware | wood-lacquer | 목기·도마 | Woodware and boards | kitchen
bamboo | wood-lacquer | 죽공예·부채 | Bamboo and fans | other_goods
sedge | wood-lacquer | 화문석·왕골 | Sedge weaving | other_goods
metal | | 금속·유기 | Metal and brassware | kitchen
brass-spoons | metal | 유기 수저 | Brass spoons and chopsticks | kitchen
brass-bowls | metal | 유기 그릇 | Brass bowls | kitchen
kitchen-knives | metal | 칼 | Kitchen knives | kitchen
ironware | metal | 무쇠 냄비·팬 | Iron pots and pans | kitchen
metal-objects | metal | 금속 소품 | Metal objects | other_goods
fashion | | 패션·의류 | Clothing | clothing
everyday-hanbok | fashion | 생활한복 | Everyday hanbok | clothing
shirts-dresses | fashion | 셔츠·원피스 | Shirts and dresses | clothing
summer-cloth-wear | fashion | 모시·갈옷 | Ramie and persimmon-dyed clothes | clothing
loungewear | fashion | 인견 잠옷 | Rayon sleepwear | clothing
scarves | fashion | 스카프·머플러 | Scarves | fashion_acc
leather | | 신발·가방·가죽 | Shoes, bags and leather | fashion_acc
handmade-shoes | leather | 수제화 | Handmade shoes | shoes
sneakers | leather | 운동화 | Sneakers | shoes
leather-bags | leather | 가죽 가방 | Leather bags | bag
cloth-bags | leather | 천 가방·누비 가방 | Cloth and quilted bags | bag
wallets | leather | 지갑·벨트 | Wallets and belts | fashion_acc
jewellery | | 주얼리·안경 | Jewellery and eyewear | jewellery_watch
rings | jewellery | 반지 | Rings | jewellery_watch
earrings | jewellery | 귀걸이 | Earrings | jewellery_watch
necklaces | jewellery | 목걸이·팔찌 | Necklaces and bracelets | jewellery_watch
eyewear | jewellery | 안경테 | Spectacle frames | fashion_acc
textiles | | 섬유·침구 | Textiles and bedding | bedding
bedding | textiles | 이불·패드 | Bedding | bedding
cushions | textiles | 방석·쿠션 | Cushions | bedding
curtains | textiles | 커튼·발 | Curtains and blinds | bedding
kitchen-cloth | textiles | 소창·행주·수건 | Cotton cloths and towels | other_goods
bojagi | textiles | 보자기·조각보 | Wrapping cloths and patchwork | other_goods
food | | 식품·전통과자 | Food and sweets | processed_food
hangwa | food | 한과·과줄 | Hangwa sweets | processed_food
jang | food | 장류 | Fermented pastes and sauces | processed_food
pickles | food | 장아찌 | Pickles | processed_food
tea | food | 차 | Tea | processed_food
ginseng | food | 인삼·약초 | Ginseng and herbs | processed_food
fruit | food | 배·과일 가공 | Pear and fruit foods | processed_food
liquor | | 전통주 | Traditional liquor | processed_food | adults
distilled | liquor | 증류식 소주 | Distilled soju | processed_food | adults
brewed | liquor | 약주·탁주 | Brewed rice wine | processed_food | adults
paper | | 문구·인쇄·한지 | Stationery, print and hanji | other_goods
hanji | paper | 한지·편지지 | Hanji and letter paper | other_goods
notebooks | paper | 노트·책 | Notebooks and books | other_goods
prints | paper | 엽서·카드·포스터 | Cards and posters | other_goods
name-cards | paper | 명함·도장 | Name cards and seals | other_goods
furniture | | 가구·조명 | Furniture and lighting | furniture
chairs | furniture | 의자·스툴 | Chairs and stools | furniture
soban | furniture | 소반·탁자 | Tray tables | furniture
hanji-lamps | furniture | 한지등 | Hanji lamps | other_goods
lamps | furniture | 금속 조명 | Metal lamps | other_goods
living | | 생활·향·비누 | Soap, scent and home | household_chem
soap | living | 수제 비누 | Handmade soap | cosmetics
candles | living | 향초 | Candles | household_chem
children | | 아이 | Children | kids
wooden-toys | children | 나무 장난감 | Wooden toys | kids
`;

function shelf(line: string): CategoryContent {
  const [slug = '', parent = '', ko = '', en = '', noticeKey = '', adults] = line.split('|').map((cell) => cell.trim());
  const base: CategoryContent = { slug, parent: parent === '' ? null : parent, ko, en, noticeKey };
  return adults === 'adults' ? { ...base, adultsOnly: true } : base;
}

/** All categories, parents before their children. */
export const CATEGORIES: readonly CategoryContent[] = SHELVES.trim().split('\n').map(shelf);
