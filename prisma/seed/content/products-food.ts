// Sweets, pastes and pickles.
import type { Family } from './product-family.ts';

const NO_NUTRITION = '영양표시 대상 아님(소규모 제조)';

/** Families of food. */
export const FOOD: readonly Family[] = [
  {
    slug: 'gangneung-gwajul',
    maker: 'pine-wind-gwajul',
    category: 'hangwa',
    kind: 'sweets-box',
    material: 'food-warm',
    price: 18_000,
    grams: 450,
    materials: ['찹쌀', '조청', '콩'],
    technique: '삭힌 찹쌀 부치기',
    name: ['강릉 과줄 {a} {b}', 'Gangneung gwajul {a}, {b}'],
    editions: `
white | 흰과줄 | white | 0 | 튀밥을 곱게 빻아 묻혔어요. | Coated in fine puffed rice.
sesame | 깨과줄 | sesame | 2000 | 검은깨와 흰깨를 반씩 묻혔어요. | Half black sesame, half white.
mixed | 모둠 한과 | mixed hangwa | 6000 | 과줄, 유과, 산자를 고루 담았어요. | Gwajul, yugwa and sanja together.
gift | 한과 선물 세트 | hangwa gift set | 14000 | 과줄과 강정, 다식을 나무 상자에 담았어요. | Gwajul, gangjeong and dasik in a wooden box.`,
    sizes: `
small | 소 | small | 0 | 400 g
medium | 중 | medium | 16000 | 800 g
large | 대 | large | 34000 | 1.3 kg`,
    ko: `보름 동안 삭힌 찹쌀로 부친 강릉 과줄, {a:예요}.
--
한입 베면 바삭하고 곧 녹아요. 조청을 발라 단맛이 순해요. 명절 앞에는 주문이 몰려 하루 이틀 더 걸릴 수 있어요.
--
찹쌀을 보름 담가 삭혀요.
빻아 쪄서 꽈리가 일도록 쳐요.
밀어 말린 바탕을 기름에 부쳐요.
조청을 바르고 고물을 묻혀요.
--
서늘한 곳에 두고 여신 뒤에는 닷새 안에 드세요.`,
    en: `Gangneung gwajul, {a}, of rice fermented for two weeks.
--
It cracks, then melts. Rice syrup keeps the sweetness mild. Before holidays an order may need one or two days more.
--
Sticky rice steeps for two weeks.
It is pounded, steamed and beaten.
Dried sheets are puffed in oil.
Brushed with syrup and coated.
--
Keep cool and eat within five days of opening.`,
    notice: {
      foodType: '과자(한과류)',
      dates: '발송일 기준 소비기한이 20일 이상 남은 상품만 판매',
      amount: '{size}',
      ingredients: '찹쌀(국산) 55%, 쌀조청(국산) 25%, 콩기름, 튀밥(국산), 깨, 콩가루',
      nutrition: NO_NUTRITION,
      safety: '콩·참깨·땅콩 사용 시설에서 제조. 서늘한 곳에 보관하세요.',
    },
    occasions: ['seollal', 'chuseok', 'parents-day', 'return-gift'],
  },
  {
    slug: 'rice-syrup-sweets',
    maker: 'sand-dune-syrup',
    category: 'hangwa',
    kind: 'sweets-box',
    material: 'food-warm',
    price: 12_000,
    grams: 350,
    materials: ['밀가루', '쌀조청', '참기름'],
    technique: '조청 고기',
    name: ['조청 {a} {b}', 'Rice-syrup {a}, {b}'],
    editions: `
yakgwa | 약과 | yakgwa | 0 | 켜켜이 결이 나게 반죽을 세 번 접어요. | Folded three times for its layers.
gangjeong | 쌀강정 | puffed-rice gangjeong | -2000 | 튀밥에 조청을 버무려 굳혔어요. | Puffed rice set in syrup.
nut | 견과강정 | nut gangjeong | 6000 | 잣, 호두, 호박씨를 넣었어요. | Pine nuts, walnuts and pumpkin seeds.
dasik | 다식 | dasik tea sweets | 3000 | 콩가루와 송화를 틀에 박았어요. | Bean flour and pine pollen, pressed in a mould.`,
    sizes: `
bag | 봉지 | bag | 0 | 300 g
box | 상자 | box | 13000 | 600 g
gift | 선물 상자 | gift box | 28000 | 1 kg`,
    ko: `열네 시간을 고은 쌀조청으로 만든 {a:예요}.
--
설탕을 넣지 않아 단맛이 늦게 와서 오래 남아요. 커피와도 잘 어울려요.
--
엿기름과 밥으로 조청을 고아요.
반죽하거나 버무려요.
하루를 재워 조청이 배게 해요.
--
서늘한 곳에 두고, 굳으면 실온에 잠깐 꺼내 두었다 드세요.`,
    en: `{a} made with rice syrup cooked for fourteen hours.
--
There is no sugar, so the sweetness comes late and stays. Good with coffee too.
--
Malt and rice are boiled to syrup.
Kneaded or mixed.
Rested for a day so the syrup soaks in.
--
Keep cool. If firm, leave at room temperature for a while.`,
    notice: {
      foodType: '과자(한과류)',
      dates: '주문 접수일 기준 3일 이내 제조, 소비기한 제조일부터 30일',
      amount: '{size}',
      ingredients: '밀가루(밀: 국산), 쌀조청(국산) 30%, 참기름, 견과, 콩가루',
      nutrition: NO_NUTRITION,
      safety: '밀·대두·호두·잣 함유. 땅콩 사용 시설에서 제조.',
    },
    occasions: ['parents-day', 'chuseok', 'return-gift', 'wedding'],
  },
  {
    slug: 'sunchang-jang',
    maker: 'forty-jars',
    category: 'jang',
    kind: 'food-jar',
    material: 'onggi',
    price: 14_000,
    grams: 700,
    materials: ['콩', '고추', '천일염'],
    technique: '항아리 발효',
    name: ['순창 항아리 {a} {b}', 'Sunchang jar-aged {a}, {b}'],
    editions: `
gochujang | 고추장 | gochujang chilli paste | 3000 | 찹쌀을 넣어 끝맛이 달아요. | Sticky rice gives a sweet finish.
doenjang | 된장 | doenjang soybean paste | 0 | 열두 번 항아리에서 두 해를 묵혔어요. | Two years in jar number twelve.
ganjang | 간장 | ganjang soy sauce | 1000 | 세 해를 묵혀 색이 짙어요. | Dark after three years. | bottle glass
ssamjang | 쌈장 | ssamjang dip | 1000 | 고추장과 된장을 섞어 견과를 넣었어요. | Both pastes, with nuts.`,
    sizes: `
500 | 500그램 | 500 g | 0 | 500 g
1000 | 1킬로 | 1 kg | 11000 | 1 kg
gift | 선물 단지 | gift jar | 24000 | 1.5 kg`,
    ko: `마당 항아리에서 볕을 보며 익은 {a:예요}.
--
살균하지 않아 냉장고에서도 천천히 익어요. 겉이 조금 검어지는 건 마르면서 생기는 빛깔이에요.
--
시월에 메주를 쑤어 띄워요.
겨울에 소금물을 부어 장을 담가요.
항아리에서 볕을 보여 묵혀요.
--
냉장 보관하고 마른 숟가락으로 떠 주세요.`,
    en: `{a}, ripened in the sun in our yard.
--
It is unpasteurised and goes on ripening slowly in the refrigerator. A darker surface is only drying.
--
Soybean blocks are made in October.
Brine goes on in winter.
It ages in jars in the sun.
--
Refrigerate and use a dry spoon.`,
    notice: {
      foodType: '장류({a})',
      dates: '발송일 기준 소비기한이 180일 이상 남은 상품만 판매',
      amount: '{size}',
      ingredients: '콩(국산), 고춧가루(국산), 찹쌀(국산), 천일염(국산)',
      nutrition: NO_NUTRITION,
      safety: '대두·밀 함유. 개봉 후 냉장 보관하세요.',
    },
    occasions: ['chuseok', 'seollal', 'housewarming'],
  },
  {
    slug: 'jangajji',
    maker: 'hot-sun-pickles',
    category: 'pickles',
    kind: 'food-jar',
    material: 'food-green',
    price: 9_000,
    grams: 350,
    materials: ['채소', '간장', '고추장'],
    technique: '세 번 묻기',
    name: ['{a} 장아찌 {b}', 'Pickled {a}, {b}'],
    editions: `
perilla | 깻잎 | perilla leaves | 0 | 한 장씩 펴서 묻었어요. | Laid in leaf by leaf.
garlic | 마늘종 | garlic scapes | 0 | 아삭하고 알싸해요. | Crisp, with a little bite.
radish | 무 | radish | -1000 | 고추장에 세 번 묻었어요. | Buried three times in chilli paste.
plum | 매실 | green plums | 3000 | 씨를 발라 새콤해요. | Stoned, and sour.
cucumber | 오이 | cucumbers | 0 | 작은 오이라 오독오독해요. | Small ones, for the crunch.
bellflower | 도라지 | bellflower roots | 4000 | 쌉싸름한 맛이 남아요. | With a trace of bitterness.`,
    sizes: `
300 | 300그램 | 300 g | 0 | 300 g
600 | 600그램 | 600 g | 8000 | 600 g`,
    ko: `소금, 헌 장, 새 장에 차례로 묻은 {a} 장아찌예요.
--
짠맛이 빠지고 단맛이 남아 밥에 조금씩 얹어 드시기 좋아요.
--
제철에 거두어 소금에 절여요.
헌 장에 묻어 물기를 빼요.
새 장으로 옮겨 석 달을 익혀요.
--
냉장 보관하고 국물에 잠기게 두세요.`,
    en: `{a}, pickled in salt, then old paste, then new.
--
The salt goes and the sweetness stays. A little on rice is enough.
--
Picked in season and salted.
Buried in old paste.
Moved to new paste for three months.
--
Refrigerate and keep under the liquid.`,
    notice: {
      foodType: '절임식품',
      dates: '발송일 기준 소비기한이 90일 이상 남은 상품만 판매',
      amount: '{size}',
      ingredients: '{a}(국산) 70%, 간장(대두: 국산), 고추장, 조청, 천일염',
      nutrition: NO_NUTRITION,
      safety: '대두·밀 함유. 개봉 후 냉장 보관하세요.',
    },
    occasions: ['housewarming', 'chuseok'],
  },
];
