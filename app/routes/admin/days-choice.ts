// Over how many days figures are summed, from the address: 7, 30 or 90, else 30.

export const dayChoices = [7, 30, 90] as const;
export type DayChoice = (typeof dayChoices)[number];

export function daysOf(search: URLSearchParams): DayChoice {
  return dayChoices.find((days) => String(days) === search.get('days')) ?? 30;
}
