package vn.hoithi.study;

import java.util.List;

/** The list of materials, or what a search found. */
public record StudyPage(String query, List<Shelf> shelves, List<Found> found, boolean searched, boolean full) {

    /** A topic with its materials. */
    public record Shelf(String topic, List<Card> cards) {
    }

    /** A material: pages in all and read by the reader; {@code started} and {@code done} choose the words. */
    public record Card(String path, String title, String kind, String summary, long pages, long read, boolean started, boolean done) {
    }

    /** A passage: the link leads to the marked place. */
    public record Found(String path, String title, String heading, String before, String hit, String after) {
    }
}
