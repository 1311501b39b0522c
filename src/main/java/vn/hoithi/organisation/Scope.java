package vn.hoithi.organisation;

import java.util.List;

/**
 * The subtrees a person may reach in one role. What is outside answers 404.
 *
 * @param paths paths of the units the role is held at
 */
public record Scope(List<String> paths) {

    /** The path lies in one of the subtrees. */
    public boolean covers(String path) {
        return paths.stream().anyMatch(path::startsWith);
    }
}
