package vn.hoithi.account;

/** Who holds a role: more is asked of their passwords and sessions. Known further up the house. */
public interface Duties {

    /** The person leads, organises, marks or administers somewhere. */
    boolean any(long personId);

    /** The page the person comes to who signed in without wanting to go anywhere. */
    String start(long personId);
}
