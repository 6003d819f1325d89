/** Names and ids of the controls by which a missing consent is made up for. */

export const paperField = (component: string): string => `ct01-${component}`;
export const nameField = (component: string): string => `ho-ten-${component}`;
export const numberField = (component: string): string => `so-dinh-danh-${component}`;
