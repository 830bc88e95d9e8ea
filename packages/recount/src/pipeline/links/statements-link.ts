/** The name of the link of official statements with incidents. */
export const statementsLink = 'statements'
