package vn.hoithi.sandbox;

/** A reader of files that may hold more than others: what it gives back may be as long as {@link Limits#large} says. */
public interface LargeFileReader extends FileReader {
}
