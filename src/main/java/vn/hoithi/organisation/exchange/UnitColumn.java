package vn.hoithi.organisation.exchange;

import vn.hoithi.sheet.Field;

import java.util.regex.Pattern;

/** The columns a list of units may have, by what people write above them. */
enum UnitColumn implements Field {
    CODE("Mã đơn vị", "(ma|ma so|so hieu|ky hieu)( (don vi|dv|cong doan|cd|cdcs|to chuc|cong doan co so))?|code|unit code"),
    NAME("Tên đơn vị", "ten|ten (day du|goi|cd)|(ten )?(don vi|dv|cong doan|cdcs|to chuc|cong doan co so|don vi cong doan|to chuc cong doan)|name|unit|unit name"),
    FORM("Loại đơn vị", "(loai|loai hinh|hinh thuc|cap|kieu|phan loai)( (don vi|dv|cong doan|cd|to chuc|cong doan co so|to chuc cong doan))?|form|kind|type|unit type"),
    PARENT("Mã đơn vị cấp trên", "((ma|ma so|ten) )?((don vi|dv|cong doan|cd) )?(cap tren|cha|quan ly|chu quan)( (truc tiep|co so|truc tiep co so|quan ly))*|((ma|ten) )?(don vi |cong doan )?(truc thuoc|thuoc)( (don vi|cong doan))?|parent|parent code|parent unit"),
    MEMBERS("Số đoàn viên", "((tong|so|tong so|so luong|tong so luong) )?(doan vien|dvcd)( (cong doan|cd))?|so dv|tong so dv|members"),
    OFFICERS("Số cán bộ", "((tong|so|tong so|so luong) )?(can bo|cbcd)( (cong doan|cd))?|so cb|officers"),
    DATE("Ngày số liệu", "((ngay|thoi diem|tinh den|den|tinh den ngay|den ngay) )?so lieu( (ngay|den ngay|tinh den ngay))?|ngay|ngay (chot|thong ke|cap nhat|bao cao|tong hop)( so lieu)?|(thoi diem|tinh den ngay|den ngay)|as of|date|counted on"),
    SOURCE("Nguồn", "nguon( (so lieu|tin|du lieu))?|can cu|theo|source");

    private final String title;
    private final Pattern names;

    UnitColumn(String title, String names) {
        this.title = title;
        this.names = Pattern.compile(names);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean needed() {
        return this == NAME || this == FORM;
    }

    @Override
    public boolean called(String heading) {
        return names.matcher(heading).matches();
    }
}
