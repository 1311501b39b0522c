package vn.hoithi.marking;

import java.util.List;

/**
 * The organisers' page on a contest's essays.
 *
 * @param ready  some marks wait for release
 * @param empty  nobody has handed in an essay yet
 */
public record ReleasePage(String slug, String title, String total, String waiting, String claimed, String marked, String released, boolean ready, boolean empty,
                          List<Marker> markers) {

    /** A marker's share; {@code late} counts essays held longer than allowed, "" for none. */
    public record Marker(String name, String claimed, String late, String marked, String lastAt) {
    }
}
