// The fields that a person fills in at the checkout, in the order of the page.
export const checkoutFields = ['buyerName', 'email', 'phone', 'postalCode', 'address1', 'address2', 'recipientName', 'recipientPhone', 'deliveryNote'] as const;
