/** The plans of one customer, for the tab of its page. */
export function CustomerPlans(_props: { customerId: string }) {
  return null;
}
