// The store of one person's pages on this device.
export const MINE = "mine";
