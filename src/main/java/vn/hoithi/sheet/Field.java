package vn.hoithi.sheet;

import vn.hoithi.text.Vietnamese;

/** What a column of somebody's sheet may hold. The constants of an enum, one for each kind of import. */
public interface Field {

    /** The constant's name. */
    String name();

    /** How the template heads it, in Vietnamese whatever language the reader uses: a file has Vietnamese headings. */
    String title();

    /** Without it a row says too little. */
    boolean needed();

    /** A heading, as {@link #bare} gives it, means this. */
    boolean called(String heading);

    /** A heading without accents, signs and what stands in brackets: "Ngày sinh (dd/mm/yyyy)" gives "ngay sinh". */
    static String bare(String heading) {
        return Vietnamese.fold(heading).replaceAll("\\([^)]*\\)?", " ").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
