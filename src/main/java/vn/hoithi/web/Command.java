package vn.hoithi.web;

import java.util.List;

/** Something an administrator runs from the shell: {@code java -jar hoithi.jar NAME …}. */
public interface Command {

    /** The word after the jar, lower case with a hyphen. */
    String name();

    /** The arguments, in one line. */
    String usage();

    /** Does it and says what it did; wrong arguments throw {@link IllegalArgumentException} with a sentence for the person. */
    String run(List<String> arguments);
}
