package vn.hoithi.organisation.exchange;

import vn.hoithi.organisation.UnitForm;
import vn.hoithi.sheet.Field;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a form of unit by whatever people write for it: its name in either language, its code, a usual abbreviation. */
final class FormNames {

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("CONFEDERATION", "tld|tong ldld|tong lien doan lao dong|tong lien doan lao dong viet nam"),
            Map.entry("FEDERATION", "ldld|(ldld|lien doan lao dong)( (tinh|thanh pho|tp|cap tinh))?|cong doan cap tinh"),
            Map.entry("SECTOR", "(cd|cong doan) nganh (tw|trung uong)|cdntw|cd nganh tw va tuong duong"),
            Map.entry("CORPORATION", "(cd|cong doan) (tap doan|tong cong ty|tct|tong cong ty tap doan)|tong cong ty|tap doan|cd tct"),
            Map.entry("WARD", "(cd|cong doan) (phuong|xa|dac khu|phuong xa|xa phuong|cap xa)|phuong|xa|dac khu|cdx|cdp"),
            Map.entry("ZONE", "(cd |cong doan )?(cac )?(kcn|kkt|khu cong nghiep|khu kinh te|khu che xuat|kcx|khu cong nghe cao)( (va|tinh|thanh pho))*|cd kcn kkt|cong doan cac kcn"),
            Map.entry("LOCAL_SECTOR", "(cd|cong doan) nganh( dia phuong)?|cdn"),
            Map.entry("INTERMEDIATE", "(cd|cong doan )?(cap tren|cap tren co so|cap tren truc tiep|cap tren truc tiep co so)|cd cap tren( co so)?|cdcttttcs|cdctcs|cdcttcs"),
            Map.entry("GRASSROOTS", "cdcs|cd co so|co so|cd cs"),
            Map.entry("TRADE", "nghiep doan|nd|ndcs|nghiep doan co so"),
            Map.entry("SECTION", "cdbp|cd bo phan|bo phan|cong doan bo phan|cdcs thanh vien|cdcstv|cd co so thanh vien|cong doan co so thanh vien"),
            Map.entry("TEAM", "to|to cd|tcd|to cong doan"));
    private final Map<String, UnitForm> named = new HashMap<>();
    private final Map<String, Optional<UnitForm>> asked = new HashMap<>();
    private final List<UnitForm> forms;

    FormNames(List<UnitForm> forms) {
        this.forms = forms;
        for (var form : forms) {
            for (var name : List.of(form.nameVi(), form.nameEn(), form.code())) {
                named.putIfAbsent(Field.bare(name), form);
            }
        }
    }

    /** The form meant. */
    Optional<UnitForm> find(String written) {
        return asked.computeIfAbsent(written, w -> Optional.ofNullable(named.getOrDefault(Field.bare(w), usual(Field.bare(w)))));
    }

    private UnitForm usual(String bare) {
        return forms.stream().filter(f -> USUAL.containsKey(f.code()) && bare.matches(USUAL.get(f.code()))).findFirst().orElse(null);
    }
}
