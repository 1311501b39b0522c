package vn.hoithi.web;

/** Where to go next, when the address came from outside: only a path of our own. */
public final class LocalPath {

    private LocalPath() {
    }

    /** The path itself if it is one of ours, else "/". Refused: other hosts, //evil, /\evil, control characters. */
    public static String of(String next) {
        return next != null && next.matches("/(?![/\\\\])[A-Za-z0-9/_.~?=&%:+,@-]*") && !next.contains("..") && !next.matches("(?i).*%(0[0-9a-f]|1[0-9a-f]|2f|5c).*") ? next : "/";
    }
}
