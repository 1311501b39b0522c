package vn.hoithi.ranking.lot;

import java.util.Map;

/**
 * The organisers' page of the lot.
 *
 * @param drawn  what was drawn, a sentence, or ""
 * @param waits  why it cannot be drawn yet, a sentence, or ""
 * @param seed   as typed, as is {@code source}
 * @param errors by field
 */
public record LotPage(String slug, String title, String drawn, String waits, String seed, String source, Map<String, String> errors) {
}
