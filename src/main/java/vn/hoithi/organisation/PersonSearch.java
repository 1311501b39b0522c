package vn.hoithi.organisation;

import vn.hoithi.account.Phone;
import vn.hoithi.text.Vietnamese;

import java.util.Arrays;
import java.util.List;

/**
 * What somebody typed to find a person in a list, as conditions on {@code phone} and {@code sort_name}: a whole phone number, or up to three
 * words of the name in any order and without accents. Nothing typed finds everybody.
 */
public record PersonSearch(String phone, String first, String second, String third) {

    /** Reads it. */
    public static PersonSearch of(String typed) {
        var words = Arrays.stream(Vietnamese.fold(typed).replaceAll("[%_\\\\]", "").split(" ")).filter(w -> !w.isEmpty()).toList();
        var nothing = words.isEmpty() && !typed.isBlank();
        return new PersonSearch(Phone.parse(typed).orElse(""), nothing ? "" : like(words, 0), like(words, 1), like(words, 2));
    }

    /** A number for lists others read: 0905 *** 456; "" for none. */
    public static String masked(String phone) {
        return Phone.masked(phone);
    }

    private static String like(List<String> words, int index) {
        return index < words.size() ? "%" + words.get(index) + "%" : "%";
    }
}
