package vn.hoithi.account;

/** Who holds a role: more is asked of their passwords and sessions. Known further up the house. */
public interface Duties {

    /** The person leads, organises, marks or administers somewhere. */
    boolean any(long personId);

    /** Path of a unit where the person holds a role, or "". */
    String post(long personId);

    /** Path of the unit the person belongs to, or "". */
    String home(long personId);

    /** The installation asks a second factor of a role the person holds, and the person has none. */
    boolean owesSecondFactor(long personId);

    /** The page the person comes to who signed in without wanting to go anywhere. */
    String start(long personId);
}
