package vn.hoithi.web;

/** Where to go next, when the address came from outside: only a path of our own. */
public final class LocalPath {

    private static final int LONGEST = 2000;

    private LocalPath() {
    }

    /** The path itself if it is one of ours, else "/". Refused: other hosts, //evil, /\evil, control characters, what is no address at all. */
    public static String of(String next) {
        return next != null && next.length() <= LONGEST && next.matches("/(?![/\\\\])[A-Za-z0-9/_.~?=&%:+,@-]*") && !next.contains("..") && !next.matches(".*%(?![0-9A-Fa-f]{2}).*") && !next.matches("(?i).*%(0[0-9a-f]|1[0-9a-f]|2f|5c).*") ? next : "/";
    }
}
