package vn.hoithi.picture.page;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.web.ResubmittableForm;

import java.util.Map;

/**
 * The page for one picture.
 *
 * @param title   of what it is of
 * @param action  where a picture is sent; "/removal" after it takes it away
 * @param back    to what it is of
 * @param address of the one there is, null for none
 * @param words   what is on it, as kept or typed
 */
public record PictureForm(String title, String action, String back, @Nullable String address, int width, int height, String words, Map<String, String> errors) implements ResubmittableForm {
}
