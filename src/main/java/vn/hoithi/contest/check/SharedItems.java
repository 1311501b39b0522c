package vn.hoithi.contest.check;

/**
 * Another contest with items of this one.
 *
 * @param theirKeysFirst its keys are shown before this one ends; else this one's before it ends
 */
record SharedItems(String title, long items, boolean theirKeysFirst) {
}
