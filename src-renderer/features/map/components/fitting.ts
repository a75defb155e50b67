/** How the whole map is fitted into its canvas: never larger than life. */
export const fitting = { padding: 0.04, maxZoom: 1, duration: 0 };
