// The homonym traps of facts 7.5: things that share letters and nothing else, and what each word may and may not find.
import type { SearchDocument } from '#app/infra/search/port.ts';
import { sampleDocument, type SampleFields } from '#tests/make/search-documents.ts';

const food: SampleFields = { category: ['food'], categoryKo: ['식품·전통과자'], categoryEn: ['Food and sweets'] };
const liquor: SampleFields = { category: ['liquor'], categoryKo: ['전통주'], categoryEn: ['Traditional liquor'] };
const craft: SampleFields = { category: ['craft'], categoryKo: ['공예'], categoryEn: ['Craft'] };

const ROWS: readonly (readonly [name: string, fields: SampleFields])[] = [
  ['유기 밥그릇', { ...craft, materials: ['놋쇠'] }],
  ['유기농 현미', food],
  ['유기견 이름표', craft],
  ['갓 흑립', craft],
  ['갓김치 1kg', food],
  ['명주 목도리', { ...craft, materials: ['비단'] }],
  ['안동 명주 한 병', liquor],
  ['소반 나주반', craft],
  ['소반찬 모둠', food],
  ['소불고기 양념', food],
  ['한지 공책', craft],
  ['한지붕 엽서', craft],
  ['대나무 발', craft],
  ['발목 토시', craft],
  ['흑초 발효 식초', food],
  ['나주 배 한 상자', food],
  ['여름 구두', { ...craft, descriptionKo: '무료 배송, 배달도 빨라요.' }],
  ['모시 홑이불', { ...craft, materials: ['모시'] }],
  ['모시떡 스무 개', food],
  ['효도 안마봉', { ...craft, descriptionKo: '부모님을 모시는 마음으로.' }],
  ['칠기 다과상', craft],
  ['칠기삼 무늬 천', craft],
  ['자개 찻상', craft],
  ['자수 손수건', craft],
  ['사방 등', craft],
  ['등산 지팡이', craft],
  ['등심 양념', food],
  ['집간장', food],
  ['가죽 장갑', craft],
  ['나무 장난감', craft],
  ['조각 보자기', craft],
  ['보온병 주머니', craft],
  ['황모 붓', craft],
  ['붓기 빼는 차', food],
];

export const HOMONYM_CORPUS: readonly SearchDocument[] = ROWS.map(([name, fields], index) =>
  sampleDocument(name, { ...fields, id: `prd_h${String(index).padStart(2, '0')}` }),
);

/** word | what comes first | what is never found */
export const TRAPS: readonly (readonly [word: string, first: string, never: readonly string[]])[] = [
  ['유기', '유기 밥그릇', ['유기농 현미', '유기견 이름표']],
  ['유기농', '유기농 현미', ['유기 밥그릇', '유기견 이름표']],
  ['갓', '갓 흑립', ['갓김치 1kg']],
  ['갓김치', '갓김치 1kg', ['갓 흑립']],
  ['소반', '소반 나주반', ['소반찬 모둠', '소불고기 양념']],
  ['한지', '한지 공책', ['한지붕 엽서']],
  ['발', '대나무 발', ['발목 토시', '흑초 발효 식초', '여름 구두']],
  ['배', '나주 배 한 상자', ['여름 구두']],
  ['모시', '모시 홑이불', ['효도 안마봉']],
  ['칠기', '칠기 다과상', ['칠기삼 무늬 천']],
  ['등', '사방 등', ['등산 지팡이', '등심 양념']],
  ['붓', '황모 붓', ['붓기 빼는 차']],
  ['보자기', '조각 보자기', ['보온병 주머니']],
  ['장갑', '가죽 장갑', ['집간장', '나무 장난감']],
];
