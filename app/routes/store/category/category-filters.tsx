// Filters of a shelf as a GET form: it works by its button, and by itself where scripts run.
import { Button } from '#app/components/ui/button.tsx';
import { Field, Select } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import type { CategoryChoice } from './category-choice.ts';
import type { CategoryPage } from './category.read.server.ts';

export function CategoryFilters({ shelf, choice }: { shelf: CategoryPage; choice: CategoryChoice }) {
  const regions = [
    { value: '', label: m.store_filter_all_regions() },
    ...shelf.regions.map(({ key, name, count }) => ({ value: key, label: `${name} (${count})` })),
  ];
  const sorts = [
    { value: 'newest', label: m.store_sort_newest() },
    { value: 'priceLow', label: m.store_sort_price_low() },
    { value: 'priceHigh', label: m.store_sort_price_high() },
  ];
  return (
    <auto-submit>
      <form className="shelf-filters" action={url('category', { slug: shelf.slug })} aria-label={m.store_filters()}>
        <Select name="sort" label={m.store_sort()} options={sorts} defaultValue={choice.sort} />
        <Select name="region" label={m.store_filter_region()} options={regions} defaultValue={choice.region ?? ''} />
        <Field name="min" label={m.store_filter_min()} type="number" inputMode="numeric" min={0} step={1000} defaultValue={choice.min ?? ''} />
        <Field name="max" label={m.store_filter_max()} type="number" inputMode="numeric" min={0} step={1000} defaultValue={choice.max ?? ''} />
        <Button kind="secondary">{m.store_filter_apply()}</Button>
      </form>
    </auto-submit>
  );
}
