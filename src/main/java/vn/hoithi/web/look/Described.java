package vn.hoithi.web.look;

import io.micronaut.core.annotation.Nullable;

/** A page that says itself what a link to it shows. */
public interface Described {

    /** Null: no more than its title. */
    @Nullable LinkPreview linkPreview();
}
