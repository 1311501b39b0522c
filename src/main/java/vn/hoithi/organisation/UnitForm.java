package vn.hoithi.organisation;

import java.util.Locale;
import java.util.Set;

/**
 * What an installation calls some of its units, and under which they may stand.
 *
 * @param code    of capitals, digits and "_", at most 24
 * @param kind    their place in the law
 * @param under   codes of the forms a unit of this one may stand under; none for the top
 * @param place   where it stands in lists
 */
public record UnitForm(String code, UnitKind kind, String nameVi, String nameEn, int place, Set<String> under) {

    /** Its name in a language of ours. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameVi;
    }
}
