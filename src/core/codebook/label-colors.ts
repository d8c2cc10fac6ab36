/** Hues for labels that come without one: eight that are told apart in both themes. */
export const LABEL_COLORS = ['#2563a8', '#5f7414', '#0d7377', '#4b46b0', '#b24a17', '#2c7a4b', '#a02c7a', '#6f5a45'] as const
