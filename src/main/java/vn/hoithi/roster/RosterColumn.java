package vn.hoithi.roster;

import vn.hoithi.sheet.Field;

import java.util.regex.Pattern;

/** The columns a list of people may have, by what people write above them. A name may stand in two. */
enum RosterColumn implements Field {
    NAME("Họ và tên", "ho (va )?ten( (doan vien|nguoi lao dong|cong nhan vien|can bo|vien chuc|nld|cnv|cb cnv))*|ho ten|ho va ten day du|ten (doan vien|nguoi lao dong)|doan vien"),
    FAMILY("Họ lót", "ho|ho lot|ho dem|ho va (ten|chu) (dem|lot)|ho va (dem|lot)|ho ten dem|ho chu lot"),
    GIVEN("Tên", "ten|ten goi"),
    YEAR("Năm sinh", "(nam|ngay|ngay thang|ngay thang nam|sinh|ngay thang va nam) sinh( (nam|nu))?|sinh (nam|ngay)|ngay sinh nam sinh|ns|n sinh|ngay nam sinh"),
    ROLE("Vai trò", "vai tro|doi tuong|loai doi tuong"),
    PHONE("Số điện thoại", "(so )?(dien thoai|dt|dtdd|di dong|dien thoai di dong|dien thoai lien he|zalo)|sdt|sdt zalo|so dien thoai zalo|sdt lien he|phone"),
    UNIT("Đơn vị", "don vi|don vi cong tac|cong doan co so|cdcs|ten cdcs|to cong doan|cong doan bo phan|noi cong tac|noi lam viec|phong ban|don vi lam viec");

    private final String title;
    private final Pattern names;

    RosterColumn(String title, String names) {
        this.title = title;
        this.names = Pattern.compile(names);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean needed() {
        return this == YEAR;
    }

    @Override
    public boolean called(String heading) {
        return names.matcher(heading).matches();
    }
}
