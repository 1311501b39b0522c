package vn.hoithi.office;

import java.io.IOException;

/** The file unpacks to far more than a text has. */
public final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
}
