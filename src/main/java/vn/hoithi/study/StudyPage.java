package vn.hoithi.study;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/** The list of materials, or what a search found. {@code resume}: where the reader left off, or null. */
public record StudyPage(String query, @Nullable Resume resume, List<Shelf> shelves, List<Found> found, boolean searched, boolean full) {

    /** The material being read, and the heading of the part to go on with. */
    public record Resume(String path, String title, String part) {
    }

    /** A topic with its materials. */
    public record Shelf(String topic, List<Card> cards) {
    }

    /** What stands on a card above its words. */
    public record Picture(String address, int width, int height) {
    }

    /** A material: pages in all and read by the reader; {@code started} and {@code done} choose the words. */
    public record Card(String path, String title, String kind, String summary, long pages, long read, boolean started, boolean done, @Nullable Picture picture) {
    }

    /** A passage: the link leads to the marked place. */
    public record Found(String path, String title, String heading, String before, String hit, String after) {
    }
}
