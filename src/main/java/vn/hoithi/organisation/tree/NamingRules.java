package vn.hoithi.organisation.tree;

import vn.hoithi.text.Vietnamese;

/** What a unit may be called, in a form or in a file. */
public final class NamingRules {

    /** Characters a name may have. */
    public static final int LONGEST_NAME = 200;
    /** Signs of a path a unit may stand under: its own step must still fit. */
    public static final int LONGEST_PATH_ABOVE = TreeRules.LONGEST_PATH - TreeRules.STEP;
    private static final String CODE = "[\\p{L}\\d._/-]{1,32}";

    private NamingRules() {
    }

    /** Message key of what is wrong with a name, as {@link Vietnamese#line} gives it; "" when nothing is. */
    public static String problem(String name) {
        if (name.isEmpty()) {
            return "tree.name.missing";
        }
        return name.length() > LONGEST_NAME ? "tree.name.long" : name.chars().noneMatch(Character::isLetter) ? "tree.name.letters" : "";
    }

    /** The text can be a unit's code. */
    public static boolean isCode(String text) {
        return text.matches(CODE);
    }
}
