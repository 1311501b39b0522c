package vn.hoithi.registration;

/** Who has results already: their names stand on rankings and certificates. Known further up the house. */
public interface Results {

    /** The person has handed something in, in any contest. */
    boolean any(long personId);
}
