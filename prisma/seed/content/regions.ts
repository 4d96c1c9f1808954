// The metropolitan and provincial governments: sixteen in force since 2026-07-01 and the two that ended the day before.
// Gangwon and Jeonbuk changed name and standard code but stayed the same region. The merged government's own codes are not known and not made up.

import type { RegionContent } from './place-types.ts';
import { codesOf, inheritedCodes } from './region-codes.ts';

const always = { validFrom: null, validTo: null, successorKey: null, notes: [] };

const cities: RegionContent[] = [
  {
    ...always,
    key: 'seoul', ko: '서울특별시', koShort: '서울', en: 'Seoul', kind: 'special_city', landscape: 'alley', mapX: 47.1, mapY: 21.3,
    codes: codesOf({ standard: '11', iso: 'KR-11', tourApiArea: '1', sgis: '11', postal: '01-09', tel: '02' }),
    introduction: {
      ko: '서울의 공장은 담장 안이 아니라 골목 안에 있어요. 문래동의 쇳소리, 성수동의 가죽 냄새, 창신동의 재봉틀 소리를 따라 걸으면 도시가 무엇으로 움직이는지 보여요.',
      en: 'Seoul keeps its factories not behind walls but in its alleys. Follow the ring of metal in Mullae, the smell of leather in Seongsu and the hum of sewing machines in Changsin, and you see what keeps the city moving.',
    },
  },
  {
    ...always,
    key: 'busan', ko: '부산광역시', koShort: '부산', en: 'Busan', kind: 'metropolitan_city', landscape: 'sea', mapX: 84.0, mapY: 61.7,
    codes: codesOf({ standard: '26', iso: 'KR-26', tourApiArea: '6', sgis: '21', postal: '46-49', tel: '051' }),
    introduction: {
      ko: '부산은 오래 신발을 만들어 온 항구 도시예요. 범천동의 신발 공방과 범일동 시장의 옷 짓는 손이 바다를 등지고 오늘도 일해요.',
      en: 'Busan is a port that has long made shoes. In Beomcheon-dong and around the markets of Beomil-dong, shoemakers and tailors work with the sea at their backs.',
    },
  },
  {
    ...always,
    key: 'daegu', ko: '대구광역시', koShort: '대구', en: 'Daegu', kind: 'metropolitan_city', landscape: 'market-roofs', mapX: 76.0, mapY: 50.1,
    codes: codesOf({ standard: '27', iso: 'KR-27', tourApiArea: '4', sgis: '22', postal: '41-43', tel: '053' }),
    introduction: {
      ko: '대구는 섬유의 도시로 알려졌지만 안경테를 깎고 반지를 다듬는 손도 많아요. 북구의 안경 공장과 도심 교동의 주얼리 골목이 지하철로 이어져 있어요.',
      en: 'Daegu is known for textiles, yet just as many hands here cut spectacle frames and finish rings. The eyewear workshops of Buk-gu and the jewellery lanes of the old centre are a short ride apart.',
    },
    notes: [{ date: '2023-07-01', ko: '군위군이 경상북도에서 대구광역시로 옮겨 왔어요.', en: 'Gunwi-gun moved here from Gyeongsangbuk-do.' }],
  },
  {
    ...always,
    key: 'incheon', ko: '인천광역시', koShort: '인천', en: 'Incheon', kind: 'metropolitan_city', landscape: 'island', mapX: 41.6, mapY: 23.1,
    codes: codesOf({ standard: '28', iso: 'KR-28', tourApiArea: '2', sgis: '23', postal: '21-23', tel: '032' }),
    introduction: {
      ko: '항구와 섬의 도시예요. 다리 건너 강화도에서는 소창을 짜던 베틀과 왕골로 엮는 화문석이 아직 사람을 맞아요.',
      en: 'A city of harbours and islands. Across the bridge on Ganghwa, the looms that wove sochang cotton and the hands that plait patterned sedge mats still welcome visitors.',
    },
  },
  {
    ...always,
    key: 'daejeon', ko: '대전광역시', koShort: '대전', en: 'Daejeon', kind: 'metropolitan_city', landscape: 'alley', mapX: 54.3, mapY: 42.0,
    codes: codesOf({ standard: '30', iso: 'KR-30', tourApiArea: '3', sgis: '25', postal: '34-35', tel: '042' }),
    introduction: {
      ko: '철길이 갈라지는 자리에 생긴 도시예요. 대전역 앞 인쇄거리에서는 책과 포스터가 기차 시간에 맞춰 만들어져 왔어요.',
      en: 'A city that grew where the railway lines part. In the printing street near Daejeon Station, books and posters have long been made to catch the train.',
    },
  },
  {
    ...always,
    key: 'ulsan', ko: '울산광역시', koShort: '울산', en: 'Ulsan', kind: 'metropolitan_city', landscape: 'sea', mapX: 87.6, mapY: 55.8,
    codes: codesOf({ standard: '31', iso: 'KR-31', tourApiArea: '7', sgis: '26', postal: '44-45', tel: '052' }),
    introduction: {
      ko: '큰 공장의 도시 울산에도 흙을 손으로 쌓아 올리는 마을이 있어요. 온양읍 외고산에 옹기 가마와 공방이 모여 있어요.',
      en: 'Ulsan is the city of great plants, and yet it has a village where clay is built up by hand: the onggi kilns and studios of Oegosan.',
    },
  },
  {
    ...always,
    key: 'sejong', ko: '세종특별자치시', koShort: '세종', en: 'Sejong', kind: 'special_self_governing_city', landscape: 'plain', mapX: 52.0, mapY: 38.4,
    codes: codesOf({ standard: '36', iso: 'KR-50', tourApiArea: '8', sgis: '29', postal: '30', tel: '044' }),
    introduction: {
      ko: '새 도시 바깥으로 조금만 나가면 복숭아밭과 장독대가 있는 들판이 나와요. 조치원의 시장과 전동면의 장 담그는 집들이 세종의 오래된 얼굴이에요.',
      en: 'Step a little outside the new city and there are peach orchards and terraces of sauce jars. The market of Jochiwon and the sauce houses of Jeondong are Sejong’s older face.',
    },
  },
];

const provinces: RegionContent[] = [
  {
    ...always,
    key: 'gyeonggi', ko: '경기도', koShort: '경기', en: 'Gyeonggi-do', kind: 'province', landscape: 'valley', mapX: 52.7, mapY: 26.6,
    codes: codesOf({ standard: '41', iso: 'KR-41', tourApiArea: '31', sgis: '31', postal: '10-20', tel: '031' }),
    introduction: {
      ko: '이천·여주·광주의 흙, 안성의 놋쇠, 포천의 나무, 양주의 실이 서울을 둥글게 감싸고 있어요. 전철로 닿는 가마도 있고, 버스를 갈아타야 나오는 공방도 있어요.',
      en: 'Clay in Icheon, Yeoju and Gwangju, brass in Anseong, wood in Pocheon, yarn in Yangju: Gyeonggi holds Seoul in a ring of workshops. Some kilns are on the metro; others take a second bus.',
    },
  },
  {
    ...always,
    key: 'gangwon', ko: '강원특별자치도', koShort: '강원', en: 'Gangwon State', kind: 'special_self_governing_province', landscape: 'mountain', mapX: 70.6, mapY: 17.6,
    codes: codesOf(
      { standard: '51', iso: 'KR-42', tourApiArea: '32', sgis: '32', postal: '24-26', tel: '033' },
      null,
      { from: '42', until: '2023-06-10', on: '2023-06-11' },
    ),
    introduction: {
      ko: '산이 깊어 옻나무와 닥나무가 좋고, 바다가 가까워 오징어가 마르는 곳이에요. 원주의 옻칠과 한지, 강릉의 한과가 산과 바다 사이에서 만들어져요.',
      en: 'Deep mountains give it lacquer trees and paper mulberry; the sea gives it squid to dry. Wonju’s lacquer and hanji and Gangneung’s hangwa are made between the two.',
    },
    notes: [{ date: '2023-06-11', ko: '강원도에서 강원특별자치도가 되면서 표준코드가 42에서 51로 바뀌었어요.', en: 'Became Gangwon State; its standard code changed from 42 to 51.' }],
  },
  {
    ...always,
    key: 'chungbuk', ko: '충청북도', koShort: '충북', en: 'Chungcheongbuk-do', kind: 'province', landscape: 'valley', mapX: 60.8, mapY: 33.4,
    codes: codesOf({ standard: '43', iso: 'KR-43', tourApiArea: '33', sgis: '33', postal: '27-29', tel: '043' }),
    introduction: {
      ko: '바다가 없는 단 하나의 도예요. 금속활자로 찍은 책 『직지』의 고장 청주에 지금도 인쇄소가 모인 동네가 있어요.',
      en: 'The one province without a coast. Cheongju, where the book Jikji was printed with metal type, still has a neighbourhood of printing shops.',
    },
  },
  {
    ...always,
    key: 'chungnam', ko: '충청남도', koShort: '충남', en: 'Chungcheongnam-do', kind: 'province', landscape: 'plain', mapX: 43.7, mapY: 39.4,
    codes: codesOf({ standard: '44', iso: 'KR-44', tourApiArea: '34', sgis: '34', postal: '31-33', tel: '041' }),
    introduction: {
      ko: '금산의 인삼, 한산의 모시, 유구의 직물. 느린 들판에서 오래 기다려야 얻는 것들이 만들어져요.',
      en: 'Ginseng from Geumsan, ramie from Hansan, woven cloth from Yugu: in these unhurried plains people make things that take waiting.',
    },
  },
  {
    ...always,
    key: 'jeonbuk', ko: '전북특별자치도', koShort: '전북', en: 'Jeonbuk State', kind: 'special_self_governing_province', landscape: 'hanok', mapX: 49.1, mapY: 52.7,
    codes: codesOf(
      { standard: '52', iso: 'KR-45', tourApiArea: '37', sgis: '35', postal: '54-56', tel: '063' },
      null,
      { from: '45', until: '2024-01-17', on: '2024-01-18' },
    ),
    introduction: {
      ko: '전주의 종이, 순창의 고추장, 남원의 목기, 익산의 보석이 한 시간 거리에 있어요. 먹는 것과 쓰는 것을 함께 잘 만드는 고장이에요.',
      en: 'Jeonju’s paper, Sunchang’s chilli paste, Namwon’s turned wood and Iksan’s stones lie within an hour or so of each other. It is a land equally good at the table and at the workbench.',
    },
    notes: [{ date: '2024-01-18', ko: '전라북도에서 전북특별자치도가 되면서 표준코드가 45에서 52로 바뀌었어요.', en: 'Became Jeonbuk State; its standard code changed from 45 to 52.' }],
  },
  {
    ...always,
    key: 'jeonnam-gwangju', ko: '전남광주통합특별시', koShort: '전남광주', en: 'Jeonnam-Gwangju', kind: 'integrated_special_city', landscape: 'river', mapX: 45.5, mapY: 65.8,
    validFrom: '2026-07-01',
    codes: inheritedCodes('2026-07-01', ['57-60', '61-62'], ['061', '062']),
    introduction: {
      ko: '2026년 7월, 광주와 전남이 한 지붕 아래 모였어요. 담양의 대나무, 강진의 청자, 나주의 쪽, 무안의 분청, 보성의 차가 영산강과 남해를 따라 이어져요.',
      en: 'In July 2026 Gwangju and Jeonnam came under one roof. Bamboo in Damyang, celadon in Gangjin, indigo in Naju, buncheong in Muan and tea in Boseong follow the Yeongsan River down to the southern sea.',
    },
    notes: [{ date: '2026-07-01', ko: '광주광역시와 전라남도가 합쳐졌어요. 새 코드는 고시를 확인한 뒤에 적어요.', en: 'Formed from Gwangju and Jeollanam-do; new codes are added once the notices have been checked.' }],
  },
  {
    ...always,
    key: 'gyeongbuk', ko: '경상북도', koShort: '경북', en: 'Gyeongsangbuk-do', kind: 'province', landscape: 'mountain', mapX: 78.7, mapY: 41.1,
    codes: codesOf({ standard: '47', iso: 'KR-47', tourApiArea: '35', sgis: '37', postal: '36-40', tel: '054' }),
    introduction: {
      ko: '안동포와 풍기 인견, 함창 명주까지, 옷감의 이름이 곧 마을 이름인 곳이에요. 문경의 장작가마에서는 찻사발이 나와요.',
      en: 'Andong hemp, Punggi rayon, Hamchang silk: here a cloth carries the name of its village. From the wood kilns of Mungyeong come tea bowls.',
    },
    notes: [{ date: '2023-07-01', ko: '군위군이 대구광역시로 옮겨 갔어요.', en: 'Gunwi-gun moved to Daegu.' }],
  },
  {
    ...always,
    key: 'gyeongnam', ko: '경상남도', koShort: '경남', en: 'Gyeongsangnam-do', kind: 'province', landscape: 'sea', mapX: 69.7, mapY: 58.2,
    codes: codesOf({ standard: '48', iso: 'KR-48', tourApiArea: '36', sgis: '38', postal: '50-53', tel: '055' }),
    introduction: {
      ko: '통영의 자개는 바다에서, 진주의 비단은 강가에서, 김해의 분청은 흙에서 왔어요. 남쪽의 밝은 빛을 닮은 물건이 많아요.',
      en: 'Tongyeong’s mother-of-pearl came from the sea, Jinju’s silk from the riverside, Gimhae’s buncheong from the soil. Much of what is made here has the brightness of the south in it.',
    },
  },
  {
    ...always,
    key: 'jeju', ko: '제주특별자치도', koShort: '제주', en: 'Jeju-do', kind: 'special_self_governing_province', landscape: 'island', mapX: 39.2, mapY: 92.6,
    codes: codesOf({ standard: '50', iso: 'KR-49', tourApiArea: '39', sgis: '39', postal: '63', tel: '064' }),
    introduction: {
      ko: '풋감으로 물들이고 여름 볕에 바래 완성하는 갈옷의 섬이에요. 만드는 이들은 섬 곳곳에 흩어져 살아요.',
      en: 'The island of gal-ot, clothes dyed with green persimmon and finished by the summer sun. Its makers live scattered all over the island.',
    },
  },
];

const merged = { validFrom: null, validTo: '2026-06-30', successorKey: 'jeonnam-gwangju' };

const ended: RegionContent[] = [
  {
    ...merged,
    key: 'gwangju', ko: '광주광역시', koShort: '광주', en: 'Gwangju', kind: 'metropolitan_city', landscape: 'alley', mapX: 44.6, mapY: 62.2,
    codes: codesOf({ standard: '29', iso: 'KR-29', tourApiArea: '5', sgis: '24', postal: '61-62', tel: '062' }, '2026-06-30'),
    introduction: {
      ko: '2026년 6월 30일까지의 이름이에요. 지금은 전남광주통합특별시이고, 동구의 인쇄 골목은 그 자리에 그대로 있어요.',
      en: 'A name used until 30 June 2026. It is now part of Jeonnam-Gwangju; the printers’ lanes of Dong-gu are where they always were.',
    },
    notes: [{ date: '2026-07-01', ko: '전남광주통합특별시가 되었어요.', en: 'Became part of Jeonnam-Gwangju.' }],
  },
  {
    ...merged,
    key: 'jeonnam', ko: '전라남도', koShort: '전남', en: 'Jeollanam-do', kind: 'province', landscape: 'sea', mapX: 47.3, mapY: 68.4,
    codes: codesOf({ standard: '46', iso: 'KR-46', tourApiArea: '38', sgis: '36', postal: '57-60', tel: '061' }, '2026-06-30'),
    introduction: {
      ko: '2026년 6월 30일까지의 이름이에요. 담양, 강진, 나주, 무안, 보성의 공방은 지금 전남광주통합특별시에 속해요.',
      en: 'A name used until 30 June 2026. The workshops of Damyang, Gangjin, Naju, Muan and Boseong now belong to Jeonnam-Gwangju.',
    },
    notes: [{ date: '2026-07-01', ko: '전남광주통합특별시가 되었어요.', en: 'Became part of Jeonnam-Gwangju.' }],
  },
];

/** All regions, current ones first. */
export const regions: RegionContent[] = [...cities, ...provinces, ...ended];
