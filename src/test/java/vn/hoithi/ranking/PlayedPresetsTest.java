package vn.hoithi.ranking;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;

import java.util.Collections;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each preset published as an organiser would and sat by a handful of people. The ranks were worked out with pencil and paper from what is known of the real contest; behind each
 * name stands why it has its place. A line of {@code sat} is: who, points, day of the round, began at, took, predicted.
 */
@MicronautTest(transactional = false)
class PlayedPresetsTest {

    @Inject
    PresetStage stage;

    @Test
    void resolution() {
        stage.publish("RESOLUTION", 24)
                .says("20 câu trắc nghiệm, làm trong 15 phút", "tối đa 2 lượt trong mỗi đợt", "Kết quả của đợt là lượt tốt nhất", "thời gian làm bài ngắn hơn; nộp bài sớm hơn", "là tổng điểm các đợt")
                .sat(1, """
                    An    18  1  08:00:00   6:00
                    An    19  2  08:00:00   8:00
                    Bình  19  3  09:00:00   7:30
                    Chi   19  3  08:59:59   7:30
                    Dung  17  1  07:00:00   6:00
                    Em    20  7  22:40:00  15:00
                    Em    12  7  22:56:00   3:00
                    """)
                .ranks(1, """
                    1 Em    20, the later 12 does not hurt
                    2 Chi   19 in 7:30, a second before Bình
                    3 Bình  19 in 7:30
                    4 An    19 in 8:00: the second attempt is the better one
                    5 Dung  17
                    """)
                .sat(2, """
                    An    20  1  08:00:00   5:00
                    Bình  18  1  10:00:00  10:00
                    Dung  20  1  08:00:00   5:00
                    Em    18  2  10:00:00   9:00
                    """)
                .ranks(2, """
                    1 An    20 in 5:00, as Dung to the second
                    1 Dung  shares the first rank
                    3 Em    18 in 9:00: two are ahead
                    4 Bình  18 in 10:00
                    """)
                .ranks(0, """
                    1 An    19 + 20 = 39
                    2 Em    20 + 18 = 38
                    3 Dung  17 + 20 = 37 in 6:00 + 5:00
                    4 Bình  19 + 18 = 37 in 7:30 + 10:00
                    5 Chi   19 + 0
                    """);
    }

    @Test
    void congress() {
        stage.publish("CONGRESS", 24)
                .says("20 câu trắc nghiệm và 1 bài tự luận, làm trong 20 phút", "Mỗi câu trắc nghiệm đúng được 1 điểm; cả bài cao nhất 25 điểm", "do giám khảo chấm, cao nhất 5 điểm", "tối đa 2 lượt trong mỗi đợt")
                .sat(1, """
                    An    18  1  08:00:00  19:00
                    Bình  20  1  08:00:00  15:00
                    Chi   20  1  08:00:00  16:00
                    Dung  19  1  08:00:00  18:00
                    Dung  17  2  08:00:00  12:00
                    """)
                .ranks(1, """
                    1 Bình  20 in 15:00, no essay is marked yet
                    2 Chi   20 in 16:00
                    3 Dung  19
                    4 An    18
                    """)
                .marked("An", 1, 1, "4.5").marked("Bình", 1, 1, "2").marked("Dung", 1, 1, "3").marked("Dung", 1, 2, "5")
                .ranks(1, """
                    1 An    18 + 4.5 = 22.5
                    2 Dung  19 + 3 = 22 in 18:00, but 17 + 5 = 22 in 12:00 is better
                    3 Bình  20 + 2 = 22 in 15:00
                    4 Chi   20, the essay waits
                    """);
    }

    @Test
    void labourCode() {
        var played = stage.publish("LABOUR_CODE", 24, "entrySign", "280729")
                .says("làm trong 30 phút", "Mỗi người thi 1 lượt trong mỗi buổi thi", "phải nhập mã vào thi", "Kết quả của đợt là lượt tốt nhất");
        assertThat(played.settings().admits(" 28 07 29 ")).isTrue();
        assertThat(played.settings().admits("280728")).isFalse();
        var week = played.settings().rounds().getFirst();
        var begun = List.of(played.at(1, 1, "20:59:00"));
        assertThat(played.settings().attemptsLeft(week, played.at(1, 1, "20:59:30"), begun)).as("once on Tuesday").isZero();
        assertThat(played.settings().attemptsLeft(week, played.at(1, 3, "07:00:00"), begun)).as("again on Thursday").isOne();
        assertThat(week.openAt(played.at(1, 2, "08:00:00"))).as("Wednesday").isFalse();
        played.sat(1, """
                An    15  1  08:00:00  12:00
                An    18  3  08:00:00  20:00
                An    18  6  08:00:00  25:00
                Bình  18  6  19:00:00  20:00
                Chi   18  1  20:00:00  19:00
                Dung  20  1  20:30:00  29:59
                Em    18  3  08:00:00  20:00
                """)
                .ranks(1, """
                    1 Dung  20, however slow
                    2 Chi   18 in 19:00
                    3 An    18 in 20:00 on Thursday, the best of three sittings
                    3 Em    18 in 20:00 at the same time: shared
                    5 Bình  18 in 20:00, but on Sunday
                    """);
    }

    @Test
    void safety() {
        stage.publish("SAFETY", 24)
                .says("thời gian làm bài ngắn hơn; nộp bài sớm hơn; bốc thăm ngẫu nhiên bằng máy", "tối đa 2 lượt trong mỗi đợt")
                .sat(1, """
                    An     20  12  08:00:00  5:00
                    Bình   20  12  08:00:00  5:00
                    Chi    20  12  08:00:00  5:00
                    Dung   20  12  08:00:00  5:00
                    Em     20  30  22:00:00  4:59
                    Giang  19   1  07:00:00  1:00
                    Hà     20   1  07:00:00  5:00
                    """)
                .ranks(1, """
                    1 Em     all right in 4:59, on the last evening
                    2 Hà     all right in 5:00 on the first day
                    3 Chi    the rest is equal to the second: attempt 3 drew the lot 1046394712501569526
                    4 Dung   attempt 4 drew 3979477524527301989
                    5 An     attempt 1 drew 5225608189600411232
                    6 Bình   attempt 2 drew 5452762862878174055
                    7 Giang  19
                    """);
    }

    @Test
    void city() {
        var played = stage.publish("CITY", 24)
                .says("20 câu trắc nghiệm và 1 câu dự đoán, làm trong 20 phút", "Dự đoán số người dự thi từ đầu cuộc thi đến hết đợt thi này", "số dự đoán gần đúng hơn; thời gian làm bài ngắn hơn; nộp bài sớm hơn",
                        "Bảng A gồm 1 đơn vị", "Giải Khuyến khích, mỗi bảng (30 giải)", "Tập thể, Đơn vị có nhiều người dự thi nhất: Xét Công đoàn cơ sở. So số người đã dự thi.", "tối đa 2 lượt trong mỗi đợt");
        for (var ofBoardB : List.of("Dung", "Em")) {
            played.person(ofBoardB, played.province().schoolB());
        }
        played.sat(1, """
                An    20  1  08:00:00  5:00  7
                An    20  2  08:00:00  9:00  5
                Bình  20  1  08:00:00  7:00  4
                Chi   20  1  08:00:00  4:00
                Dung  20  1  08:00:00  6:00  6
                Em    19  1  08:00:00  3:00  5
                """)
                .ranks(1, """
                    1 Chi   20 in 4:00, how many take part is not known yet
                    2 An    20 in 5:00
                    3 Dung  20 in 6:00
                    4 Bình  20 in 7:00
                    5 Em    19
                    """)
                .over(1)
                .ranks(1, """
                    1 An    five took part: the second attempt said so
                    2 Dung  one off, in 6:00
                    3 Bình  one off, in 7:00
                    4 Chi   predicted nothing
                    5 Em    19, although exact
                    """)
                .ranks(1, 1, """
                    1 An    exact
                    2 Bình  one off
                    3 Chi   predicted nothing
                    """)
                .ranks(1, 2, """
                    1 Dung  20
                    2 Em    19
                    """)
                .sat(2, """
                    Bình   20  1  08:00:00  5:00  6
                    Em     20  1  08:00:00  6:00  5
                    Giang  20  1  08:00:00  4:00  9
                    """)
                .over(2)
                .ranks(2, """
                    1 Bình   six took part since the beginning
                    2 Em     one off
                    3 Giang  three off
                    """)
                .ranks(0, """
                    1 Bình   20 + 20
                    2 Em     19 + 20
                    3 An     20, exact
                    4 Dung   20, one off
                    5 Giang  20, three off
                    6 Chi    20, predicted nothing
                    """);
    }

    @Test
    void binhDuong() {
        stage.publish("BINH_DUONG", 24)
                .says("làm trong 10 phút", "tối đa 3 lượt trong mỗi đợt", "Bằng điểm thì ai nộp bài sớm hơn xếp trên", "Mỗi người nhận một giải, là giải cao nhất", "50% số người dự thi (so với đơn vị đông nhất)")
                .sat(1, """
                    An    18   1  07:00:00   5:00
                    An    19   3  08:00:00   9:00
                    An    19   5  08:00:00   2:00
                    Bình  19   2  09:20:01  10:00
                    Chi   20  14  22:00:00  10:00
                    Dung  19   2  09:25:01   5:00
                    Em    19   2  09:20:01   9:59
                    """)
                .ranks(1, """
                    1 Chi   20, on the last evening
                    2 Em    19, submitted at 09:30:00
                    3 Bình  19, submitted at 09:30:01
                    3 Dung  19, submitted at 09:30:01: being faster does not count
                    5 An    19 on the third day, not on the fifth
                    """);
    }

    @Test
    void binhTan() {
        stage.publish("BINH_TAN", 24)
                .says("20 câu trắc nghiệm, làm trong 10 phút", "Mỗi người thi 1 lượt trong mỗi đợt", "thời gian làm bài ngắn hơn; bắt đầu sớm hơn")
                .sat(1, """
                    An    20  1  07:00:00  9:00
                    Bình  20  2  08:00:00  6:00
                    Chi   20  1  10:00:00  6:00
                    Dung  20  1  10:00:00  6:00
                    Em    19  1  07:00:00  2:00
                    """)
                .ranks(1, """
                    1 Chi   20 in 6:00, began first
                    1 Dung  20 in 6:00, began at the same second
                    3 Bình  20 in 6:00, began a day later
                    4 An    20 in 9:00
                    5 Em    19
                    """);
    }

    @Test
    void vcnet() {
        var played = stage.publish("VCNET", 120)
                .says("6 câu trắc nghiệm và 1 câu dự đoán", "Dự đoán số người trả lời đúng tất cả trong đợt thi này", "số dự đoán gần đúng hơn; nộp bài sớm hơn", "Mỗi đợt có câu hỏi riêng", "Đợt 20",
                        "Điểm và bảng xếp hạng hiện khi đợt thi đóng", "Đáp án và giải thích xem được khi đợt thi đóng");
        played.sat(1, """
                An     6  1  08:00:00  5:00  10
                Bình   6  2  08:00:00  5:00   2
                Chi    6  3  08:00:00  5:00   4
                Dung   5  1  07:00:00  5:00   5
                Em     6  1  07:30:00  5:00
                Giang  6  4  08:00:00  1:00   6
                """)
                .over(1)
                .ranks(1, """
                    1 Chi    five were all right: one off, earlier than Giang
                    2 Giang  one off
                    3 Bình   three off
                    4 An     five off
                    5 Em     predicted nothing
                    6 Dung   5 of 6, although exact
                    """)
                .sat(2, """
                    Bình   6  1  08:00:00  5:00   1
                    Dung   6  1  07:00:00  5:00   9
                    """)
                .over(2)
                .ranks(2, """
                    1 Bình   two were all right: one off
                    2 Dung   seven off
                    """)
                .ranks(0, """
                    1 Bình   6 + 6
                    2 Dung   5 + 6
                    3 Chi    6, one off, submitted first
                    4 Giang  6, one off
                    5 An     6, five off
                    6 Em     6, predicted nothing
                    """);
    }

    @Test
    void party() {
        var played = stage.publish("PARTY", 24)
                .says("làm trong 10 phút", "tối đa 7 lượt trong mỗi đợt", "Kết quả của đợt là lượt tốt nhất", "Người tham gia tổ chức hoặc chấm thi không dự thi", "Điểm và bảng xếp hạng hiện khi đợt thi đóng");
        assertThat(played.refuses(played.organiser)).isTrue();
        assertThat(played.refuses(played.person("An", played.province().schoolA()))).isFalse();
        assertThat(played.refuses(stage.world.person("Công nhân", played.province().factory(), MemberRole.WORKER))).isFalse();
        var week = played.settings().rounds().getFirst();
        assertThat(played.settings().attemptsLeft(week, played.at(1, 2, "10:00:00"), Collections.nCopies(6, played.at(1, 1, "08:00:00")))).isOne();
        played.sat(1, """
                An    10  1  08:00:00  10:00
                An    12  1  09:00:00   9:00
                An    15  2  08:00:00   9:00
                An    17  3  08:00:00   9:00
                An    19  4  08:00:00   8:00
                An    19  5  08:00:00   7:00
                An    18  6  08:00:00   5:00
                Bình  19  1  08:00:00   7:30
                Chi   16  1  08:00:00   6:00
                Chi   20  2  08:00:00   2:00
                Em    19  6  08:00:00   7:00
                """)
                .ranks(1, """
                    1 Chi   20
                    2 An    19 in 7:00, the sixth of seven attempts
                    3 Em    19 in 7:00 a day later
                    4 Bình  19 in 7:30, with one attempt
                    """)
                .voided("Chi", 1, 2)
                .ranks(1, """
                    1 An    moves up
                    2 Em    moves up
                    3 Bình  moves up
                    4 Chi   somebody else sat the second attempt: 16 is left
                    """);
    }

    @Test
    void province() {
        var played = stage.publish("PROVINCE", 24)
                .says("mỗi đáp án đúng đã chọn được một phần điểm bằng nhau, mỗi phương án sai đã chọn trừ đi một phần như thế", "là của đợt tốt nhất", "Trước giờ đóng đợt cuối 1 ngày", "Người tham gia tổ chức hoặc chấm thi không dự thi",
                        "làm trong 20 phút");
        var s = played.settings();
        assertThat(s.credit().of(s.pointsPerItem(), 0b0111, 0b0011)).as("two of three right choices").isEqualTo(67);
        assertThat(s.credit().of(s.pointsPerItem(), 0b0111, 0b0001)).as("one of three").isEqualTo(33);
        assertThat(s.credit().of(s.pointsPerItem(), 0b1111, 0b0111)).as("three of four").isEqualTo(75);
        assertThat(s.credit().of(s.pointsPerItem(), 0b0011, 0b0101)).as("one right, one wrong").isZero();
        played.sat(1, """
                An    19.00  1  08:00:00  8:00
                Bình  19.00  1  08:00:00  8:01
                Chi   19.42  1  08:00:00  9:00
                Dung  19.34  1  08:00:00  5:00
                """)
                .ranks(1, """
                    1 Chi   18 + 0.75 + 0.67
                    2 Dung  18 + 0.67 + 0.67
                    3 An    18 + 0.67 + 0.33 in 8:00
                    4 Bình  19 and an item with one right and one wrong choice, in 8:01
                    """)
                .sat(2, """
                    Bình  20.00  1  08:00:00  9:00
                    Chi   19.42  1  08:00:00  7:00
                    Dung  19.42  1  08:00:00  8:00
                    Em    19.50  1  08:00:00  9:00
                    """)
                .ranks(0, """
                    1 Bình  20 in the second round
                    2 Em    19.5: the round missed costs nothing
                    3 Chi   19.42 in 7:00 in the second, better than in 9:00
                    4 Dung  19.42 in 8:00
                    5 An    19 in the first
                    """);
    }
}
