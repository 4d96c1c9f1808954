// By what the list of listings can be filtered; the values of `show` in its address.
export const listingFilters = ['all', 'live', 'review', 'draft', 'rejected', 'paused', 'sold-out', 'archived'] as const;
export type ListingFilter = (typeof listingFilters)[number];
