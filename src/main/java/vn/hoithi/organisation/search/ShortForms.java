package vn.hoithi.organisation.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people write short in names of units, and in full: whoever types one finds the other. Folded. */
final class ShortForms {

    private static final Map<String, String> FULL = new LinkedHashMap<>();

    static {
        for (var pair : """
            ldld lien doan lao dong
            cdcs cong doan co so
            cd cong doan
            kcn khu cong nghiep
            kcx khu che xuat
            kcnc khu cong nghe cao
            kkt khu kinh te
            thpt trung hoc pho thong
            thcs trung hoc co so
            th tieu hoc
            mn mam non
            dh dai hoc
            ubnd uy ban nhan dan
            hdnd hoi dong nhan dan
            bhxh bao hiem xa hoi
            ttyt trung tam y te
            bv benh vien
            tnhh trach nhiem huu han
            mtv mot thanh vien
            cp co phan
            htx hop tac xa
            cty cong ty
            tct tong cong ty
            cn chi nhanh
            nm nha may
            xn xi nghiep
            dntn doanh nghiep tu nhan
            tm thuong mai
            dv dich vu
            sx san xuat
            xd xay dung
            gddt giao duc va dao tao
            gdtx giao duc thuong xuyen
            ptdtnt pho thong dan toc noi tru
            tyt tram y te
            kbnn kho bac nha nuoc
            tp thanh pho
            tphcm thanh pho ho chi minh
            """.lines().toList()) {
            FULL.put(pair.substring(0, pair.indexOf(' ')), pair.substring(pair.indexOf(' ') + 1));
        }
    }

    private ShortForms() {
    }

    /** The name, letters and single blanks, followed by the other way to write what it has short or in full. */
    static String withBoth(String name) {
        var words = " " + name + " ";
        var both = new StringBuilder(name);
        FULL.forEach((brief, full) -> {
            if (words.contains(" " + brief + " ")) {
                both.append(' ').append(full);
            } else if (words.contains(" " + full + " ")) {
                both.append(' ').append(brief);
            }
        });
        return both.toString();
    }
}
