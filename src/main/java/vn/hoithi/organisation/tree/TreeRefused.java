package vn.hoithi.organisation.tree;

/** What was asked cannot be done to the tree as it is; nothing was changed. */
public class TreeRefused extends RuntimeException {

    private final transient Object[] values;

    TreeRefused(String key, Object... values) {
        super(key);
        this.values = values;
    }

    /** Message key of the sentence. */
    public String key() {
        return getMessage();
    }

    /** What stands in the sentence. */
    public Object[] values() {
        return values;
    }
}
