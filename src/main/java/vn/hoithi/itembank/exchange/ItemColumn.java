package vn.hoithi.itembank.exchange;

import vn.hoithi.sheet.Field;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The columns a list of items may have, by what people write above them. */
enum ItemColumn implements Field {
    TOPIC("Chủ đề", "chu de|ten chu de|chuyen de|linh vuc|chuong|nhom cau hoi|nhom"),
    LEVEL("Mức độ", "muc do|do kho|cap do|muc|muc do nhan thuc|muc do cau hoi"),
    TEXT("Câu hỏi", "cau hoi|noi dung cau hoi|noi dung|de bai|cau dan|cau hoi trac nghiem|ten cau hoi|noi dung cau hoi trac nghiem"),
    A("A"), B("B"), C("C"), D("D"), E("E"), F("F"),
    OPTIONS("Các phương án", "(cac )?(phuong an|lua chon|phuong an tra loi|phuong an lua chon|cau tra loi|dap an lua chon|y tra loi)|cac dap an|cac y"),
    KEY("Đáp án", "dap an|dap an dung|dap an chinh xac|phuong an dung|tra loi dung|cau tra loi dung|y dung|lua chon dung|key|d a|da|dap an cau hoi|ket qua|ket qua dung"),
    FIXED("Giữ vị trí", "giu vi tri|giu nguyen vi tri|co dinh|khong dao|khong dao vi tri"),
    SOURCE("Căn cứ", "can cu|can cu phap ly|nguon|trich dan|dieu khoan|van ban|tai lieu|tai lieu tham khao|can cu tra loi"),
    EXPLANATION("Giải thích", "giai thich|ly giai|huong dan giai|giai thich dap an");

    private static final String NOUN = "(?:(?:phuong an|phuong an tra loi|dap an|lua chon|cau tra loi|tra loi|y|pa|cau) ?)";
    private static final List<ItemColumn> NEEDED = List.of(TEXT, KEY);
    private final String title;
    private final Pattern names;

    ItemColumn(String title) {
        this.title = title;
        var letter = title.toLowerCase(java.util.Locale.ROOT);
        this.names = Pattern.compile(Nouns.ALL + "?" + letter + "|" + Nouns.ALL + (letter.charAt(0) - 'a' + 1));
    }

    ItemColumn(String title, String names) {
        this.title = title;
        this.names = Pattern.compile(names);
    }

    /** Constants cannot see what their class holds. */
    private static final class Nouns {
        private static final String ALL = NOUN;
    }

    static ItemColumn choice(int slot) {
        return values()[A.ordinal() + slot];
    }

    /** The columns for one choice each. */
    static List<ItemColumn> choices() {
        return Arrays.asList(values()).subList(A.ordinal(), F.ordinal() + 1);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean needed() {
        return NEEDED.contains(this);
    }

    @Override
    public boolean called(String heading) {
        return names.matcher(heading).matches();
    }
}
