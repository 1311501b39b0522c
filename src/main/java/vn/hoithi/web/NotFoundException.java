package vn.hoithi.web;

/** What was asked for is not there, or not there for this person: the answer is 404 in either case. */
public class NotFoundException extends RuntimeException {

    /** Nothing to say: the page must not tell the two cases apart. */
    public NotFoundException() {
        super("not found", null, false, false);
    }
}
