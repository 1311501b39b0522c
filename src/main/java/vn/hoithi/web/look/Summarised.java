package vn.hoithi.web.look;

/** A page that says itself in a sentence what it is about, for whoever finds it by a search. */
public interface Summarised {

    /** That sentence. */
    String summary();
}
